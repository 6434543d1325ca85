import type { EntryOf } from '../../content/entry'
import { eventStatusLabels } from '../../content/vocabulary'
import { daysUntil } from '../dates'
import { phrases } from '../text'

type Event = EntryOf<'events'>

/** What is true of an event now: one that was to take place and is over has finished, whoever forgot to say so. */
export const standing = (event: Event, now: string): Event['status'] => {
  if (event.status !== 'scheduled') return event.status
  const over = event.endsAt ? Date.parse(event.endsAt) < Date.parse(now) : daysUntil(event.startsAt, now) < 0
  return over ? 'finished' : 'scheduled'
}

/** Says it only when an event is not simply going to take place. */
export const StatusBadge = ({ event, now }: { event: Event; now: string }) => {
  const status = standing(event, now)
  return status === 'scheduled' ? null : (
    <span className={`badge badge-${status}`}>{eventStatusLabels[status].zh}</span>
  )
}

const notices = {
  scheduled: null,
  postponed: phrases.postponed,
  cancelled: phrases.cancelled,
  finished: phrases.finished,
} as const

/** The same, as the first thing a reader of the event's own page meets. */
export const StatusNotice = ({ event, now }: { event: Event; now: string }) => {
  const status = standing(event, now)
  const notice = notices[status]
  if (!notice) return null
  return (
    <div className={`notice notice-${status}`} role="note">
      <p className="notice-title">{notice}</p>
      {event.statusNote && <p>{event.statusNote}</p>}
      {status !== 'finished' && !event.statusNote && <p>{phrases.askContact}</p>}
    </div>
  )
}
