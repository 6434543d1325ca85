/** Dates as readers of the centre see them: Chinese, and always in China's time zone, wherever the server stands. */
const timeZone = 'Asia/Shanghai'

const parts = new Intl.DateTimeFormat('zh-CN', {
  timeZone,
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  weekday: 'long',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** @param iso  a date, or a time with offset */
export const partsOf = (iso: string) => {
  const found = new Map(parts.formatToParts(new Date(iso)).map(({ type, value }) => [type, value]))
  const part = (type: Intl.DateTimeFormatPartTypes) => found.get(type) ?? ''
  return {
    year: part('year'),
    month: part('month'),
    day: part('day'),
    weekday: part('weekday'),
    clock: `${part('hour')}:${part('minute')}`,
  }
}

/** 2026年11月21日 */
export const dateText = (iso: string): string => {
  const { year, month, day } = partsOf(iso)
  return `${year}年${month}月${day}日`
}

/** 2026年11月21日 星期六 */
export const dayText = (iso: string): string => `${dateText(iso)} ${partsOf(iso).weekday}`

/** 2026年11月21日 星期六 14:30 */
export const momentText = (iso: string): string => `${dayText(iso)} ${partsOf(iso).clock}`

/** 2026年11月21日 星期六 14:30–16:00; the end names its day only when that is another one. */
export const periodText = (startsAt: string, endsAt: string | null): string => {
  if (!endsAt) return momentText(startsAt)
  const end = dateText(startsAt) === dateText(endsAt) ? partsOf(endsAt).clock : ` ${momentText(endsAt)}`
  return `${momentText(startsAt)}–${end}`.replace('– ', ' – ')
}

/** Whole calendar days from `now` until `iso`: 0 is today, negative is past. */
export const daysUntil = (iso: string, now: string): number => (midnight(iso) - midnight(now)) / 86_400_000

const midnight = (iso: string): number => {
  const { year, month, day } = partsOf(iso)
  return Date.UTC(Number(year), Number(month) - 1, Number(day))
}
