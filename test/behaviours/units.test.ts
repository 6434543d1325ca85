import canonicalize from 'canonicalize'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { sha256 } from '../../src/cms/snapshot/loadSubject'
import type { SnapshotOf } from '../../src/content/snapshot'
import { keyText, type DocumentKey, type DocumentType } from '../../src/content/types'
import type { Answer, Client } from '../cms'
import { withdrawalReasons } from '../../src/content/log'
import { toLexical } from '../../src/content/toLexical'
import { paragraph } from '../factories'
import { logOf, publicationOf, recordsOf } from './kept'
import { aPhoto } from './picture'
import { created, must, path, review, startStage, step, type Stage } from './stage'

type Made = { doc: { id: string; place: string } }
type Refusal = { errors: { message: string; data?: { code?: string; errors?: { path: string }[] } }[] }

let cms: Stage
let admin: Client
beforeAll(async () => {
  cms = await startStage()
  admin = cms.admin
})
afterAll(() => cms.stop())

const unit = async (title: string, parent?: string, who = admin): Promise<string> =>
  (await created(who, 'units', { title, level: 'office', ...(parent && { parent }) })).id
const move = (id: string, parent: string | null, who = admin): Promise<Answer<Made & Refusal>> =>
  who.send('PATCH', `/api/units/${id}?draft=true`, { parent })
/** Where a document stands: for readers of its published row, and in its latest draft. */
const places = async (type: DocumentType | 'images' | 'files' | 'users', id: string): Promise<string[]> => {
  const found = await Promise.all(
    [false, true].map((draft) =>
      cms.payload.findByID({ collection: type, id, draft, depth: 0, overrideAccess: true }),
    ),
  )
  return found.map((doc) => String((doc as { place?: string | null }).place))
}
const both = (place: string) => [place, place]
const codeOf = ({ body }: Answer<Refusal>) => body.errors[0]?.data?.code
const pdf = { name: '简介.pdf', bytes: Buffer.from('%PDF-1.7\n%%EOF\n') }

describe('the place of a unit', () => {
  it('is the path from the top, and its documents stand there', async () => {
    const centre = await unit('青溪县')
    const office = await unit('柳湾镇', centre)
    const station = await unit('柳湾村', office)
    expect(await places('units', station)).toEqual(both(`/${centre}/${office}/${station}/`))
    const article = await created(admin, 'articles', { title: '来稿', unit: station })
    expect(await places('articles', article.id)).toEqual(both(`/${centre}/${office}/${station}/`))
  })

  it('is not the sender’s to choose', async () => {
    const { body } = await admin.send<Made>('POST', '/api/units?draft=true', {
      title: '新单位',
      level: 'office',
      place: '/elsewhere/',
    })
    expect(body.doc.place).toBe(`/${body.doc.id}/`)
    await admin.send('PATCH', `/api/units/${body.doc.id}?draft=true`, { place: '/elsewhere/' })
    expect(await places('units', body.doc.id)).toEqual(both(`/${body.doc.id}/`))
  })
})

describe('moving a unit', () => {
  let [centre, east, west, station]: string[] = []
  beforeEach(async () => {
    centre = await unit('青溪县')
    east = await unit('东片', centre)
    west = await unit('西片', centre)
    station = await unit('柳湾村', east)
  })

  it('takes along everything below it, drafts and all', async () => {
    const keeper = await cms.signIn('contributor', station)
    const article = await created(keeper, 'articles', { title: '站里的稿子' })
    await keeper.send('PATCH', `/api/articles/${article.id}?draft=true`, { summary: '又一稿' })
    const event = await created(keeper, 'events', { title: '站里的活动' })
    const image = (await keeper.upload<Made>('/api/images', await aPhoto())).body.doc
    const file = (await keeper.upload<Made>('/api/files', pdf)).body.doc
    const neighbour = await created(admin, 'articles', { title: '西片的稿子', unit: west })
    expect((await move(String(east), String(west))).status).toBe(200)

    const moved = `/${centre}/${west}/${east}/`
    expect(await places('units', String(east))).toEqual(both(moved))
    const below = both(`${moved}${station}/`)
    expect(await places('units', String(station))).toEqual(below)
    expect(await places('articles', article.id)).toEqual(below)
    expect(await places('events', event.id)).toEqual(below)
    expect(await places('images', image.id)).toEqual(below)
    expect(await places('files', file.id)).toEqual(below)
    expect(await places('users', keeper.id)).toEqual(below)
    expect(await places('articles', neighbour.id)).toEqual(both(`/${centre}/${west}/`))
    const draft = await cms.payload.findByID({
      collection: 'articles',
      id: article.id,
      draft: true,
      overrideAccess: true,
    })
    expect(draft).toMatchObject({ title: '站里的稿子', summary: '又一稿' })
  })

  it('takes every version along: its readers change with the place', async () => {
    const article = await created(admin, 'articles', { title: '初稿', unit: station })
    for (const title of ['二稿', '三稿'])
      await admin.send('PATCH', `/api/articles/${article.id}?draft=true`, { title })
    const eastern = await cms.signIn('editor', east)
    const western = await cms.signIn('editor', west)
    const versionsFor = async (who: Client) => {
      const { body } = await who.get<{ docs: { version: { title: string } }[] }>(
        `/api/articles/versions?where[parent][equals]=${article.id}&sort=createdAt`,
      )
      return body.docs.map(({ version }) => version.title)
    }
    expect([await versionsFor(eastern), await versionsFor(western)]).toEqual([['初稿', '二稿', '三稿'], []])
    await move(String(station), String(west))
    expect([await versionsFor(eastern), await versionsFor(western)]).toEqual([[], ['初稿', '二稿', '三稿']])
  })

  it('takes more than one page of documents along', async () => {
    const made = 230
    const author = await cms.payload.find({ collection: 'users', limit: 1, overrideAccess: true })
    for (let i = 0; i < made; i++) {
      const place = `/${centre}/${east}/${station}/`
      const data = {
        id: `page${String(i).padStart(11, '0')}`,
        alt: `图${i}`,
        filename: `${station}-${i}.jpg`,
        place,
      }
      await cms.payload.db.create({ collection: 'images', data: { ...data, createdBy: author.docs[0]?.id } })
    }
    await move(String(east), String(west))
    const { totalDocs } = await cms.payload.count({
      collection: 'images',
      where: { place: { equals: `/${centre}/${west}/${east}/${station}/` } },
      overrideAccess: true,
    })
    expect(totalDocs).toBe(made)
  })

  it('lets the people of the new place in, and the others out', async () => {
    const eastern = await cms.signIn('editor', east)
    const western = await cms.signIn('editor', west)
    const article = await created(admin, 'articles', { title: '站里的稿子', unit: station })
    const path = `/api/articles/${article.id}?draft=true`
    expect([(await eastern.get(path)).status, (await western.get(path)).status]).toEqual([200, 404])
    await move(String(station), String(west))
    expect([(await eastern.get(path)).status, (await western.get(path)).status]).toEqual([404, 200])
  })

  it('goes neither below itself nor below what is below it', async () => {
    for (const parent of [east, station]) {
      const { status, body } = await move(String(east), String(parent))
      expect(status).toBe(400)
      expect(body.errors[0]?.data?.errors?.map(({ path }) => path)).toEqual(['parent'])
    }
    expect(await places('units', String(station))).toEqual(both(`/${centre}/${east}/${station}/`))
  })

  it('stays within the place of who moves it', async () => {
    const eastern = await cms.signIn('editor', east)
    const inside = await unit('另一个村', east, eastern)
    expect((await move(String(station), inside, eastern)).status).toBe(200)
    for (const parent of [west, centre, null]) {
      const answer = await move(String(station), parent ?? null, eastern)
      expect([answer.status, codeOf(answer)]).toEqual([403, 'out_of_place'])
    }
    expect([403, 404]).toContain((await move(String(west), inside, eastern)).status)
    expect(await places('units', String(station))).toEqual(both(`/${centre}/${east}/${inside}/${station}/`))
  })

  it('refuses a parent that does not exist', async () => {
    const { status, body } = await move(String(station), 'nowhere')
    expect([status, body.errors[0]?.data?.errors?.[0]?.path]).toEqual([400, 'parent'])
    expect(await places('units', String(station))).toEqual(both(`/${centre}/${east}/${station}/`))
  })
})

describe('moving a unit that is public', () => {
  const unitKey = (id: string): DocumentKey => ({ type: 'units', id })
  const publicUnit = async (title: string, parent?: string) => {
    const id = await unit(title, parent)
    await cms.publish(unitKey(id))
    return id
  }
  const entryOf = async ({ type, id }: DocumentKey) =>
    (await logOf(cms.payload)).findLast((row) => row.type === type && row.document === id)?.output?.entry
  const stageOf = async (key: DocumentKey) => {
    const { stage, seal } = (await review(admin, key)).body
    return [stage, seal.signatures.length]
  }
  let [centre, east, west, station]: string[] = []
  beforeEach(async () => {
    centre = cms.units.above
    east = await publicUnit('东片', centre)
    west = await publicUnit('西片', centre)
    station = await publicUnit('柳湾村', east)
  })

  it('brings the lists of everything below it up to date, and voids no seal there', async () => {
    const article = await cms.article({ unit: station })
    await cms.publish(article)
    await move(String(east), String(west))
    const path = [centre, west, east, station]
    await vi.waitFor(
      async () => {
        expect(await entryOf(unitKey(String(station)))).toMatchObject({ within: path, parent: { id: east } })
        expect(await entryOf(article)).toMatchObject({ within: path })
      },
      { timeout: 10_000 },
    )
    expect(await stageOf(unitKey(String(station)))).toEqual(['public', 1])
    expect(await stageOf(article)).toEqual(['public', 3])
  })

  it('waits for a review before it tells readers of the new parent', async () => {
    const key = unitKey(String(east))
    await move(key.id, String(west))
    await vi.waitFor(async () => expect(await entryOf(key)).toMatchObject({ within: [centre, west, east] }), {
      timeout: 10_000,
    })
    expect(await stageOf(key)).toEqual(['draft', 0])
    expect(await entryOf(key)).toMatchObject({ parent: { id: centre } })
    await cms.publish(key)
    expect(await entryOf(key)).toMatchObject({ parent: { id: west } })
  })

  it('keeps a seal from when ancestors were a part of what is sealed', async () => {
    const key = unitKey(String(station))
    const row = await publicationOf(cms.payload, key)
    const { images: _images, files: _files, ...fields } = row!.snapshot as SnapshotOf<'units'>
    const formerHash = sha256(canonicalize({ format: 1, ...fields, images: {}, files: {} }) ?? '')
    expect(formerHash).not.toBe(row!.contentHash)
    const { db } = cms.payload
    const data = { contentHash: formerHash }
    await db.updateOne({ collection: 'publications', id: keyText(key), data })
    const { docs } = await db.find<{ id: string }>({
      collection: 'review-records',
      where: { document: { equals: keyText(key) } },
      pagination: false,
    })
    for (const { id } of docs) await db.updateOne({ collection: 'review-records', id, data })
    expect(await stageOf(key)).toEqual(['public', 1])
    await move(String(east), String(west))
    expect(await stageOf(key)).toEqual(['public', 1])
    expect((await admin.send('POST', `/api/units/${key.id}/withdraw`, { reason: 'outdated' })).status).toBe(
      200,
    )
  })
})

describe('withdrawing a unit', () => {
  const publicUnit = async (title: string, parent: string): Promise<DocumentKey> => {
    const key: DocumentKey = { type: 'units', id: await unit(title, parent) }
    await cms.publish(key)
    return key
  }
  const withdraw = (key: DocumentKey, body: object = { reason: 'outdated' }) =>
    step(admin, 'withdraw', key, { ...body })
  const wanted = async (key: DocumentKey) => (await publicationOf(cms.payload, key))?.wanted
  const compiled = (key: DocumentKey) =>
    vi.waitFor(async () => expect(await publicationOf(cms.payload, key)).toMatchObject({ due: false }), {
      timeout: 10_000,
    })

  it('waits until nothing public names it as its own, and says what does', async () => {
    const office = await publicUnit('东坪镇实践所', cms.units.above)
    const station = await publicUnit('东坪村实践站', office.id)
    const articles = ['东坪的灯', '东坪的书', '东坪的戏'].map((title) =>
      cms.article({ title, unit: office.id }),
    )
    for (const article of await Promise.all(articles)) {
      await cms.publish(article)
      await compiled(article)
    }
    const head = (await logOf(cms.payload)).length
    const records = await recordsOf(cms.payload, office)
    for (const reason of withdrawalReasons) {
      const { status, body } = await withdraw(office, { reason })
      expect([status, body.code]).toEqual([403, 'unit_issues'])
      expect(body.title).toMatch(
        /^还有 4 份公开的内容或下级单位属于这个单位：(“东坪[^”]+”、){2}“东坪[^”]+” 等。/,
      )
      expect(body.detail).toMatch(/still name this unit as theirs \(4\): “东坪/)
    }
    const english = await admin.send<{ title: string }>(
      'POST',
      path(office, 'withdraw'),
      { reason: 'outdated' },
      { 'accept-language': 'en' },
    )
    expect(english.body.title).toMatch(/^Public documents or units below/)
    expect(await wanted(office)).toBe('public')
    expect(await recordsOf(cms.payload, office)).toEqual(records)
    expect((await logOf(cms.payload)).length).toBe(head)

    for (const key of [...(await Promise.all(articles)), station])
      await must(admin, 'withdraw', key, { reason: 'outdated' })
    expect((await withdraw(office)).status).toBe(200)
    expect(await wanted(office)).toBe('gone')
  })

  it('waits also for what is public and not yet compiled, and for what moved there', async () => {
    const office = await publicUnit('西坪镇实践所', cms.units.above)
    const article = await cms.article({ title: '西坪的灯', unit: cms.units.own })
    await cms.publish(article)
    await compiled(article)
    await admin.send('PATCH', `${path(article)}?draft=true`, { unit: office.id })
    expect((await withdraw(office)).status).toBe(200)
    await cms.publish(office)
    await cms.publish(article)
    // As it is until the runner comes to it, which may be a while.
    const before = {
      dependsOn: [keyText({ type: 'units', id: cms.units.own })],
      due: true,
      dueAt: '2999-01-01',
    }
    const id = keyText(article)
    await cms.payload.db.updateOne({ collection: 'publications', id, data: before })
    expect((await withdraw(office)).body.title).toMatch(/^还有 1 份[^等]*“西坪的灯”。/)
    await cms.payload.db.updateOne({
      collection: 'publications',
      id,
      data: { dueAt: new Date().toISOString() },
    })
  })

  it('does not wait for what only mentions it', async () => {
    const office = await publicUnit('北坪镇实践所', cms.units.above)
    const model = await created(admin, 'typical-models', {
      title: '好邻居',
      kind: 'good-neighbour',
      level: 'county',
      unit: cms.units.own,
      nominatedBy: office.id,
      body: toLexical([paragraph('二十年照顾邻家老人。')]),
      consent: { givenOn: '2024-02-20T00:00:00.000Z', scope: '姓名' },
    })
    await cms.publish(model)
    await compiled(model)
    expect((await withdraw(office)).status).toBe(200)
  })

  it('does not count without end', async () => {
    const office = await publicUnit('南坪镇实践所', cms.units.above)
    const article = await cms.article({ title: '南坪的灯', unit: office.id })
    await cms.publish(article)
    await compiled(article)
    const { id: _, ...row } = (await publicationOf(cms.payload, article))!
    const ids = Array.from({ length: 120 }, (_, i) => `articles/copy${i}`)
    const snapshot = (id: string) => ({ ...(row.snapshot as object), id: id.slice('articles/'.length) })
    for (const id of ids)
      await cms.payload.db.create({
        collection: 'publications',
        data: { ...row, id, snapshot: snapshot(id) },
      })
    expect((await withdraw(office)).body.title).toMatch(/^还有 100 多份公开/)
    await cms.payload.db.deleteMany({ collection: 'publications', where: { id: { in: ids } } })
  })
})

describe('deleting a unit', () => {
  it('waits until nothing stands below it', async () => {
    const centre = await unit('青溪县')
    const station = await unit('柳湾村', centre)
    const article = await created(admin, 'articles', { title: '站里的稿子', unit: station })
    for (const id of [centre, station]) {
      const answer = await admin.send<Refusal>('DELETE', `/api/units/${id}`)
      expect([answer.status, codeOf(answer)]).toEqual([403, 'unit_not_empty'])
    }
    expect(await places('articles', article.id)).toEqual(both(`/${centre}/${station}/`))
    expect((await admin.send('DELETE', `/api/articles/${article.id}`)).status).toBe(200)
    expect((await admin.send('DELETE', `/api/units/${station}`)).status).toBe(200)
    expect((await admin.send('DELETE', `/api/units/${centre}`)).status).toBe(200)
  })
})
