import type { Entry } from '../../content/entry'
import type { DocumentType } from '../../content/types'
import type { Facet } from './facets'
import type { Sql, Value } from './sql'

export const sorts = ['-publishedAt', 'publishedAt', 'startsAt', '-startsAt'] as const
export type Sort = (typeof sorts)[number]

/** Where a page of a list ended: the sort key (UTC, ISO 8601) and the id, which settles ties. */
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
  const column = query.sort.endsWith('startsAt') ? 'starts_at' : 'published_at'
  const order = descending ? 'DESC' : 'ASC'
  const { conditions, values } = narrow(query)
  // Spelled out because the index over starts is partial: the planner only takes it when this is certain.
  if (column === 'starts_at') conditions.push('f.starts_at IS NOT NULL')
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
