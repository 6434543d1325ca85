import type { EntryOf } from '../../content/entry'
import { audienceLabels } from '../../content/vocabulary'
import { facts } from '../text'
import { UnitName } from '../components/UnitName'
import type { CardProps } from './Card'
import { CardTitle } from './CardTitle'

export const CourseCard = ({ entry, level }: CardProps<EntryOf<'courses'>>) => (
  <article className="card course-card">
    <p className="minutes">
      <span className="number">{entry.minutes}</span> 分钟
    </p>
    <div className="card-text">
      <CardTitle entry={entry} level={level} />
      <p className="meta">
        {entry.lecturers.length > 0 && (
          <span>
            {facts.lecturers} {entry.lecturers.map(({ title }) => title).join('、')}
          </span>
        )}
        {entry.audience.length > 0 && (
          <span>适合{entry.audience.map((audience) => audienceLabels[audience].zh).join('、')}</span>
        )}
        <UnitName unit={entry.unit} />
      </p>
    </div>
  </article>
)
