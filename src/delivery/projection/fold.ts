import type { CompiledEntry, Entry } from '../../content/entry'
import type { LogRecord } from '../../content/log'
import type { Output, PublicBlob } from '../../content/output'
import type { DocumentKey } from '../../content/types'
import { directoryKey } from './directory'
import { facetsOf } from './facets'
import type { Sql } from './sql'

/** The log has a step that we were not given: what we hold can no longer be trusted, so it is refilled from zero. */
export class ProjectionGap extends Error {
  readonly code = 'projection_gap'
  override readonly name = 'ProjectionGap'
  constructor(at: number, next: number) {
    super(
      `发布日志在第 ${at} 步之后缺步，收到的是第 ${next} 步 / The log jumps from step ${at} to step ${next}`,
    )
  }
}

/**
 * Folds the records in order and answers where that leads. Steps at or before `at` are skipped, so a page may come
 * twice. To be called inside a transaction.
 * @param at  the last step already folded
 * @throws ProjectionGap
 */
export function foldRecords(sql: Sql, records: LogRecord[], at: number): number {
  let sequence = at
  for (const record of records) {
    if (record.sequence <= sequence) continue
    if (record.sequence !== sequence + 1) throw new ProjectionGap(sequence, record.sequence)
    foldRecord(sql, record)
    sequence = record.sequence
  }
  return sequence
}

function foldRecord(sql: Sql, record: LogRecord): void {
  if (record.reason === 'consent') forgetAddresses(sql, record)
  else keepAddress(sql, record)
  if (record.op === 'gone') return bury(sql, record)
  // A superseded text has no output: what replaced it comes later in the log.
  if (record.output) show(sql, record, record.output)
}

/** Also of a superseded step: the address it had may be printed somewhere, and leads to the document for ever. */
function keepAddress(sql: Sql, { type, slug, id }: LogRecord): void {
  sql.run('INSERT OR REPLACE INTO slugs (type, slug, id) VALUES (?, ?, ?)', type, slug, id)
}

/** An address spells the title, and the title named who took back their consent: only the id leads here now. */
function forgetAddresses(sql: Sql, { type, id }: DocumentKey): void {
  sql.run('DELETE FROM slugs WHERE type = ? AND id = ?', type, id)
}

function show(sql: Sql, record: LogRecord, output: Output): void {
  const entry: Entry = {
    ...output.entry,
    sequence: record.sequence,
    revision: record.revision,
    publishedAt: record.publishedAt,
    updatedAt: record.at,
  }
  clear(sql, record)
  write(sql, record, {
    entry: JSON.stringify(entry),
    web: JSON.stringify(output.bodies.web),
    miniprogram: JSON.stringify(output.bodies.miniprogram),
    text: JSON.stringify(output.bodies.text),
    attachments: JSON.stringify(output.attachments),
    files: JSON.stringify(output.files),
    jsonld: JSON.stringify(output.jsonld),
  })
  index(sql, output.entry, record)
  for (const blob of [...output.blobs, ...Object.values(output.files)]) allow(sql, record, blob)
}

/** Nothing of the document stays but what answers "it is gone, and why". */
export function bury(sql: Sql, record: LogRecord): void {
  clear(sql, record)
  write(sql, record, {})
}

function clear(sql: Sql, { type, id }: DocumentKey): void {
  sql.run('DELETE FROM facets WHERE type = ? AND id = ?', type, id)
  sql.run('DELETE FROM blobs WHERE type = ? AND id = ?', type, id)
}

const contentColumns = ['entry', 'web', 'miniprogram', 'text', 'attachments', 'files', 'jsonld'] as const

function write(
  sql: Sql,
  record: LogRecord,
  content: Partial<Record<(typeof contentColumns)[number], string>>,
) {
  sql.run(
    `INSERT OR REPLACE INTO entries (type, id, slug, sequence, at, op, revision, reason, redirect_to,
       ${contentColumns.join(', ')}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    record.type,
    record.id,
    record.slug,
    record.sequence,
    record.at,
    record.op,
    record.revision,
    record.reason ?? null,
    record.redirectTo ?? null,
    ...contentColumns.map((column) => content[column] ?? null),
  )
}

function index(sql: Sql, entry: CompiledEntry, record: LogRecord): void {
  const publishedAt = instant(record.publishedAt)
  const startsAt = entry.type === 'events' ? instant(entry.startsAt) : null
  const directory = entry.type === 'units' ? directoryKey(entry) : null
  for (const [facet, value] of facetsOf(entry))
    sql.run(
      'INSERT OR IGNORE INTO facets (type, facet, value, id, published_at, starts_at, directory) VALUES (?, ?, ?, ?, ?, ?, ?)',
      entry.type,
      facet,
      value,
      entry.id,
      publishedAt,
      startsAt,
      directory,
    )
}

function allow(sql: Sql, { type, id }: DocumentKey, blob: PublicBlob): void {
  sql.run(
    'INSERT OR REPLACE INTO blobs (sha256, type, id, name, media_type, bytes) VALUES (?, ?, ?, ?, ?, ?)',
    blob.sha256,
    type,
    id,
    blob.name,
    blob.mediaType,
    blob.bytes,
  )
}

/** In UTC and of one length, so that the order of texts is the order of time. */
const instant = (time: string) => new Date(time).toISOString()
