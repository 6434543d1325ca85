import type { EntryOf } from '../../content/entry'
import { unitLevelLabels } from '../../content/vocabulary'
import { Phone } from '../components/Facts'
import type { CardProps } from './Card'
import { CardTitle } from './CardTitle'

/** A line of a directory: where it is, and whom to call. */
export const UnitCard = ({ entry, level }: CardProps<EntryOf<'units'>>) => {
  const rank = unitLevelLabels[entry.level].zh
  return (
    <article className="card unit-card">
      <CardTitle entry={entry} level={level} />
      <p className="meta">
        {!entry.title.endsWith(rank) && <span>{rank}</span>}
        {entry.address && <span>{entry.address}</span>}
      </p>
      {entry.contact.phone && <Phone number={entry.contact.phone} />}
    </article>
  )
}
