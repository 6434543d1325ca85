import type { EntryOf } from '../../content/entry'
import { unitLevelLabels } from '../../content/vocabulary'
import { Phone } from '../components/Facts'
import type { DirectoryLine } from '../props'
import { phrases } from '../text'
import type { CardProps } from './Card'
import { CardTitle } from './CardTitle'

type UnitCardProps = Omit<CardProps<EntryOf<'units'>>, 'now'> & { below?: DirectoryLine['below'] }

/** A line of a directory: where it is, whom to call, and what stands below it. */
export const UnitCard = ({ entry, level, below = [] }: UnitCardProps) => {
  const rank = unitLevelLabels[entry.level].zh
  return (
    <article className="card unit-card">
      <CardTitle entry={entry} level={level} />
      <p className="meta">
        {below.length > 0 && <span className="below">{phrases.below(below)}</span>}
        {!entry.title.endsWith(rank) && <span>{rank}</span>}
        {entry.address && <span>{entry.address}</span>}
      </p>
      {entry.contact.phone && <Phone number={entry.contact.phone} />}
    </article>
  )
}
