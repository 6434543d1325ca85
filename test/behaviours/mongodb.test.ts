/** The start on MongoDB; `npm run test:mongodb` names the server. */
import { buildConfig, BasePayload } from 'payload'
import { afterEach, describe, expect, it } from 'vitest'
import { database } from '../../src/cms/database/database'
import { hasTransactions, mongodbUrl, ownDatabase } from '../server'

const running: BasePayload[] = []
afterEach(async () => {
  for (const payload of running.splice(0)) {
    await payload.db.connection.dropDatabase()
    await payload.destroy()
  }
})

const nothing = async () => {}
const migration = (name: string) => ({ name, up: nothing, down: nothing })

async function start(url: string, withoutTransactions: boolean, names: string[] = []): Promise<BasePayload> {
  const config = await buildConfig({
    secret: 'a-secret-for-tests-only',
    db: database(url, names.map(migration), withoutTransactions),
    collections: [],
    telemetry: false,
  })
  const payload = new BasePayload()
  await payload.init({ config })
  running.push(payload)
  return payload
}

describe.runIf(mongodbUrl)('MongoDB', () => {
  const own = ownDatabase(mongodbUrl || 'mongodb://127.0.0.1', `xuanjiangtai-start-${process.pid}`)
  const unnamed = new URL(own)
  unnamed.searchParams.delete('replicaSet')

  it('is refused when operations could be written by half, with what to do about it', async () => {
    const refusal = expect.objectContaining({
      code: 'transactions_missing',
      message: expect.stringMatching(/副本集.*MONGODB_WITHOUT_TRANSACTIONS=true.* \/ .*replica set.*/),
    })
    await expect(start(unnamed.href, false)).rejects.toEqual(refusal)
  })

  it('is used without transactions when the operator says so', async () => {
    const payload = await start(unnamed.href, true)
    await payload.kv.set('word', 'kept')
    expect(await payload.kv.get('word')).toBe('kept')
    expect(await payload.db.beginTransaction()).toBeNull()
  })

  it.runIf(hasTransactions)('is used as it is when it is a replica set', async () => {
    const payload = await start(own, false)
    expect(await payload.db.beginTransaction()).toEqual(expect.any(String))
  })

  it('is refused by a program older than the one that wrote to it, and left alone', async () => {
    const names = async (payload: BasePayload) => {
      const found = await payload.find({ collection: 'payload-migrations', sort: 'name', limit: 0 })
      return found.docs.map(({ name }) => name)
    }
    const newer = await start(unnamed.href, true, ['1_first', '2_second'])
    expect(await names(newer)).toEqual(['1_first', '2_second'])
    const refusal = expect.objectContaining({
      code: 'database_newer',
      message: expect.stringMatching(/2_second.* \/ .*2_second/),
    })
    await expect(start(unnamed.href, true, ['1_first'])).rejects.toEqual(refusal)
    expect(await names(newer)).toEqual(['1_first', '2_second'])
    const newest = await start(unnamed.href, true, ['1_first', '2_second', '3_third'])
    expect(await names(newest)).toEqual(['1_first', '2_second', '3_third'])
  })
})
