import type { EntryOf } from '../../content/entry'
import { DateLine } from '../components/Dates'
import { phrases } from '../text'
import type { CardProps } from './Card'
import { CardTitle } from './CardTitle'

/** What a card has room for; the rest is on the bulletin's own page. */
const shown = 3

export const BulletinCard = ({ entry, level }: CardProps<EntryOf<'bulletins'>>) => (
  <article className="card bulletin-card">
    <p className="issue">
      <span className="issue-masthead">{entry.masthead}</span>
      <span className="issue-number">{phrases.issue(entry.issue)}</span>
    </p>
    <CardTitle entry={entry} level={level} />
    {entry.articles.length > 0 && (
      <ul className="issue-contents">
        {entry.articles.slice(0, shown).map(({ id, title }) => (
          <li key={id}>{title}</li>
        ))}
      </ul>
    )}
    <p className="meta">
      <span>{entry.office}</span>
      <DateLine at={entry.issuedOn} />
    </p>
  </article>
)
