import type { PayloadRequest } from 'payload'
import { describe, expect, it } from 'vitest'
import { inTransaction } from './transaction'

/** A request on a database that only notes what becomes of its transactions. */
function aRequest() {
  const ended: string[] = []
  let begun = 0
  const db = {
    beginTransaction: async () => `t${++begun}`,
    commitTransaction: async (id: string) => void ended.push(`${id} kept`),
    rollbackTransaction: async (id: string) => void ended.push(`${id} dropped`),
  }
  return { req: { payload: { db } } as unknown as PayloadRequest, ended }
}

/** As MongoDB's driver reports it. */
const collision = () =>
  Object.assign(new Error('WriteConflict'), { errorLabels: ['TransientTransactionError'] })

describe('inTransaction', () => {
  it('keeps what was written, and drops all of it when something fails', async () => {
    const { req, ended } = aRequest()
    expect(await inTransaction(req, async () => 'done')).toBe('done')
    await expect(inTransaction(req, () => Promise.reject(new Error('full')))).rejects.toThrow('full')
    expect(ended).toEqual(['t1 kept', 't2 dropped'])
  })

  it('joins the transaction that is open, and leaves its end to who began it', async () => {
    const { req, ended } = aRequest()
    await inTransaction(req, () => inTransaction(req, async () => undefined))
    expect(ended).toEqual(['t1 kept'])
  })

  it('starts again when another writer came first', async () => {
    const { req, ended } = aRequest()
    let runs = 0
    await inTransaction(req, async () => {
      if (++runs < 3) throw collision()
    })
    expect(ended).toEqual(['t1 dropped', 't2 dropped', 't3 kept'])
  })

  it('leaves starting again to who began', async () => {
    const { req, ended } = aRequest()
    let inner = 0
    let outer = 0
    await inTransaction(req, async () => {
      outer++
      await inTransaction(req, async () => {
        if (++inner === 1) throw collision()
      })
    })
    expect({ inner, outer, ended }).toEqual({ inner: 2, outer: 2, ended: ['t1 dropped', 't2 kept'] })
  })

  it('gives up after five collisions', async () => {
    const { req, ended } = aRequest()
    await expect(inTransaction(req, () => Promise.reject(collision()))).rejects.toThrow('WriteConflict')
    expect(ended).toHaveLength(5)
  })
})
