import { daysUntil, dateText, dayText, partsOf, periodText } from '../dates'
import { text } from '../text'

/** 2026年11月21日, for machines too. */
export const DateLine = ({ at, weekday = false }: { at: string; weekday?: boolean }) => (
  <time dateTime={at}>{weekday ? dayText(at) : dateText(at)}</time>
)

/** From when to when; 今天 or 明天 stands before it when that is so. `now` is null where that would promise too much. */
export const Period = ({ from, to, now }: { from: string; to: string | null; now: string | null }) => (
  <>
    <Nearness at={from} now={now} />
    <time dateTime={from}>{periodText(from, to)}</time>
  </>
)

const Nearness = ({ at, now }: { at: string; now: string | null }) => {
  const near = nearness(at, now)
  return near ? <strong className="near">{near}</strong> : null
}

const nearness = (at: string, now: string | null): string | undefined =>
  now === null ? undefined : [text.today, text.tomorrow][daysUntil(at, now)]

/** A leaf of a tear-off calendar. `now` as for `Period`. */
export const DayBlock = ({ at, now }: { at: string; now: string | null }) => {
  const { month, day, weekday } = partsOf(at)
  return (
    <time className="day" dateTime={at}>
      <span className="day-month">{month}月</span>
      <span className="day-number">{day}</span>
      <span className="day-week">{nearness(at, now) ?? weekday}</span>
    </time>
  )
}
