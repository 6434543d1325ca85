/** What is on the disk once everything has stopped. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, utimesSync } from 'node:fs'
import path from 'node:path'
import Database from 'libsql'
import type { Output, PublicBlob } from '../../src/content/output'

export type Row = Record<string, unknown>
export type Stored = ReturnType<typeof openStored>
export type BlobStore = ReturnType<typeof blobStore>

export function openStored(dataDir: string) {
  const database = new Database(path.join(dataDir, 'authoring.db'), { readonly: true })
  const read = new Map<string, Row[]>()
  const rows = (table: string): Row[] => {
    const known = read.get(table) ?? (database.prepare(`SELECT * FROM ${table}`).all() as Row[])
    read.set(table, known)
    return known
  }
  return {
    rows,
    json: <T>(value: unknown): T | null => (typeof value === 'string' ? (JSON.parse(value) as T) : null),
    intact: () =>
      (database.prepare('PRAGMA integrity_check').all() as Row[]).map((row) => Object.values(row)[0]).join(),
    close: (): void => void database.close(),
  }
}

/** Every table of a projection, row by row, as text that can be compared. */
export function dump(projection: string): Map<string, string[]> {
  const database = new Database(projection, { readonly: true })
  const tables = database
    .prepare(`SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name`)
    .all() as Row[]
  const dumped = new Map(
    tables.map(({ name }) => {
      const rows = database.prepare(`SELECT * FROM ${String(name)}`).all() as Row[]
      return [String(name), rows.map((row) => JSON.stringify(row)).sort()]
    }),
  )
  database.close()
  return dumped
}

export const publicRows = ({ rows }: Stored): Row[] =>
  rows('publications').filter(({ wanted }) => wanted === 'public')

/** Of a picture or a file in the library: its bytes, and what was derived from them. */
export const hashesOf = (row: Row, { json }: Stored): string[] => {
  const derived = [row.renditions, row.preview].flatMap((some) => json<{ sha256: string }[]>(some) ?? [])
  return [row.sha256, ...derived.map(({ sha256 }) => sha256)].filter((hash) => typeof hash === 'string')
}

export const blobsOf = (output: Output): PublicBlob[] => [...output.blobs, ...Object.values(output.files)]

export function blobStore(dataDir: string) {
  const folder = path.join(dataDir, 'blobs')
  const files = (): string[] =>
    existsSync(folder)
      ? readdirSync(folder, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => path.join(entry.parentPath, entry.name))
      : []
  return {
    has: (sha256: string) => existsSync(path.join(folder, sha256.slice(0, 2), sha256)),
    names: () => files().map((file) => path.basename(file)),
    /** Files whose bytes are not what their name says. */
    broken: () =>
      files().filter(
        (file) => createHash('sha256').update(readFileSync(file)).digest('hex') !== path.basename(file),
      ),
    /** Lets them seem two hours old, so that what nobody refers to may go. */
    age: () => {
      const then = new Date(Date.now() - 2 * 3_600_000)
      for (const file of files()) utimesSync(file, then, then)
    },
  }
}
