import type { InStatement, Transaction } from '@libsql/client'
import type { Connection } from './Connection'

/**
 * A transaction that begins with its first statement: until then (while an uploaded picture is rendered, say) it keeps
 * nobody waiting. One without statements leaves no trace.
 * @param begin  takes the write lock on `connection`; what it resolves to gives the lock back
 */
export function lazyTransaction(connection: Connection, begin: () => Promise<() => void>): Transaction {
  let begun: Promise<() => void> | undefined
  let open = true

  const inside = async <T>(run: () => T): Promise<T> => {
    if (!open) throw new Error('the transaction has ended')
    await (begun ??= begin())
    // A full disk, for one, makes SQLite roll back by itself: what came next would be kept without what came before.
    if (!connection.inTransaction) throw new Error('SQLite has rolled the transaction back')
    return run()
  }
  const end = async (run: () => void): Promise<void> => {
    if (!open) return
    open = false
    const release = await begun
    if (!release) return
    try {
      run()
    } finally {
      // A failed COMMIT leaves the transaction open, and the next BEGIN would fail on it for ever.
      if (connection.inTransaction) connection.control('ROLLBACK')
      release()
    }
  }
  const rollback = () => end(() => undefined)
  return {
    execute: (statement: InStatement) => inside(() => connection.execute(statement)),
    batch: (statements: InStatement[]) =>
      inside(() => statements.map((statement) => connection.execute(statement))),
    executeMultiple: (sql: string) => inside(() => connection.control(sql)),
    commit: () => end(() => connection.control('COMMIT')),
    rollback,
    close: () => void rollback(),
    get closed() {
      return !open
    },
  }
}
