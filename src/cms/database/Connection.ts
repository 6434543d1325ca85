import {
  LibsqlError,
  type InArgs,
  type InStatement,
  type ResultSet,
  type Row,
  type Value,
} from '@libsql/client'
import Database from 'libsql'
import { LRUCache } from 'lru-cache'

type Column = { name: string; type: string | null }
/** `columns` of what returns rows. */
type Prepared = { statement: Database.Statement; columns: Column[] | undefined }

/** What names its columns stays right when tables change. */
const kept = /^\s*(select(?!\s+\*)|insert|update|delete)\b/i

/** One open SQLite file, kept open: its pragmas hold. */
export class Connection {
  readonly #database: Database.Database
  readonly #statements = new LRUCache<string, Prepared>({ max: 500 })

  constructor(file: string) {
    this.#database = new Database(file)
    // Another process may be turning the same new file to WAL.
    this.control('PRAGMA busy_timeout = 5000')
    // WAL with NORMAL survives a killed process whole; only a power cut may cost the very last commits, never consistency.
    this.control('PRAGMA journal_mode = WAL')
    this.control('PRAGMA synchronous = NORMAL')
    this.control('PRAGMA foreign_keys = ON')
    // From here on SQLite's own wait would block the event loop; ours (see `SqliteClient`) does not.
    this.control('PRAGMA busy_timeout = 0')
  }

  get inTransaction(): boolean {
    return this.#database.inTransaction
  }

  execute(statement: InStatement): ResultSet {
    const { sql, args = [] } = typeof statement === 'string' ? { sql: statement } : statement
    return inLibsqlTerms(() => {
      const { statement: prepared, columns } = this.#prepared(sql)
      const values = valuesOf(args)
      try {
        if (columns) return resultOf(columns, prepared.all(values) as Value[][])
        const { changes, lastInsertRowid } = prepared.run(values)
        return { ...resultOf([], []), rowsAffected: changes, lastInsertRowid: BigInt(lastInsertRowid) }
      } catch (error) {
        // What failed may not have come to its end.
        this.#statements.delete(sql)
        throw error
      }
    })
  }

  /** Payload asks in few forms with many values, and preparing a statement costs more than running most of them. */
  #prepared(sql: string): Prepared {
    const known = this.#statements.get(sql)
    if (known) return known
    const statement = this.#database.prepare(sql)
    const prepared = { statement, columns: statement.reader ? statement.raw().columns() : undefined }
    if (kept.test(sql)) this.#statements.set(sql, prepared)
    return prepared
  }

  /**
   * For what may meet another's lock (BEGIN, say): a prepared statement that does stays active until it is collected as
   * garbage, and while it is nothing on this connection can be committed.
   */
  control(sql: string): void {
    inLibsqlTerms(() => this.#database.exec(sql))
  }

  close(): void {
    this.#database.close()
  }
}

/** Payload knows a broken constraint by the error's code. */
function inLibsqlTerms<T>(run: () => T): T {
  try {
    return run()
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error
    throw new LibsqlError(error.message, error.code, error.rawCode, error)
  }
}

/** What drizzle binds: booleans and dates are numbers in SQLite. */
function valuesOf(args: InArgs): unknown[] {
  if (!Array.isArray(args)) throw new TypeError('named arguments are not supported')
  return args.map((value) => {
    if (typeof value === 'boolean') return value ? 1 : 0
    if (value instanceof Date) return value.valueOf()
    if (value instanceof ArrayBuffer) return Buffer.from(value)
    if (value === undefined) throw new TypeError('undefined cannot be stored')
    return value
  })
}

function resultOf(columns: Column[], rows: Value[][]): ResultSet {
  const names = columns.map(({ name }) => name)
  const result = {
    columns: names,
    columnTypes: columns.map(({ type }) => type ?? ''),
    rows: rows.map((values) => rowOf(names, values)),
    rowsAffected: 0,
    lastInsertRowid: undefined,
  }
  return { ...result, toJSON: () => result }
}

/** Values by name and, not enumerated, by position. */
function rowOf(names: string[], values: Value[]): Row {
  const row = Object.fromEntries(names.map((name, at) => [name, values[at]]))
  for (const [at, value] of values.entries()) Object.defineProperty(row, at, { value })
  return Object.defineProperty(row, 'length', { value: values.length }) as Row
}
