/** Short rows of entries that pages are put together from. Each walks one index and reads no more than it shows. */
import type { Entry, EntryOf } from '../../content/entry'
import type { DocumentType } from '../../content/types'
import type { Projection } from '../projection'
import type { ListQuery } from '../projection/list'

/** @param within  a unit: only what it or a unit below it issued */
export const newest = <T extends DocumentType>(
  projection: Projection,
  type: T,
  limit: number,
  within?: string,
): EntryOf<T>[] =>
  row<T>(projection, {
    type,
    filters: within === undefined ? {} : { within },
    sort: '-publishedAt',
    after: null,
    limit,
  })

const newsTypes = ['articles', 'courses', 'typical-models', 'pocket-books', 'bulletins'] as const

/** The newest of every kind together; events have a row of their own. */
export function news(projection: Projection, within: string, limit: number): Entry[] {
  const all: Entry[] = newsTypes.flatMap((type) => newest(projection, type, limit, within))
  return all.sort((a, b) => Date.parse(b.publishedAt) - Date.parse(a.publishedAt)).slice(0, limit)
}

/** Events from this morning on, the next one first: one that is under way belongs to what is on. */
export const upcoming = (
  projection: Projection,
  now: Date,
  limit: number,
  within?: string,
): EntryOf<'events'>[] =>
  row<'events'>(projection, {
    type: 'events',
    filters: within === undefined ? {} : { within },
    sort: 'startsAt',
    after: [startOfDay(now), ''],
    limit,
  })

/** The first of the units right below one, as its directory has them. */
export const unitsBelow = (projection: Projection, parent: string, limit: number): EntryOf<'units'>[] =>
  row<'units'>(projection, { type: 'units', filters: { parent }, sort: 'directory', after: null, limit })

// The projection lists one type at a time.
const row = <T extends DocumentType>(projection: Projection, query: ListQuery & { type: T }) =>
  projection.list(query).items as EntryOf<T>[]

const hour = 3_600_000
/** China keeps one time, eight hours ahead of UTC, and no summer time. */
export const startOfDay = (now: Date): string =>
  new Date(Math.floor((now.getTime() + 8 * hour) / (24 * hour)) * 24 * hour - 8 * hour).toISOString()
