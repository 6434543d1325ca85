/**
 * The projection: a disposable SQLite file that holds what readers may see now. Only `fold` and `refill` write it.
 */
import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { Entry } from '../../content/entry'
import type { LogRecord } from '../../content/log'
import type { PublicBlob } from '../../content/output'
import type { DocumentKey, DocumentType } from '../../content/types'
import { changesSince, type Change } from './changes'
import { levelsBelow, type LevelCount } from './directory'
import {
  blobsOf,
  findBlob,
  findContent,
  findEntry,
  findStanding,
  shownBlobs,
  showsBlob,
  type Content,
  type Standing,
} from './find'
import { bury, foldRecords } from './fold'
import { countQuery, listPage, type ListPage, type ListQuery } from './list'
import { schema, schemaVersion, tables } from './schema'
import { connect, type Sql } from './sql'

/** @param file  made when absent, and emptied when another version of this program made it */
export const openProjection = (file: string): Projection => new Projection(file)

export class Projection {
  private readonly writer: Sql
  /** A second connection: readers keep what was committed last, also while a refill is under way in a transaction. */
  private readonly reader: Sql
  private readonly counts = new Map<string, number>()
  private position: Position

  constructor(file: string) {
    this.writer = openWriter(file)
    this.reader = connect(file)
    this.position = readPosition(this.reader)
  }

  /** The last step folded; 0 at first. */
  get sequence(): number {
    return this.position.sequence
  }
  /** Which log the steps are of, where the origin tells. */
  get log(): string | null {
    return this.position.log
  }
  /** Whether it ever held everything up to some step: until then there is nothing to answer from. */
  get filled(): boolean {
    return this.position.filled
  }

  /**
   * All of the records, or none.
   * @returns the blobs that were shown before and are not any more, by hash
   * @throws ProjectionGap
   */
  fold(records: LogRecord[]): string[] {
    return this.change(records, (writer) => {
      storePosition(writer, foldRecords(writer, records, this.sequence), this.log)
    })
  }

  /**
   * Takes documents away before the steps in front of their withdrawal have been folded. The position stays, and the
   * changes feed with it: `fold` comes to these steps in their order and leaves the same.
   * @param withdrawals  the log's latest word on each of their documents
   * @returns as `fold`
   */
  bury(withdrawals: LogRecord[]): string[] {
    return this.change(withdrawals, (writer) => {
      for (const record of withdrawals) if (record.sequence > this.sequence) bury(writer, record)
    })
  }

  /** Starts again from nothing, page by page; readers see the old state until `commit`. */
  refill(log: string | null) {
    const { writer } = this
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
      commit: (): void => {
        storePosition(writer, sequence, log)
        this.commit()
      },
      abandon: (): void => writer.exec('ROLLBACK'),
    }
  }

  find(type: DocumentType, idOrSlug: string): Standing | undefined {
    return findStanding(this.reader, type, idOrSlug)
  }
  entry(key: DocumentKey): Entry | undefined {
    return findEntry(this.reader, key)
  }
  content(key: DocumentKey): Content | undefined {
    return findContent(this.reader, key)
  }
  blob(sha256: string, name: string): PublicBlob | undefined {
    return findBlob(this.reader, sha256, name)
  }
  showsBlob(sha256: string): boolean {
    return showsBlob(this.reader, sha256)
  }
  /** Hashes of all that readers may fetch. */
  shownBlobs(): string[] {
    return shownBlobs(this.reader)
  }
  list(query: ListQuery): ListPage {
    return { ...listPage(this.reader, query), total: this.count(query) }
  }
  levelsBelow(unit: string): LevelCount[] {
    return levelsBelow(this.reader, unit)
  }
  changes(since: number, limit: number, entries: boolean): { changes: Change[]; more: boolean } {
    return changesSince(this.reader, since, this.sequence, limit, entries)
  }

  close(): void {
    this.reader.close()
    this.writer.close()
  }

  /** @returns the blobs that these documents showed before and no document shows any more, by hash */
  private change(records: LogRecord[], write: (writer: Sql) => void): string[] {
    const before = new Set(records.flatMap((record) => blobsOf(this.reader, record)))
    this.writer.exec('BEGIN IMMEDIATE')
    try {
      write(this.writer)
    } catch (error) {
      this.writer.exec('ROLLBACK')
      throw error
    }
    this.commit()
    return [...before].filter((sha256) => !this.showsBlob(sha256))
  }

  private commit(): void {
    this.writer.exec('COMMIT')
    this.position = readPosition(this.reader)
    this.counts.clear()
    // What was replaced or withdrawn must not live on in the write-ahead log; `secure_delete` does it for the file.
    this.writer.all('PRAGMA wal_checkpoint(TRUNCATE)')
  }

  private count(query: ListQuery): number {
    const key = JSON.stringify([query.type, query.filters])
    const known = this.counts.get(key)
    if (known !== undefined) return known
    const { text, values } = countQuery(query)
    const counted = this.reader.first<{ n: number }>(text, ...values)?.n ?? 0
    if (this.counts.size >= 1000) this.counts.clear()
    this.counts.set(key, counted)
    return counted
  }
}

type Position = { sequence: number; log: string | null; filled: boolean }

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

function readPosition(sql: Sql): Position {
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
