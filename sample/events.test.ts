import { expect, it } from 'vitest'
import { county } from '.'

// Days are counted from the day of loading: a weekday or a date in the text would contradict them.
const dates =
  /周[一二三四五六日末]|星期|礼拜|[一二三四五六七八九十\d]月|\d{4}年|本周|下周|上周|昨天|初[一二三四五六七八九十]/

it('no event names a day of the calendar', () => {
  const dated = county.events.flatMap(({ key, title, summary, statusNote, body, report }) =>
    [title, summary, statusNote, body, report?.body ?? ''].some((text) => dates.test(text)) ? [key] : [],
  )
  expect(dated).toEqual([])
})
