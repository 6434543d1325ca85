/** Everything that a request could leave behind, counted past the CMS. */
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import Database from 'libsql'

type Row = Record<string, unknown>

/** Rows of each table (documents, versions of every type, the library, records, sessions) and files in each folder. */
export function inventoryOf(dataDir: string): Record<string, number> {
  return reading(dataDir, (all) => {
    const tables = all(`SELECT name FROM sqlite_master WHERE type = 'table'`).map(({ name }) => String(name))
    const rows = tables.map((table) => [table, Number(all(`SELECT count(*) AS n FROM "${table}"`)[0]?.n)])
    const files = folders.map((folder) => [`${folder}/`, countFiles(path.join(dataDir, folder))])
    return Object.fromEntries([...rows, ...files]) as Record<string, number>
  })
}

const folders = ['blobs', 'previewing', 'fetched', 'tmp']

export const previewsWait = (dataDir: string): boolean =>
  reading(dataDir, (all) => all(`SELECT id FROM files WHERE preview_state = 'wanted' LIMIT 1`).length > 0)

function reading<T>(dataDir: string, read: (all: (sql: string) => Row[]) => T): T {
  const database = new Database(path.join(dataDir, 'authoring.db'), { readonly: true })
  try {
    return read((sql) => database.prepare(sql).all() as Row[])
  } finally {
    database.close()
  }
}

const countFiles = (folder: string): number =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length
    : 0
