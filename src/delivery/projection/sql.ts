import Database from 'libsql'

export type Value = string | number | null

/** One connection that keeps its prepared statements. Rows are trusted: `fold` alone writes them, from checked records. */
export type Sql = {
  all<Row>(text: string, ...values: Value[]): Row[]
  first<Row>(text: string, ...values: Value[]): Row | undefined
  run(text: string, ...values: Value[]): number
  exec(text: string): void
  close(): void
}

export function connect(file: string): Sql {
  const database = new Database(file)
  const statements = new Map<string, Database.Statement<Value[]>>()
  const prepared = (text: string) => {
    const known = statements.get(text)
    if (known) return known
    const made = database.prepare<Value[]>(text)
    statements.set(text, made)
    return made
  }
  // `all` also for one row: it runs the statement to its end, and so lets go of the read lock that a checkpoint needs.
  const all = <Row>(text: string, ...values: Value[]) => prepared(text).all(...values) as Row[]
  return {
    all,
    first: <Row>(text: string, ...values: Value[]) => all<Row>(text, ...values)[0],
    run: (text, ...values) => prepared(text).run(...values).changes,
    exec: (text) => void database.exec(text),
    close: () => void database.close(),
  }
}
