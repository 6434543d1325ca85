import { commitTransaction, initTransaction, killTransaction, type PayloadRequest } from 'payload'

/** All or nothing; joins the transaction that `req` is already in, when there is one. */
export async function inTransaction<T>(req: PayloadRequest, run: () => Promise<T>): Promise<T> {
  const began = await initTransaction(req)
  try {
    const result = await run()
    if (began) await commitTransaction(req)
    return result
  } catch (error) {
    if (began) await killTransaction(req)
    throw error
  }
}
