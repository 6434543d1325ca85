import type { ContentAttachment, Entry } from '../../content/entry'
import type { WithdrawalReason } from '../../content/log'
import type { Bodies, PublicBlob } from '../../content/output'
import type { DocumentKey, DocumentType } from '../../content/types'
import type { Sql } from './sql'

/** Where a document stands; `slug` is its present one, whichever it was found by. */
export type Standing = { type: DocumentType; id: string; slug: string } & (
  { op: 'upsert' } | { op: 'gone'; reason: WithdrawalReason | null; redirectTo: string | null }
)

/** All that readers get of one document. */
export type Content = {
  entry: Entry
  bodies: Bodies
  attachments: ContentAttachment[]
  files: Record<string, PublicBlob>
  jsonld: unknown
}

type StandingRow = {
  type: DocumentType
  id: string
  slug: string
  op: 'upsert' | 'gone'
  reason: WithdrawalReason | null
  redirectTo: string | null
}
const standing = 'e.type, e.id, e.slug, e.op, e.reason, e.redirect_to AS redirectTo'

/** By id, else by its slug or one that it ever had. */
export function findStanding(sql: Sql, type: DocumentType, idOrSlug: string): Standing | undefined {
  return (
    sql.first<StandingRow>(
      `SELECT ${standing} FROM entries e WHERE e.type = ? AND e.id = ?`,
      type,
      idOrSlug,
    ) ??
    sql.first<StandingRow>(
      `SELECT ${standing} FROM slugs s CROSS JOIN entries e ON e.type = s.type AND e.id = s.id
       WHERE s.type = ? AND s.slug = ?`,
      type,
      idOrSlug,
    )
  )
}

export function findEntry(sql: Sql, { type, id }: DocumentKey): Entry | undefined {
  const row = sql.first<{ entry: string | null }>(
    'SELECT entry FROM entries WHERE type = ? AND id = ?',
    type,
    id,
  )
  return row?.entry ? (JSON.parse(row.entry) as Entry) : undefined
}

export function findContent(sql: Sql, { type, id }: DocumentKey): Content | undefined {
  const row = sql.first<Record<keyof Bodies | Exclude<keyof Content, 'bodies'>, string>>(
    `SELECT entry, web, miniprogram, text, attachments, files, jsonld FROM entries
     WHERE type = ? AND id = ? AND op = 'upsert'`,
    type,
    id,
  )
  return (
    row && {
      entry: JSON.parse(row.entry) as Entry,
      bodies: {
        web: JSON.parse(row.web) as Bodies['web'],
        miniprogram: JSON.parse(row.miniprogram) as Bodies['miniprogram'],
        text: JSON.parse(row.text) as Bodies['text'],
      },
      attachments: JSON.parse(row.attachments) as ContentAttachment[],
      files: JSON.parse(row.files) as Record<string, PublicBlob>,
      jsonld: JSON.parse(row.jsonld) as unknown,
    }
  )
}

/** A blob that some public document lets readers fetch; one that has the asked name, if there is one. */
export function findBlob(sql: Sql, sha256: string, name: string): PublicBlob | undefined {
  return sql.first<PublicBlob>(
    `SELECT sha256, name, media_type AS mediaType, bytes FROM blobs
     WHERE sha256 = ? ORDER BY name = ? DESC LIMIT 1`,
    sha256,
    name,
  )
}

/** Hashes of what one document lets readers fetch. */
export const blobsOf = (sql: Sql, { type, id }: DocumentKey): string[] =>
  sql
    .all<{ sha256: string }>('SELECT sha256 FROM blobs WHERE type = ? AND id = ?', type, id)
    .map(({ sha256 }) => sha256)

export const showsBlob = (sql: Sql, sha256: string): boolean =>
  sql.first('SELECT 1 AS shown FROM blobs WHERE sha256 = ? LIMIT 1', sha256) !== undefined

export const shownBlobs = (sql: Sql): string[] =>
  sql.all<{ sha256: string }>('SELECT DISTINCT sha256 FROM blobs').map(({ sha256 }) => sha256)
