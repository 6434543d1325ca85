import { daysUntil, dateText, dayText, partsOf, periodText } from '../dates'
import { text } from '../text'

/** 2026年11月21日, for machines too. */
export const DateLine = ({ at, weekday = false }: { at: string; weekday?: boolean }) => (
  <time dateTime={at}>{weekday ? dayText(at) : dateText(at)}</time>
)

/** From when to when; 今天 or 明天 stands before it when that is so. */
export const Period = ({ from, to, now }: { from: string; to: string | null; now: string }) => (
  <>
    <Nearness at={from} now={now} />
    <time dateTime={from}>{periodText(from, to)}</time>
  </>
)

const Nearness = ({ at, now }: { at: string; now: string }) => {
  const near = [text.today, text.tomorrow][daysUntil(at, now)]
  return near ? <strong className="near">{near}</strong> : null
}

/** A leaf of a tear-off calendar. */
export const DayBlock = ({ at, now }: { at: string; now: string }) => {
  const { month, day, weekday } = partsOf(at)
  const near = [text.today, text.tomorrow][daysUntil(at, now)]
  return (
    <time className="day" dateTime={at}>
      <span className="day-month">{month}月</span>
      <span className="day-number">{day}</span>
      <span className="day-week">{near ?? weekday}</span>
    </time>
  )
}
