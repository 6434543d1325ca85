import type { Entry } from '../../content/entry'
import type { DocumentType } from '../../content/types'
import type { Facet } from './facets'
import type { Sql, Value } from './sql'

export const timeSorts = ['-publishedAt', 'publishedAt', 'startsAt', '-startsAt'] as const
/** `directory` is of units alone, and by `directoryKey`. */
export const sorts = [...timeSorts, 'directory'] as const
export type Sort = (typeof sorts)[number]

/** Where a page of a list ended: the sort key (a time in UTC, ISO 8601, or a `directoryKey`) and the id, which settles ties. */
export type Place = [key: string, id: string]

export type ListQuery = {
  type: DocumentType
  filters: Partial<Record<Facet, string>>
  sort: Sort
  after: Place | null
  limit: number
}

export type ListPage = { items: Entry[]; total: number; next: Place | null }

/**
 * One page, without its total. New entries never shift the pages of a walk, for a page starts at a place in the order
 * and not at a count.
 */
export function listPage(sql: Sql, query: ListQuery): Omit<ListPage, 'total'> {
  const { text, values } = pageQuery(query)
  const rows = sql.all<{ entry: string; sort_key: string; id: string }>(text, ...values)
  const page = rows.slice(0, query.limit)
  const last = page.at(-1)
  return {
    items: page.map((row) => JSON.parse(row.entry) as Entry),
    next: last && rows.length > query.limit ? [last.sort_key, last.id] : null,
  }
}

/** Asks for one row more than a page holds: that one only tells whether there is a next page. */
export function pageQuery(query: ListQuery): { text: string; values: Value[] } {
  const descending = query.sort.startsWith('-')
  const column = columns[query.sort]
  const order = descending ? 'DESC' : 'ASC'
  const { conditions, values } = narrow(query)
  // Spelled out because the indexes over these are partial: the planner only takes one when this is certain.
  if (column !== 'published_at') conditions.push(`f.${column} IS NOT NULL`)
  if (query.after) {
    conditions.push(`(f.${column}, f.id) ${descending ? '<' : '>'} (?, ?)`)
    values.push(...query.after)
  }
  return {
    // CROSS JOIN fixes the order of the loops: the facet's index in order, then each entry by its key.
    text: `SELECT e.entry, f.${column} AS sort_key, f.id FROM facets f
      CROSS JOIN entries e ON e.type = f.type AND e.id = f.id
      WHERE ${conditions.join(' AND ')} ORDER BY f.${column} ${order}, f.id ${order} LIMIT ?`,
    values: [...values, query.limit + 1],
  }
}

const columns = {
  '-publishedAt': 'published_at',
  publishedAt: 'published_at',
  startsAt: 'starts_at',
  '-startsAt': 'starts_at',
  directory: 'directory',
} as const satisfies Record<Sort, string>

export function countQuery(query: Pick<ListQuery, 'type' | 'filters'>): { text: string; values: Value[] } {
  const { conditions, values } = narrow(query)
  return { text: `SELECT count(*) AS n FROM facets f WHERE ${conditions.join(' AND ')}`, values }
}

function narrow({ type, filters }: Pick<ListQuery, 'type' | 'filters'>) {
  const [first = ['all', ''] as const, ...others] = Object.entries(filters)
  const conditions = ['f.type = ?', 'f.facet = ?', 'f.value = ?']
  const values: Value[] = [type, ...first]
  for (const other of others) {
    conditions.push(
      'EXISTS (SELECT 1 FROM facets o WHERE o.type = f.type AND o.facet = ? AND o.value = ? AND o.id = f.id)',
    )
    values.push(...other)
  }
  return { conditions, values }
}
