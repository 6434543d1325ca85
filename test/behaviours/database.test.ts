/** Many writers at once, and what becomes of a transaction that fails. */
import {
  commitTransaction,
  createLocalReq,
  initTransaction,
  killTransaction,
  type PayloadRequest,
} from 'payload'
import { readdirSync } from 'node:fs'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { TransactionQueueTimeout } from '../../src/cms/database/WriteQueue'
import { startCms, type Client, type Cms } from '../cms'
import { clientOf } from '../plans'
import { hasTransactions, mongodbUrl } from '../server'

type Made = { doc: { id: string; slug: string } }

let cms: Cms
let editor: Client
beforeAll(async () => {
  cms = await startCms()
  const admin = await cms.signIn('administrator')
  const { body } = await admin.send<Made>('POST', '/api/units', {
    title: '青溪县新时代文明实践中心',
    level: 'centre',
  })
  editor = await cms.signIn('editor', body.doc.id)
})
afterAll(() => cms.stop())

const write = (title: string) => editor.send<Made>('POST', '/api/articles?draft=true', { title })

describe('many writers at once', () => {
  it('takes forty new documents', async () => {
    const answers = await Promise.all(Array.from({ length: 40 }, (_, i) => write(`第${i + 1}篇来稿`)))
    expect(answers.map(({ status }) => status)).toEqual(Array(40).fill(201))
    expect(new Set(answers.map(({ body }) => body.doc.slug)).size).toBe(40)
  })

  it('takes ten changes of one document, each as a version', async () => {
    const { id } = (await write('十个人同时改的稿件')).body.doc
    const change = (summary: string) => editor.send('PATCH', `/api/articles/${id}?draft=true`, { summary })
    const answers = await Promise.all(Array.from({ length: 10 }, (_, i) => change(`第${i + 1}次修改`)))
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200))
    const versions = async () => {
      const where = { parent: { equals: id } }
      const found = await cms.payload.findVersions({
        collection: 'articles',
        where,
        limit: 0,
        overrideAccess: true,
      })
      return found.docs
    }
    expect(await versions()).toHaveLength(11)
    // Payload marks the newest in two steps: without transactions, two of one millisecond are both it until the next save.
    if (!hasTransactions) await change('再改一次')
    expect((await versions()).filter(({ latest }) => latest)).toHaveLength(1)
  })
})

describe.skipIf(mongodbUrl)('transactions on SQLite', () => {
  afterEach(() => {
    vi.useRealTimers()
  })

  const begun = async (): Promise<PayloadRequest> => {
    const req = await createLocalReq({}, cms.payload)
    await initTransaction(req)
    return req
  }
  const topic = (title: string, req?: PayloadRequest) =>
    cms.payload.create({
      collection: 'topics',
      data: { title, unit: null as never },
      draft: true,
      overrideAccess: true,
      ...(req && { req }),
    })
  const topics = async () => {
    const { docs } = await cms.payload.find({ collection: 'topics', draft: true, overrideAccess: true })
    return docs.map(({ title }) => title).toSorted()
  }

  // Only Linux lists a process's open files as a directory.
  it.runIf(process.platform === 'linux')(
    'opens no more files and forgets no pragma in 300 of them',
    async () => {
      const before = readdirSync('/proc/self/fd').length
      for (let i = 0; i < 300; i++) {
        const req = await begun()
        await cms.payload.db.count({ collection: 'articles', req })
        await commitTransaction(req)
      }
      expect(readdirSync('/proc/self/fd').length).toBeLessThanOrEqual(before)
      const client = clientOf(cms.payload)
      const inside = await client.transaction()
      for (const at of [client, inside]) {
        expect((await at.execute('PRAGMA journal_mode')).rows[0]).toMatchObject({ journal_mode: 'wal' })
        expect((await at.execute('PRAGMA foreign_keys')).rows[0]).toMatchObject({ foreign_keys: 1 })
      }
      await inside.rollback()
    },
  )

  it('ends an operation that forgot its `req`, says why, and goes on', async () => {
    const req = await begun()
    await topic('里面的主题', req)
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const forgetful = topic('忘了传 req').then(
      () => undefined,
      (reason: unknown) => reason,
    )
    // The wait for the queue has begun once the operation has nothing else left to do.
    await vi.waitUntil(() => vi.getTimerCount() > 0, { interval: 1 })
    await vi.advanceTimersByTimeAsync(10_000)
    const error = await forgetful
    expect(error).toHaveProperty('cause', expect.any(TransactionQueueTimeout))
    vi.useRealTimers()
    await killTransaction(req)
    expect(await topics()).toEqual([])
    await topic('后来的主题')
    expect(await topics()).toEqual(['后来的主题'])
  })

  it('tells whoever saves that a COMMIT failed, keeps nothing of it, and goes on', async () => {
    const before = await topics()
    const req = await begun()
    await topic('不会留下的主题', req)
    const { sessions } = cms.payload.db as unknown as {
      sessions: Record<string, { db: { run(sql: string): Promise<unknown> } }>
    }
    const inside = sessions[String(await req.transactionID)]?.db
    await inside?.run('PRAGMA defer_foreign_keys = ON')
    await inside?.run(`UPDATE topics SET unit_id = 'nobody'`)
    await expect(commitTransaction(req)).rejects.toThrow(/FOREIGN KEY/)
    await killTransaction(req)
    expect(await topics()).toEqual(before)
    await topic('下一个主题')
    expect(await topics()).toContain('下一个主题')
  })
})
