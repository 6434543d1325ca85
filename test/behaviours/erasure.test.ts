/** What a person who takes back their consent can rely on: nothing of them stays, here or on delivery nodes elsewhere. */
import { existsSync } from 'node:fs'
import nodePath from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { blobs } from '../../src/cms/blobs'
import { pressWith } from '../../src/cms/publication/press'
import { withdrawExpired } from '../../src/cms/review/expireConsents'
import { readAssets } from '../../src/cms/publication/rows'
import { startRunner } from '../../src/cms/publication/runner'
import { today } from '../../src/cms/snapshot/values'
import { toLexical } from '../../src/content/toLexical'
import { keyText, type DocumentKey } from '../../src/content/types'
import type { Client } from '../cms'
import { paragraph } from '../factories'
import { logOf, publicationOf } from './kept'
import { aPhoto, aPicture } from './picture'
import { startReaders } from './readers'
import { created, must, path, review, startStage, step, type Stage } from './stage'

let stage: Stage
let readers: Awaited<ReturnType<typeof startReaders>>
/** Erasing waits for this. */
let before: Promise<unknown> = Promise.resolve()
beforeAll(async () => {
  const typesetter = { bulletin: () => Promise.reject(new Error('nothing is typeset here')) }
  stage = await startStage(undefined, (payload) => {
    const press = pressWith(payload, blobs(), typesetter)
    const erase: typeof press.erase = async (publication) => {
      await before
      return press.erase(publication)
    }
    return startRunner(payload, { ...press, erase })
  })
  readers = await startReaders(stage)
})
afterAll(async () => {
  await readers.stop()
  await stage.stop()
})

const dayMs = 86_400_000
const aModel = (fields: object): Promise<DocumentKey> =>
  created(stage.admin, 'typical-models', {
    title: '桑榆',
    kind: 'good-neighbour',
    level: 'county',
    unit: stage.units.own,
    body: toLexical([paragraph('每天清早把桥上的落叶扫净。')]),
    consent: { givenOn: '2024-02-20T00:00:00.000Z', scope: '姓名、照片、事迹' },
    ...fields,
  })
const aPortrait = (...given: [Awaited<ReturnType<typeof aPhoto>>?]) =>
  aPicture(stage.admin, { unit: stage.units.own }, ...given)
type Picture = { filename: string; sha256: string; renditions: { sha256: string }[] }
const picture = async (id: string): Promise<Picture> =>
  (await stage.admin.get<Picture>(`/api/images/${id}`)).body
const hashesOf = ({ sha256, renditions }: Picture) => [sha256, ...renditions.map((one) => one.sha256)]
const kept = async (hashes: string[]) => Promise.all(hashes.map((sha256) => blobs().has(sha256)))
const edit = (key: DocumentKey, fields: object) =>
  stage.admin.send('PATCH', `${path(key)}?draft=true`, fields)
const settled = (key: DocumentKey) =>
  expect.poll(async () => (await publicationOf(stage.payload, key))?.due, { timeout: 20_000 }).toBe(false)

describe('a consent that is taken back', () => {
  it('takes the pictures of every version with it: of earlier editions, and of the newest draft', async () => {
    const [first, second, draft] = [await aPortrait(), await aPortrait(), await aPortrait()]
    const key = await aModel({ portraits: [first] })
    await stage.publish(key)
    await edit(key, { portraits: [second] })
    await stage.publish(key)
    await edit(key, { portraits: [], body: toLexical([{ type: 'image', image: draft, caption: '' }]) })
    const pictures = await Promise.all([first, second, draft].map(picture))
    const hashes = pictures.flatMap(hashesOf)
    expect(new Set(await kept(hashes))).toEqual(new Set([true]))
    expect(await must(stage.admin, 'withdraw', key, { reason: 'consent' })).toMatchObject({
      shownElsewhere: [],
    })
    await settled(key)
    expect(new Set(await kept(hashes))).toEqual(new Set([false]))
    for (const { filename } of pictures)
      expect((await stage.admin.get(`/api/images/file/${filename}`)).status).toBe(404)
    expect(await readAssets(keyText(key), { payload: stage.payload })).toEqual([])
  })

  it('takes them though the document is lost before the runner comes to it, and not the signed form', async () => {
    const portrait = await aPortrait()
    const form = { name: '同意书.txt', bytes: Buffer.from('本人同意。') }
    const { doc } = (await stage.admin.upload<{ doc: Picture & { id: string } }>('/api/files', form)).body
    const consent = { givenOn: '2024-02-20T00:00:00.000Z', scope: '照片', record: doc.id }
    const key = await aModel({ portraits: [portrait], consent })
    await stage.publish(key)
    await edit(key, { portraits: [] })
    await stage.publish(key)
    let erase = (): void => undefined
    before = new Promise<void>((resolve) => (erase = resolve))
    const withdrawing = step(stage.admin, 'withdraw', key, { reason: 'consent' })
    await expect.poll(async () => (await publicationOf(stage.payload, key))?.wanted).toBe('gone')
    // Past the rule that keeps what is on record: as by an older version of this program.
    await stage.payload.db.deleteOne({ collection: key.type, where: { id: { equals: key.id } } })
    erase()
    await withdrawing
    await settled(key)
    expect(new Set(await kept(hashesOf(await picture(portrait))))).toEqual(new Set([false]))
    expect(await kept([doc.sha256])).toEqual([true])
  })

  it('leaves what another public document shows, and names that document to whoever withdraws', async () => {
    const photo = await aPhoto()
    const portrait = await aPortrait(photo)
    const key = await aModel({ portraits: [portrait] })
    const elsewhere = await stage.article({ title: '合影也在这里', cover: await aPortrait(photo) })
    const draft = await stage.article({ title: '只是草稿', cover: portrait })
    for (const one of [key, elsewhere]) await stage.publish(one)
    const view = await must(stage.admin, 'withdraw', key, { reason: 'consent' })
    expect(view.shownElsewhere).toEqual([{ ...elsewhere, title: '合影也在这里' }])
    await settled(key)
    expect(new Set(await kept(hashesOf(await picture(portrait))))).toEqual(new Set([true]))
    expect(await publicationOf(stage.payload, draft)).toBeUndefined()
  })
})

describe('the name of who takes back their consent', () => {
  it('stays in no address: not in the log, nor with delivery nodes that have folded it', async () => {
    const key = await aModel({ title: '欧阳静姝' })
    const named = /ou-?yang/
    await stage.publish(key)
    const slug = (await publicationOf(stage.payload, key))?.slug ?? ''
    expect(slug).toMatch(named)
    await edit(key, { slug: `${slug}-again` })
    await stage.publish(key)
    const at = async (idOrSlug: string) => {
      const { status } = await fetch(`${readers.url}/content/v1/typical-models/${idOrSlug}`, {
        redirect: 'manual',
      })
      return status
    }
    await expect.poll(() => at(`${slug}-again`), { timeout: 20_000 }).toBe(200)
    expect(await at(slug)).toBe(301)
    await must(stage.admin, 'withdraw', key, { reason: 'consent' })
    await settled(key)
    await expect.poll(() => at(key.id), { timeout: 20_000 }).toBe(410)
    for (const gone of [slug, `${slug}-again`]) expect(await at(gone)).toBe(404)
    const records = (await logOf(stage.payload)).filter(({ document }) => document === key.id)
    expect(records.map((record) => record.slug)).toEqual([key.id, key.id, key.id])
    expect((await publicationOf(stage.payload, key))?.slug).toBe(key.id)
    const changes = await (await fetch(`${readers.url}/content/v1/changes?limit=100`)).text()
    expect(changes).not.toMatch(named)
  })
})

describe('a consent that has ended', () => {
  const address = (hashes: string[]) => hashes.map((sha256) => `/content/v1/files/${sha256}/any.webp`)
  const answers = async (urls: string[]) =>
    new Set(
      await Promise.all(
        urls.map(async (url) => (await fetch(readers.url + url, { redirect: 'manual' })).status),
      ),
    )
  const answer = async (key: DocumentKey) => (await fetch(`${readers.url}/content/v1/${keyText(key)}`)).status
  const becomes = (key: DocumentKey, status: number) =>
    expect.poll(() => answer(key), { timeout: 20_000 }).toBe(status)
  const onNode = (sha256: string) =>
    existsSync(nodePath.join(stage.dataDir, 'delivery', 'fetched', sha256.slice(0, 2), sha256))
  const consent = (date: string) => ({
    consent: { givenOn: '2024-02-20T00:00:00.000Z', scope: '照片', expiresOn: `${date}T00:00:00.000+08:00` },
  })
  /** Published, and withdrawn by the system the day after. */
  async function anEndedModel() {
    const soon = new Date(Date.now() + dayMs)
    const portrait = await aPortrait()
    const key = await aModel({ portraits: [portrait], ...consent(today(soon)) })
    await stage.publish(key)
    await becomes(key, 200)
    const { renditions } = await picture(portrait)
    const shown = renditions.map(({ sha256 }) => sha256).filter(onNode)
    expect(shown.length).toBeGreaterThan(0)
    expect(await answers(address(shown))).toEqual(new Set([301]))
    await withdrawExpired(stage.payload, new Date(Date.now() + 3 * dayMs))
    await settled(key)
    await becomes(key, 410)
    return { key, portrait, shown }
  }

  it('closes every channel and file, erases nothing, and lets a renewed one be published', async () => {
    const { key, portrait, shown } = await anEndedModel()
    expect(await answers(address(shown))).toEqual(new Set([404]))
    await expect.poll(() => shown.filter(onNode)).toEqual([])
    expect(new Set(await kept(hashesOf(await picture(portrait))))).toEqual(new Set([true]))
    await edit(key, consent('2099-01-01'))
    expect((await stage.publish(key)).public).toMatchObject({ now: true, revision: 2, gone: null })
    await becomes(key, 200)
    expect(await answers(address(shown))).toEqual(new Set([301]))
  })

  it('can still be taken back, and then erases; for another reason what is gone is not withdrawn again', async () => {
    const { key, portrait } = await anEndedModel()
    expect((await review(stage.admin, key)).body).toMatchObject({
      public: { now: false, gone: 'outdated' },
      next: ['submit', 'withdraw'],
    })
    const again = (reason: string) => step(stage.admin, 'withdraw', key, { reason })
    expect((await again('error')).body.code).toBe('not_public')
    expect((await again('consent')).body).toMatchObject({ public: { gone: 'consent' } })
    await settled(key)
    expect(new Set(await kept(hashesOf(await picture(portrait))))).toEqual(new Set([false]))
    const problem = async () =>
      (await (await fetch(`${readers.url}/content/v1/${keyText(key)}`)).json()) as { reason: string }
    await expect.poll(async () => (await problem()).reason, { timeout: 20_000 }).toBe('consent')
    expect((await again('consent')).body.code).toBe('not_public')
  })
})

describe('a picture in the library', () => {
  async function seen(who: Client, id: string): Promise<boolean> {
    const { filename } = await picture(id)
    const answers = [
      (await who.get(`/api/images/${id}`)).status === 200,
      (await who.get(`/api/images/${id}/thumb`)).status === 200,
      (await who.get(`/api/images/file/${filename}`)).status === 200,
      (await who.get<{ totalDocs: number }>(`/api/images?where[id][equals]=${id}`)).body.totalDocs === 1,
    ]
    expect(new Set(answers).size).toBe(1)
    return answers[0] === true
  }

  it('is for other places, and for lecturers from elsewhere, only while a public document shows it', async () => {
    const id = await aPortrait()
    const outside = [
      await stage.signIn('editor', stage.units.sibling),
      await stage.signIn('reviewer', stage.units.sibling),
      await stage.signIn('lecturer', stage.units.sibling),
      await stage.signIn('lecturer'),
    ]
    const inside = [
      await stage.signIn('editor', stage.units.own),
      await stage.signIn('chief-editor', stage.units.above),
      await stage.signIn('contributor', stage.units.own),
      await stage.signIn('lecturer', stage.units.own),
    ]
    const answers = async (people: Client[]) => Promise.all(people.map((who) => seen(who, id)))
    const all = (answer: boolean) => outside.map(() => answer)
    expect([await answers(outside), await answers(inside)]).toEqual([all(false), all(true)])

    const [one, other] = [await stage.article({ cover: id }), await stage.article({ cover: id })]
    await stage.publish(one)
    await stage.publish(other)
    expect(await answers(outside)).toEqual(all(true))
    await must(stage.admin, 'withdraw', one, { reason: 'error' })
    expect(await answers(outside)).toEqual(all(true))
    await edit(other, { cover: null })
    await stage.publish(other)
    expect([await answers(outside), await answers(inside)]).toEqual([all(false), all(true)])
  })
})
