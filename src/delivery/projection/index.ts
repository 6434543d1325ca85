/**
 * The projection: a disposable SQLite file that holds what readers may see now. Only `fold` and `refill` write it.
 */
import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { LogRecord } from '../../content/log'
import type { DocumentKey, DocumentType } from '../../content/types'
import { changesSince } from './changes'
import { findBlob, findContent, findEntry, findStanding } from './find'
import { foldRecords } from './fold'
import { countQuery, listPage, type ListPage, type ListQuery } from './list'
import { schema, schemaVersion, tables } from './schema'
import { connect, type Sql } from './sql'

export type Projection = ReturnType<typeof openProjection>

/** @param file  made when absent, and emptied when another version of this program made it */
export function openProjection(file: string) {
  const writer = openWriter(file)
  // A second connection: readers keep what was committed last, also while a refill is under way in a transaction.
  const reader = connect(file)
  const counts = new Map<string, number>()
  let position = readPosition(reader)

  function transact(work: () => void): void {
    writer.exec('BEGIN IMMEDIATE')
    try {
      work()
    } catch (error) {
      writer.exec('ROLLBACK')
      throw error
    }
    commit()
  }

  function commit(): void {
    writer.exec('COMMIT')
    position = readPosition(reader)
    counts.clear()
    // What was replaced or withdrawn must not live on in the write-ahead log; `secure_delete` does it for the file.
    writer.all('PRAGMA wal_checkpoint(TRUNCATE)')
  }

  function count(query: ListQuery): number {
    const key = JSON.stringify([query.type, query.filters])
    const known = counts.get(key)
    if (known !== undefined) return known
    const { text, values } = countQuery(query)
    const counted = reader.first<{ n: number }>(text, ...values)?.n ?? 0
    if (counts.size >= 1000) counts.clear()
    counts.set(key, counted)
    return counted
  }

  return {
    /** The last step folded; 0 at first. */
    get sequence() {
      return position.sequence
    },
    /** Which log the steps are of, where the origin tells. */
    get log() {
      return position.log
    },
    /** Whether it ever held everything up to some step: until then there is nothing to answer from. */
    get filled() {
      return position.filled
    },

    /**
     * All of the records, or none.
     * @throws ProjectionGap
     */
    fold(records: LogRecord[]): void {
      transact(() => storePosition(writer, foldRecords(writer, records, position.sequence), position.log))
    },

    /** Starts again from nothing, page by page; readers see the old state until `commit`. */
    refill(log: string | null) {
      writer.exec('BEGIN IMMEDIATE')
      for (const table of tables) writer.exec(`DELETE FROM ${table}`)
      let sequence = 0
      return {
        get sequence() {
          return sequence
        },
        fold(records: LogRecord[]): void {
          sequence = foldRecords(writer, records, sequence)
        },
        commit(): void {
          storePosition(writer, sequence, log)
          commit()
        },
        abandon(): void {
          writer.exec('ROLLBACK')
        },
      }
    },

    find: (type: DocumentType, idOrSlug: string) => findStanding(reader, type, idOrSlug),
    entry: (key: DocumentKey) => findEntry(reader, key),
    content: (key: DocumentKey) => findContent(reader, key),
    blob: (sha256: string, name: string) => findBlob(reader, sha256, name),
    list: (query: ListQuery): ListPage => ({ ...listPage(reader, query), total: count(query) }),
    changes: (since: number, limit: number, entries: boolean) => changesSince(reader, since, limit, entries),

    close(): void {
      reader.close()
      writer.close()
    },
  }
}

function openWriter(file: string): Sql {
  mkdirSync(path.dirname(file), { recursive: true })
  const found = connect(file)
  const version = found.first<{ user_version: number }>('PRAGMA user_version')?.user_version
  if (version === schemaVersion) return prepare(found)
  found.close()
  for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true })
  const made = prepare(connect(file))
  made.exec(schema)
  made.exec(`PRAGMA user_version = ${schemaVersion}`)
  return made
}

function prepare(sql: Sql): Sql {
  sql.all('PRAGMA journal_mode = WAL')
  sql.all('PRAGMA synchronous = NORMAL')
  sql.all('PRAGMA secure_delete = ON')
  return sql
}

function readPosition(sql: Sql): { sequence: number; log: string | null; filled: boolean } {
  const rows = sql.all<{ key: string; value: string }>('SELECT key, value FROM meta')
  const meta = new Map(rows.map(({ key, value }) => [key, value]))
  return {
    sequence: Number(meta.get('sequence') ?? 0),
    log: meta.get('log') ?? null,
    filled: meta.has('sequence'),
  }
}

function storePosition(sql: Sql, sequence: number, log: string | null): void {
  const text = 'INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)'
  sql.run(text, 'sequence', String(sequence))
  if (log !== null) sql.run(text, 'log', log)
}
