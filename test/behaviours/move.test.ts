/** An installation moves from SQLite to MongoDB, and goes on there. */
import { createLocalReq, getPayload, type Payload, type SanitizedConfig } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { database } from '../../src/cms/database/database'
import { migrations } from '../../src/cms/migrations'
import { compare, isSame, moveDatabase, type Moved } from '../../src/cms/move/moveDatabase'
import { MoveRefused } from '../../src/cms/move/MoveRefused'
import { readLog } from '../../src/cms/publication/logRows'
import { act } from '../../src/cms/review/act'
import { openDossier } from '../../src/cms/review/dossier'
import { presentReview } from '../../src/cms/review/present'
import type { DocumentKey } from '../../src/content/types'
import type { Client } from '../cms'
import { hasTransactions, mongodbUrl, ownDatabase } from '../server'
import { furnish } from './furnish'
import { startStage, type Stage } from './stage'

describe.runIf(mongodbUrl)('a small installation', () => {
  let stage: Stage
  let editor: Client
  let target: Payload
  let halfway: DocumentKey
  let keys: DocumentKey[]
  let moved: Moved[]

  beforeAll(async () => {
    stage = await startStage('')
    editor = await stage.signIn('editor', stage.units.own, '编辑')
    keys = await furnish(stage, editor)
    ;[halfway] = keys as [DocumentKey]
    target = await openTarget()
    moved = await moveDatabase(stage.payload, target, () => {})
  })
  afterAll(async () => {
    await target.db.connection.dropDatabase()
    await target.destroy()
    await stage.stop()
  })

  it('is there row by row: documents, versions, users, records, publications, log', () => {
    expect(moved.filter((one) => !isSame(one))).toEqual([])
    const counts = Object.fromEntries(moved.map(({ name, target }) => [name, target.count]))
    expect(counts).toMatchObject({ images: 1, 'pocket-books': 1, events: 1, units: 4, 'payload-kv': 1 })
    expect(counts['articles (versions)']).toBeGreaterThan(Number(counts.articles))
    for (const name of ['users', 'review-records', 'publications', 'publication-log'])
      expect(counts[name]).toBeGreaterThan(3)
  })

  it('lets the same people in with their passwords, and nobody else', async () => {
    const { docs } = await target.find({ collection: 'users', where: { id: { equals: editor.id } } })
    const login = (password: string) =>
      target.login({ collection: 'users', data: { email: docs[0]?.email ?? '', password } })
    expect((await login('long-enough-for-a-test')).user?.id).toBe(editor.id)
    await expect(login('another-password')).rejects.toMatchObject({ status: 401 })
  })

  it('says the same of the review of every document, and of its history', async () => {
    for (const key of keys) {
      const there = await reviewIn(target, key, editor)
      expect(there).toEqual(await reviewIn(stage.payload, key, editor))
      expect(there.history.length).toBeGreaterThan(0)
    }
  })

  it('answers delivery nodes with the same log, under its name', async () => {
    const log = await readLog(target, 0, 500)
    expect(log).toEqual(await readLog(stage.payload, 0, 500))
    expect(log.records.length).toBeGreaterThan(4)
  })

  it('keeps each version, and which is the latest', async () => {
    for (const { type, id } of keys) {
      const [here, there = []] = await Promise.all(
        [stage.payload, target].map(async (payload) => {
          const { docs } = await payload.findVersions({
            collection: type,
            where: { parent: { equals: id } },
            sort: 'updatedAt',
            depth: 0,
          })
          return docs.map(({ version, latest, updatedAt }) => ({
            // The id inside is made up at each reading.
            version: { ...version, id: '' },
            latest: Boolean(latest),
            updatedAt,
          }))
        }),
      )
      expect(there).toEqual(here)
      expect(there.filter(({ latest }) => latest)).toHaveLength(1)
    }
  })

  it('goes on where review stopped', async () => {
    const [, second] = stage.signers
    const req = await requestIn(target, second)
    const { contentHash } = await reviewIn(target, halfway, second)
    const signed = await act(halfway, { action: 'sign', contentHash, remark: '' }, req)
    expect(signed.review.stage).toBe('final')
    const { totalDocs } = await stage.payload.count({
      collection: 'review-records',
      where: { document: { equals: `${halfway.type}/${halfway.id}` } },
    })
    expect(signed.records).toHaveLength(totalDocs + 1)
  })

  it('is not moved over anything', async () => {
    const refusal = expect.objectContaining({ code: 'target_not_empty' })
    await expect(moveDatabase(stage.payload, target, () => {})).rejects.toEqual(refusal)
    await expect(moveDatabase(stage.payload, target, () => {})).rejects.toBeInstanceOf(MoveRefused)
  })

  it('is told apart from one in which a single word differs', async () => {
    await target.db.updateOne({
      collection: 'events',
      where: { id: { exists: true } },
      data: { statusNote: '改了。' },
    })
    const differing = (await compare(stage.payload, target)).filter((one) => !isSame(one))
    expect(differing.map(({ name }) => name)).toContain('events')
    expect(differing.map(({ name }) => name)).not.toContain('images')
  })
})

async function openTarget(): Promise<Payload> {
  const url = ownDatabase(mongodbUrl ?? '', `xuanjiangtai-move-${process.pid}`)
  const db = database(url, migrations, !hasTransactions) as SanitizedConfig['db']
  // Only now: the configuration reads the environment that the stage has set.
  const { default: config } = await import('@payload-config')
  return getPayload({ key: 'target', disableOnInit: true, config: { ...(await config), db } })
}

async function requestIn(payload: Payload, { id }: Client) {
  const user = await payload.findByID({ collection: 'users', id, depth: 0 })
  return createLocalReq({ user: { ...user, collection: 'users' } }, payload)
}

async function reviewIn(payload: Payload, key: DocumentKey, who: Client) {
  const req = await requestIn(payload, who)
  const dossier = await openDossier(key, req)
  if (!dossier) throw new Error(`there is no ${key.type}/${key.id}`)
  return presentReview(dossier, req)
}
