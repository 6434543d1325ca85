import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import { randomUUID } from 'node:crypto'

/**
 * Payload's own answers a failed COMMIT with "saved", and hides behind a text of its own why a transaction could not begin.
 * Here both errors reach whoever saves.
 */
export function transactionsOf(
  adapter: SQLiteAdapter,
): Pick<SQLiteAdapter, 'beginTransaction' | 'commitTransaction'> {
  return {
    beginTransaction: async () => {
      const id = randomUUID()
      await new Promise<void>((ready, failed) => {
        const ended: Promise<void> = adapter.drizzle.transaction(
          (db) =>
            new Promise<void>((keep, drop) => {
              adapter.sessions[id] = {
                db: db as never,
                resolve: () => (keep(), ended),
                reject: () => (drop(dropped), ended.catch(unlessDropped)),
              }
              ready()
            }),
        )
        // Before `ready`; later, whoever ends the transaction is told.
        ended.catch(failed)
      })
      return id
    },
    commitTransaction: async (given) => {
      const id = await given
      const session = id === undefined ? undefined : adapter.sessions[id]
      if (id === undefined || !session) return
      delete adapter.sessions[id]
      await session.resolve()
    },
  }
}

const dropped = new Error('the transaction was dropped on purpose')

function unlessDropped(error: unknown): void {
  if (error !== dropped) throw error
}
