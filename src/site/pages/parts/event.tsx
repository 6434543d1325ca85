import type { EntryOf } from '../../../content/entry'
import { platformLabels } from '../../../content/vocabulary'
import { Period } from '../../components/Dates'
import { Phone, type Fact } from '../../components/Facts'
import { standing, StatusBadge, StatusNotice } from '../../components/StatusBadge'
import { facts } from '../../text'
import type { Parts } from './Parts'

export const eventParts = (event: EntryOf<'events'>, now: string): Parts => ({
  cover: true,
  kicker: (
    <p className="kicker">
      <span>{platformLabels[event.platform].zh}</span> <StatusBadge event={event} now={now} />
    </p>
  ),
  notice: <StatusNotice event={event} now={now} />,
  first: 'facts',
  facts: [
    when(event, now),
    { name: facts.place, value: event.place },
    { name: facts.address, value: event.address },
    { name: facts.capacity, value: event.capacity !== null && facts.people(event.capacity) },
    { name: facts.contact, value: event.contact.name },
    { name: facts.phone, value: event.contact.phone && <Phone number={event.contact.phone} /> },
    { name: facts.attendance, value: event.attendance !== null && facts.people(event.attendance) },
  ],
})

/** Of an event that is put off or cancelled only the day that was meant is known. */
const when = (event: EntryOf<'events'>, now: string): Fact => {
  const status = standing(event, now)
  const off = status === 'postponed' || status === 'cancelled'
  return {
    name: off ? facts.plannedFor : facts.when,
    value: <Period from={event.startsAt} to={event.endsAt} now={off ? null : now} />,
  }
}
