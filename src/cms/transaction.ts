import { commitTransaction, initTransaction, killTransaction, type PayloadRequest } from 'payload'

const attempts = 5

/**
 * All or nothing; joins the transaction that `req` is already in, when there is one.
 * @param run  starts from what it reads inside, so that it can be run again
 */
export async function inTransaction<T>(req: PayloadRequest, run: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    const began = await initTransaction(req)
    try {
      const result = await run()
      if (began) await commitTransaction(req)
      return result
    } catch (error) {
      if (began) await killTransaction(req)
      if (!began || !collided(error) || attempt === attempts) throw error
    }
  }
}

/** Writers of the same document queue in SQLite; in MongoDB all but the first are told to try again. */
const collided = (error: unknown): boolean =>
  error instanceof Error &&
  'errorLabels' in error &&
  Array.isArray(error.errorLabels) &&
  error.errorLabels.includes('TransientTransactionError')
