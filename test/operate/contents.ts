/** What an SQLite file holds, table by table. */
import { getTableConfig, type SQLiteTable } from '@payloadcms/db-sqlite/drizzle/sqlite-core'
import Database from 'libsql'
import type { Payload } from 'payload'
import { fingerprint, type Fingerprint } from '../../src/cms/move/fingerprint'

type Columns = Record<string, string[]>
export type Contents = Record<string, Fingerprint & { columns: string[] }>

export function opened<T>(file: string, use: (db: Database.Database) => T): T {
  const db = new Database(file)
  try {
    return use(db)
  } finally {
    db.close()
  }
}

/** @param columns  of each table; all that there are, unless given. The list of migrations is left out: it grows */
export function inspect(db: Database.Database, columns: Columns = columnsOf(db)): Contents {
  return Object.fromEntries(
    Object.entries(columns).map(([table, columns]) => {
      const { add, result } = fingerprint()
      const rows = db.prepare(`SELECT ${listed(columns)} FROM "${table}"`).all()
      for (const row of rows as Record<string, unknown>[]) add(row)
      return [table, { ...result(), columns }]
    }),
  )
}

/** Brings over what two databases of different versions have in common. */
export function copyRows(from: string, to: string): void {
  const source = opened(from, (db) => columnsOf(db))
  opened(to, (db) => {
    db.exec('PRAGMA foreign_keys = OFF')
    db.exec(`ATTACH '${from}' AS source`)
    for (const [table, columns] of Object.entries(columnsOf(db))) {
      const common = columns.filter((column) => source[table]?.includes(column))
      if (common.length === 0) continue
      const list = listed(common)
      db.exec(`INSERT INTO main."${table}" (${list}) SELECT ${list} FROM source."${table}"`)
    }
    db.exec('DETACH source')
  })
}

/** The names of the indexes that today's collections ask for. */
export const declaredIndexes = ({ db }: Payload): string[] =>
  Object.values((db as unknown as { tables: Record<string, SQLiteTable> }).tables).flatMap((table) =>
    getTableConfig(table).indexes.map(({ config }) => config.name),
  )

function columnsOf(db: Database.Database): Columns {
  const tables = db
    .prepare(`SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`)
    .raw()
    .all() as string[][]
  return Object.fromEntries(
    tables
      .flat()
      .filter((name) => name !== 'payload_migrations')
      .map((name) => [
        name,
        (db.prepare(`SELECT name FROM pragma_table_info('${name}')`).raw().all() as string[][]).flat(),
      ]),
  )
}

const listed = (columns: string[]): string => columns.map((column) => `"${column}"`).join(', ')
