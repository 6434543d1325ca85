import type { Entry } from '../../content/entry'
import type { DocumentType } from '../../content/types'
import type { Sql } from './sql'

/** The latest step of one document; `entry` only of one that is public. */
export type Change = {
  sequence: number
  at: string
  op: 'upsert' | 'gone'
  type: DocumentType
  id: string
  slug: string
  revision: number
  entry?: Entry
}

/**
 * Where each document stands that moved after step `since` and not after `until`, in the order of their steps. Folding all pages into a map
 * gives what is public now, whatever was published or withdrawn meanwhile: a document that moves again comes again.
 * @param entries  whether the entries themselves are wanted
 */
export function changesSince(
  sql: Sql,
  since: number,
  until: number,
  limit: number,
  entries: boolean,
): { changes: Change[]; more: boolean } {
  type Row = Omit<Change, 'entry'> & { entry: string | null }
  const rows = sql.all<Row>(changesQuery(entries), since, until, limit + 1)
  return {
    changes: rows.slice(0, limit).map(({ entry, ...change }) => ({
      ...change,
      ...(entry && { entry: JSON.parse(entry) as Entry }),
    })),
    more: rows.length > limit,
  }
}

export const changesQuery = (entries: boolean): string =>
  `SELECT sequence, at, op, type, id, slug, revision, ${entries ? 'entry' : 'NULL AS entry'} FROM entries
    WHERE sequence > ? AND sequence <= ? ORDER BY sequence LIMIT ?`
