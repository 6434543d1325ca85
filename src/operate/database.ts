/** The authoring database as a file, read from outside the CMS: a connection of its own, also while the CMS writes. */
import Database from 'libsql'
import { existsSync } from 'node:fs'
import type { z } from 'zod'
import { OperationRefused } from './OperationRefused'

type Value = string | number

export type Reader = {
  /** What a query answers, checked. */
  rows<T>(row: z.ZodType<T>, sql: string, ...values: Value[]): T[]
  /** Of a query with one row. */
  one<T>(row: z.ZodType<T>, sql: string, ...values: Value[]): T
  run(sql: string, ...values: Value[]): void
  close(): void
}

/**
 * Closed, it still holds the file until its statements are collected as garbage; what lies beside one in WAL mode (`-wal`,
 * `-shm`) vanishes then. So a database at work is not moved by a process that has read it; a backup has nothing beside it.
 * @throws OperationRefused  `no_database`: SQLite would make an empty one
 */
export function openDatabase(file: string): Reader {
  if (!existsSync(file)) throw new OperationRefused('no_database', file)
  const database = new Database(file)
  // The CMS may be in the middle of a commit.
  database.exec('PRAGMA busy_timeout = 10000')
  const rows = <T>(row: z.ZodType<T>, sql: string, ...values: Value[]): T[] =>
    database
      .prepare(sql)
      .all(...values)
      .map((found) => row.parse(found))
  return {
    rows,
    one: (row, sql, ...values) => row.parse(rows(row, sql, ...values)[0]),
    run: (sql, ...values) => void database.prepare(sql).run(...values),
    close: () => void database.close(),
  }
}

export const isDatabaseError = (error: unknown): error is Error => error instanceof Database.SqliteError

export function reading<T>(file: string, read: (reader: Reader) => T): T {
  const reader = openDatabase(file)
  try {
    return read(reader)
  } finally {
    reader.close()
  }
}
