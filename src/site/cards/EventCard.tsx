import type { EntryOf } from '../../content/entry'
import { platformLabels } from '../../content/vocabulary'
import { DayBlock } from '../components/Dates'
import { StatusBadge, standing } from '../components/StatusBadge'
import { partsOf } from '../dates'
import { UnitName } from '../components/UnitName'
import type { CardProps } from './Card'
import { CardTitle } from './CardTitle'

export const EventCard = ({ entry, level, now }: CardProps<EntryOf<'events'>>) => (
  <article className={`card event-card is-${standing(entry, now)}`}>
    <DayBlock at={entry.startsAt} now={standing(entry, now) === 'scheduled' ? now : null} />
    <div className="card-text">
      <CardTitle entry={entry} level={level} />
      <p className="meta">
        <StatusBadge event={entry} now={now} />
        <time dateTime={entry.startsAt}>{partsOf(entry.startsAt).clock}</time>
        <span>{entry.place}</span>
      </p>
      <p className="meta">
        <span>{platformLabels[entry.platform].zh}</span>
        <UnitName unit={entry.unit} />
      </p>
    </div>
  </article>
)
