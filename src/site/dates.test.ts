import { describe, expect, it } from 'vitest'
import { dateText, daysUntil, momentText, periodText } from './dates'

describe('a date', () => {
  it('is the day in China, whatever zone it was written in', () => {
    expect(momentText('2026-11-21T06:30:00Z')).toBe('2026年11月21日 星期六 14:30')
    expect(dateText('2026-11-20T16:00:00Z')).toBe('2026年11月21日')
    expect(dateText('2026-11-21')).toBe('2026年11月21日')
    expect(momentText('2026-11-21T00:05:00+08:00')).toBe('2026年11月21日 星期六 00:05')
  })

  it('names the second day of a period only when it is another one', () => {
    expect(periodText('2026-11-21T14:30:00+08:00', '2026-11-21T16:00:00+08:00')).toBe(
      '2026年11月21日 星期六 14:30–16:00',
    )
    expect(periodText('2026-11-21T14:30:00+08:00', '2026-11-22T09:00:00+08:00')).toBe(
      '2026年11月21日 星期六 14:30 – 2026年11月22日 星期日 09:00',
    )
    expect(periodText('2026-11-21T14:30:00+08:00', null)).toBe('2026年11月21日 星期六 14:30')
  })

  it('is so many calendar days away, also across a month and just before midnight', () => {
    expect(daysUntil('2026-12-01T00:10:00+08:00', '2026-11-30T23:50:00+08:00')).toBe(1)
    expect(daysUntil('2026-11-30T23:50:00+08:00', '2026-11-30T00:10:00+08:00')).toBe(0)
    expect(daysUntil('2026-11-29T12:00:00+08:00', '2026-11-30T00:10:00+08:00')).toBe(-1)
  })
})
