import type { ReactNode } from 'react'
import type { Entry } from '../../content/entry'
import type { DocumentType } from '../../content/types'
import { byType } from '../byType'
import { ArticleCard } from './ArticleCard'
import { BookCard } from './BookCard'
import { BulletinCard } from './BulletinCard'
import { CourseCard } from './CourseCard'
import { EventCard } from './EventCard'
import { ModelCard } from './ModelCard'
import { PlainCard } from './PlainCard'
import { UnitCard } from './UnitCard'

/** How an entry stands in a list. `level` is the heading that its title is. */
export type CardProps<E extends Entry = Entry> = { entry: E; level: 2 | 3; now: string }

const Card = ({ entry, ...rest }: CardProps): ReactNode =>
  byType<ReactNode>(
    {
      articles: (article) => <ArticleCard entry={article} {...rest} />,
      events: (event) => <EventCard entry={event} {...rest} />,
      courses: (course) => <CourseCard entry={course} {...rest} />,
      'typical-models': (model) => <ModelCard entry={model} {...rest} />,
      'pocket-books': (book) => <BookCard entry={book} {...rest} />,
      bulletins: (bulletin) => <BulletinCard entry={bulletin} {...rest} />,
      units: (unit) => <UnitCard entry={unit} {...rest} />,
      lecturers: (lecturer) => <PlainCard entry={lecturer} {...rest} />,
      series: (series) => <PlainCard entry={series} {...rest} />,
      topics: (topic) => <PlainCard entry={topic} {...rest} />,
    },
    entry,
  )

/** Rows under a rule each, or a grid where the pictures carry the meaning. */
const arrangements: Record<DocumentType, string> = {
  articles: 'rows rows-wide articles',
  events: 'rows rows-wide',
  courses: 'rows rows-wide',
  'typical-models': 'models',
  'pocket-books': 'books',
  bulletins: 'bulletins',
  units: 'rows rows-narrow',
  lecturers: 'rows rows-narrow',
  series: 'rows rows-narrow',
  topics: 'rows rows-narrow',
}

/** Cards of one kind in their arrangement. */
export const Cards = ({ entries, level, now }: { entries: Entry[]; level: 2 | 3; now: string }) => {
  const type = entries[0]?.type
  return type ? (
    <ul className={`cards ${arrangements[type]}`}>
      {entries.map((entry) => (
        <li key={`${entry.type}/${entry.id}`}>
          <Card entry={entry} level={level} now={now} />
        </li>
      ))}
    </ul>
  ) : null
}
