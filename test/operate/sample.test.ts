/** The sample county goes the road of real content, and however often that is interrupted, it ends as one whole. */
import path from 'node:path'
import type { Payload } from 'payload'
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { loadSample } from '../../sample/load/load'
import { libraryOf } from '../../sample/load/library'
import type { LogPage } from '../../src/content/log'
import { snapshotSchema } from '../../src/content/snapshot'
import { documentTypes, type DocumentType } from '../../src/content/types'
import { blobs } from '../../src/cms/blobs'
import { pressWith } from '../../src/cms/publication/press'
import { queueState } from '../../src/cms/publication/queueState'
import { startRunner } from '../../src/cms/publication/runner'
import { createTypesetter, type Typesetter } from '../../src/files/typesetter'
import { stagesOf } from '../../src/review/policy'
import { logOf, publicationsOf, recordsOf } from '../behaviours/kept'
import { startCms, type Cms } from '../cms'
import { excerpt } from './excerpt'

const sample = excerpt()
const expected: Record<DocumentType, number> = {
  units: sample.units.length,
  topics: sample.topics.length,
  series: sample.series.length,
  lecturers: sample.lecturers.length,
  courses: sample.courses.length,
  'pocket-books': sample.pocketBooks.length,
  'typical-models': sample.models.length,
  events: sample.events.length,
  articles: sample.articles.length,
  bulletins: sample.bulletins.length,
}
const all = Object.values(expected).reduce((sum, count) => sum + count, 0)

let cms: Cms
let payload: Payload
let typesetter: Typesetter
let stopRunner: () => Promise<void>
let canTypeset = false
const said: string[] = []
/** A start that loads much hashes passwords, draws, and has pages set: on a busy machine, longer than other tests. */
const longest = 300_000

beforeAll(async () => {
  cms = await startCms()
  payload = cms.payload
  await cms.signIn('administrator')
  typesetter = createTypesetter({
    worker: path.resolve('dist/files/child.js'),
    templateDir: path.resolve('src/files'),
    fontsDir: path.resolve('dist/fonts'),
  })
  const bulletin: Typesetter['bulletin'] = async (sheet, pictures) => {
    if (!canTypeset) throw new Error('the typesetter is out of order')
    return typesetter.bulletin(sheet, pictures)
  }
  stopRunner = startRunner(payload, pressWith(payload, blobs(), { bulletin }))
})
afterEach(() => void vi.restoreAllMocks())
afterAll(async () => {
  await stopRunner()
  await typesetter.close()
  await cms.stop()
})

/** As at a start of the CMS, which may end while it is at it. */
const start = (signal = new AbortController().signal) => {
  vi.spyOn(payload.logger, 'warn').mockImplementation((line: unknown) => void said.push(String(line)))
  return loadSample(payload, sample, { password: 'long-enough-for-a-test', signal })
}
/** Whether delivery nodes are told that the county is on its way. */
const isAnnounced = async () => {
  const headers = { authorization: 'Bearer a-token-for-tests-only' }
  const response = await fetch(`${cms.url}/api/log?after=0&limit=1`, { headers })
  return ((await response.json()) as LogPage).loading ?? false
}
const publicNow = async () =>
  (await publicationsOf(payload)).filter(
    ({ wanted, loggedOp }) => wanted === 'public' && loggedOp === 'upsert',
  )
const countOf = async (collection: DocumentType | 'images' | 'files' | 'users'): Promise<number> =>
  (await payload.count({ collection, overrideAccess: true })).totalDocs
const state = async () => ({
  publications: await publicationsOf(payload),
  log: await logOf(payload),
  records: (await payload.count({ collection: 'review-records', overrideAccess: true })).totalDocs,
  images: await countOf('images'),
  files: await countOf('files'),
  users: await countOf('users'),
})

it(
  'ends at once when a review fails half way',
  async () => {
    const find = payload.findByID.bind(payload)
    vi.spyOn(payload, 'findByID').mockImplementation((async (options: Parameters<typeof find>[0]) => {
      const found = (await find(options)) as { name?: string }
      if (found.name?.startsWith('终审')) throw new Error('the database is out of reach')
      return found
    }) as never)
    await expect(start()).rejects.toThrow('the database is out of reach')
    expect(await publicNow()).toEqual([])
    expect(await isAnnounced()).toBe(false)
  },
  longest,
)

it('goes on with it, and ends at once when it cannot note what it has published', async () => {
  const set = payload.kv.set.bind(payload.kv)
  vi.spyOn(payload.kv, 'set').mockImplementation(async (slot, value) => {
    if (typeof value !== 'object') return set(slot, value)
    const entries = Object.entries(value ?? {})
    const written = entries.filter(([key]) => !key.startsWith('done/'))
    await set(slot, Object.fromEntries(written))
    if (written.length < entries.length) throw new Error('disk full')
  })
  await expect(start()).rejects.toThrow('disk full')
  expect(await publicationsOf(payload)).toHaveLength(1)
})

it('goes on, and ends when told to stop', async () => {
  const stop = new AbortController()
  const loading = start(stop.signal)
  const some = async () => {
    while ((await publicNow()).length < 5) await new Promise((resolve) => setTimeout(resolve, 20))
    expect(await isAnnounced()).toBe(true)
    stop.abort()
  }
  await Promise.all([some(), expect(loading).rejects.toMatchObject({ name: 'AbortError' })])
  expect((await publicNow()).length).toBeLessThan(all)
})

it(
  'does not wait for a bulletin that cannot be made, and says so',
  async () => {
    await start()
    expect(said.at(-1)).toContain('有 1 篇还没有做成')
    expect(said.at(-1)).toContain('1 could not be made yet')
    expect(await queueState(payload)).toMatchObject({ due: 1 })
    expect(await publicNow()).toHaveLength(all - 1)
  },
  longest,
)

it('has made everything public once, each type as often as the county has it', async () => {
  canTypeset = true
  while ((await queueState(payload)).due > 0) await new Promise((resolve) => setTimeout(resolve, 100))
  const rows = await publicNow()
  const publicOf = (type: DocumentType) => rows.filter((row) => row.type === type).length
  expect(Object.fromEntries(documentTypes.map((type) => [type, publicOf(type)]))).toEqual(expected)
  for (const type of documentTypes) expect([type, await countOf(type)]).toEqual([type, expected[type]])
  const { pictures, materials } = libraryOf(sample)
  expect([await countOf('images'), await countOf('files')]).toEqual([pictures.length, materials.length])
  expect(await countOf('users')).toBe(8)
  expect(rows.filter(({ revision }) => revision !== 1)).toEqual([])
})

it('was signed at every stage, by people who are neither the author nor each other', async () => {
  const rows = await publicNow()
  expect(rows).toHaveLength(all)
  for (const { id, type, snapshot } of rows) {
    const records = await recordsOf(payload, { type, id: id.slice(type.length + 1) })
    const round = records.slice(records.findLastIndex(({ action }) => action === 'submit'))
    const signed = round.filter(({ action }) => action === 'sign')
    expect(signed.map(({ stage }) => stage)).toEqual(stagesOf(type, snapshotSchema.parse(snapshot)))
    const authors = records.filter(({ action }) => action === 'edit' || action === 'submit')
    expect(new Set(signed.map(({ by }) => by)).size).toBe(signed.length)
    for (const { by } of signed) expect(authors.map((author) => author.by)).not.toContain(by)
  }
})

it('is not loaded a second time', async () => {
  const before = await state()
  await start()
  expect(await state()).toEqual(before)
  expect(await isAnnounced()).toBe(false)
})
