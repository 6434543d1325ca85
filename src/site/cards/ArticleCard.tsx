import type { EntryOf } from '../../content/entry'
import { DateLine } from '../components/Dates'
import { Picture } from '../components/Picture'
import { UnitName } from '../components/UnitName'
import type { CardProps } from './Card'
import { CardTitle } from './CardTitle'

export const ArticleCard = ({ entry, level }: CardProps<EntryOf<'articles'>>) => (
  <article className="card article-card">
    <div className="card-text">
      <CardTitle entry={entry} level={level} />
      {entry.summary && <p className="card-summary">{entry.summary}</p>}
      <Issued entry={entry} />
    </div>
    {entry.cover && (
      <div className="card-picture">
        <Picture picture={entry.cover} sizes="(min-width: 60rem) 22rem, 30vw" />
      </div>
    )}
  </article>
)

/** The article that opens the front page. */
export const LeadArticle = ({ entry }: { entry: EntryOf<'articles'> }) => (
  <article className="card lead">
    {entry.cover && (
      <div className="lead-picture">
        <Picture picture={entry.cover} sizes="(min-width: 60rem) 44rem, 100vw" first />
      </div>
    )}
    <CardTitle entry={entry} level={3} />
    {entry.summary && <p className="lead-summary">{entry.summary}</p>}
    <Issued entry={entry} />
  </article>
)

const Issued = ({ entry }: { entry: EntryOf<'articles'> }) => (
  <p className="meta">
    <UnitName unit={entry.unit} />
    <DateLine at={entry.publishedAt} />
  </p>
)
