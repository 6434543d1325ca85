import path from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { linkTo } from '../../../test/delivery/entries'
import { aLog, type Log } from '../../../test/delivery/log'
import { aFolder } from '../../../test/delivery/node'
import type { EntryOf } from '../../content/entry'
import { changesQuery } from './changes'
import { levelsBelowQuery } from './directory'
import { openProjection, type Projection } from './index'
import { countQuery, pageQuery, sorts, type ListQuery, type Place } from './list'
import { connect } from './sql'

let projection: Projection
let log: Log
let file: string
let remove: () => void

beforeEach(() => {
  const temporary = aFolder()
  remove = temporary.remove
  file = path.join(temporary.folder, 'projection.sqlite')
  projection = openProjection(file)
  log = aLog()
})
afterEach(() => {
  projection.close()
  remove()
})

const fold = () => projection.fold(log.page(projection.sequence, 1000).records)
const query = (more: Partial<ListQuery> = {}): ListQuery => ({
  type: 'articles',
  filters: {},
  sort: '-publishedAt',
  after: null,
  limit: 20,
  ...more,
})
const ids = (more: Partial<ListQuery> = {}) => projection.list(query(more)).items.map(({ id }) => id)

describe('a list', () => {
  it('starts with the newest, or with the oldest', () => {
    for (const id of ['a', 'b', 'c']) log.publish({ type: 'articles', id })
    log.publish({ type: 'articles', id: 'a' })
    fold()
    expect(ids()).toEqual(['c', 'b', 'a'])
    expect(ids({ sort: 'publishedAt' })).toEqual(['a', 'b', 'c'])
  })

  it('orders events by their moment, whatever offset it was written in', () => {
    log.publish({ type: 'events', id: 'noon', startsAt: '2030-05-01T12:00:00+08:00' })
    log.publish({ type: 'events', id: 'morning', startsAt: '2030-05-01T01:00:00Z' })
    log.publish({ type: 'events', id: 'evening', startsAt: '2030-05-01T19:00:00+08:00' })
    fold()
    expect(ids({ type: 'events', sort: 'startsAt' })).toEqual(['morning', 'noon', 'evening'])
    expect(ids({ type: 'events', sort: '-startsAt' })).toEqual(['evening', 'noon', 'morning'])
  })

  it('has units by level, then by code, those without one last, then by title', () => {
    const unit = (id: string, level: EntryOf<'units'>['level'], code: string, title = id) =>
      log.publish({ type: 'units', id, level, code, title, parent: linkTo('units', 'centre') })
    unit('untold', 'station', '', '乙')
    unit('untold-too', 'station', '', '甲')
    unit('second', 'station', 'QX-02')
    unit('base', 'base', 'QX-00')
    unit('first', 'station', 'QX-01')
    unit('office', 'office', 'QX-03')
    fold()
    const inOrder = ['office', 'first', 'second', 'untold', 'untold-too', 'base']
    const directory = { type: 'units', sort: 'directory', filters: { parent: 'centre' } } as const
    expect(ids(directory)).toEqual(inOrder)
    const { next } = projection.list(query({ ...directory, limit: 4 }))
    expect(ids({ ...directory, after: next })).toEqual(inOrder.slice(4))
    expect(projection.levelsBelow('centre')).toEqual([
      { level: 'office', count: 1 },
      { level: 'station', count: 4 },
      { level: 'base', count: 1 },
    ])
    expect(projection.levelsBelow('office')).toEqual([])
  })

  it('narrows to a unit, to all within one, to a topic, and to both at once', () => {
    const issued = (unit: string, ...topics: string[]) => ({
      unit: linkTo('units', unit),
      within: ['county', unit],
      topics: topics.map((id) => linkTo('topics', id)),
    })
    log.publish({ type: 'articles', id: 'a', ...issued('north', 'law') })
    log.publish({ type: 'articles', id: 'b', ...issued('south', 'law') })
    log.publish({ type: 'articles', id: 'c', ...issued('north', 'health', 'law') })
    fold()
    expect(ids({ filters: { unit: 'north' } })).toEqual(['c', 'a'])
    expect(ids({ filters: { unit: 'county' } })).toEqual([])
    expect(ids({ filters: { within: 'county' } })).toEqual(['c', 'b', 'a'])
    expect(ids({ filters: { topic: 'law' } })).toEqual(['c', 'b', 'a'])
    expect(projection.list(query({ filters: { unit: 'north', topic: 'health' }, limit: 1 }))).toMatchObject({
      items: [{ id: 'c' }],
      total: 1,
      next: null,
    })
  })

  it('forgets a filter that an edit took away', () => {
    log.publish({ type: 'articles', id: 'a', topics: [linkTo('topics', 'law')] })
    fold()
    log.publish({ type: 'articles', id: 'a', topics: [linkTo('topics', 'health')] })
    fold()
    expect(ids({ filters: { topic: 'law' } })).toEqual([])
    expect(projection.list(query({ filters: { topic: 'health' } })).total).toBe(1)
  })

  it('counts anew after every step', () => {
    log.publish({ type: 'articles', id: 'a' })
    fold()
    expect(projection.list(query()).total).toBe(1)
    log.publish({ type: 'articles', id: 'b' })
    fold()
    expect(projection.list(query()).total).toBe(2)
    log.withdraw({ type: 'articles', id: 'a' }, 'outdated')
    fold()
    expect(projection.list(query()).total).toBe(1)
  })

  it('walks over every entry exactly once while others are published and withdrawn', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }),
        fc.array(fc.boolean(), { maxLength: 8 }),
        (limit, newcomers) => {
          const walked = openProjection(`${file}-walk`)
          const history = aLog()
          const catchUp = () => walked.fold(history.page(walked.sequence, 1000).records)
          const there = Array.from({ length: 12 }, (_, n) => `there-${n}`)
          for (const id of there) history.publish({ type: 'articles', id })
          // A projection of an earlier run has the same steps: start from nothing.
          const draft = walked.refill(null)
          draft.fold(history.records)
          draft.commit()
          const seen: string[] = []
          let after: Place | null = null
          do {
            const page: ReturnType<Projection['list']> = walked.list(query({ limit, after }))
            seen.push(...page.items.map(({ id }) => id))
            after = page.next
            const newcomer = newcomers.pop()
            if (newcomer) history.publish({ type: 'articles', id: `new-${seen.length}` })
            else if (newcomer === false) history.publish({ type: 'articles', id: 'there-3', title: '改过' })
            catchUp()
          } while (after)
          walked.close()
          expect(seen).toEqual(there.toReversed())
        },
      ),
      { numRuns: 20 },
    )
  })
})

describe('every query for readers', () => {
  const plan = (text: string, values: (string | number | null)[]): string[] => {
    const sql = connect(file)
    const rows = sql.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${text}`, ...values)
    sql.close()
    return rows.map(({ detail }) => detail)
  }
  const filters = [
    {},
    { parent: 'u' },
    { unit: 'u' },
    { topic: 't' },
    { unit: 'u', topic: 't' },
    { within: 'u' },
  ]
  const places: (Place | null)[] = [null, ['2030-01-01T00:00:00.000Z', 'x']]

  it('walks an index in order: no scan, no sorting aside', () => {
    const plans = filters.flatMap((filter) =>
      sorts.flatMap((sort) =>
        places.flatMap((after) => {
          const { text, values } = pageQuery(query({ type: 'events', filters: filter, sort, after }))
          return plan(text, values)
        }),
      ),
    )
    expect(plans.length).toBeGreaterThan(50)
    expect(plans.filter((line) => /SCAN|TEMP B-TREE/.test(line))).toEqual([])
  })

  it('seeks to where the page starts and does not read up to it', () => {
    const { text, values } = pageQuery(query({ after: places[1] ?? null }))
    expect(plan(text, values)[0]).toContain('value=? AND (published_at,id)<(?,?)')
  })

  it('counts from an index alone', () => {
    for (const filter of filters) {
      const { text, values } = countQuery(query({ filters: filter }))
      const lines = plan(text, values)
      expect(lines.filter((line) => /SCAN|TEMP B-TREE/.test(line))).toEqual([])
      expect(lines[0]).toMatch(/COVERING INDEX|PRIMARY KEY/)
    }
  })

  it('counts what stands below a unit from an index alone', () => {
    expect(plan(levelsBelowQuery, ['u'])[0]).toMatch(
      /^SEARCH facets USING COVERING INDEX facets_by_directory/,
    )
  })

  it('reads changes in the order of their steps', () => {
    expect(plan(changesQuery(true), [0, 9, 10])).toEqual([
      'SEARCH entries USING INDEX entries_by_sequence (sequence>? AND sequence<?)',
    ])
  })
})
