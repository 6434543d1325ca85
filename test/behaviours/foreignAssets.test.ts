/** Pictures and files of another unit, in a text of one's own: what is not for somebody to see is not for them to show. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toLexical } from '../../src/content/toLexical'
import type { Client } from '../cms'
import { paragraph } from '../factories'
import { aPicture } from './picture'
import { anArticleIn, created, path, startStage, type Problem, type Stage } from './stage'

let stage: Stage
let keeper: Client
let picture: string
let form: string

beforeAll(async () => {
  stage = await startStage()
  keeper = await stage.signIn('contributor', stage.units.own)
  picture = await aPicture(stage.admin, { unit: stage.units.sibling })
  const file = { name: '同意书.txt', bytes: Buffer.from('本人同意。') }
  const { body } = await stage.admin.upload<{ doc: { id: string } }>('/api/files', file, {
    unit: stage.units.sibling,
  })
  form = body.doc.id
})
afterAll(() => stage.stop())

const bodyWith = (block: Parameters<typeof toLexical>[0][number]) => ({
  body: toLexical([paragraph('傍晚，灯亮了。'), block]),
})
const ways: [string, string, () => object][] = [
  ['as its cover', '封面图是别的单位的', () => ({ cover: picture })],
  ['in its text', '“正文”里第 1 张图片是别的单位的', () => bodyWith({ type: 'image', image: picture })],
  ['as an attachment', '一个附件是别的单位的', () => bodyWith({ type: 'attachment', file: form })],
]

describe('a text', () => {
  it.each(ways)(
    'does not take what is another unit’s %s: neither new nor afterwards',
    async (_, says, fields) => {
      const made = await keeper.send<Problem>(
        'POST',
        '/api/articles?draft=true',
        anArticleIn(stage.units.own, fields()),
      )
      expect([made.status, made.body.errors]).toEqual([400, refusalThat(says)])
      const key = await stage.article({}, keeper)
      const changed = await keeper.send<Problem>('PATCH', `${path(key)}?draft=true`, fields())
      expect([changed.status, changed.body.errors]).toEqual([400, refusalThat(says)])
      expect((await keeper.get<string>(path(key, 'review'))).status).toBe(200)
      expect(JSON.stringify((await keeper.get(`${path(key)}?draft=true`)).body)).not.toContain(picture)
    },
  )

  it('says so in English', async () => {
    const english = { 'accept-language': 'en' }
    const answer = await keeper.send(
      'POST',
      '/api/articles?draft=true',
      anArticleIn(stage.units.own, { cover: picture }),
      english,
    )
    expect(JSON.stringify(answer.body)).toContain('belongs to another unit')
  })

  it('keeps what somebody else chose for it', async () => {
    const key = await stage.article({ cover: picture, ...bodyWith({ type: 'attachment', file: form }) })
    const editor = await stage.signIn('editor', stage.units.own)
    const { body } = await editor.get<Record<string, unknown>>(`${path(key)}?draft=true&depth=0`)
    const saved = await editor.send('PATCH', `${path(key)}?draft=true`, {
      title: '改过的标题',
      cover: body.cover,
      body: body.body,
    })
    expect(saved.status).toBe(200)
  })

  it('takes what the unit’s people may see: their own, and what is public', async () => {
    const [own, shown] = [
      await aPicture(keeper, { unit: stage.units.own }),
      await aPicture(stage.admin, { unit: stage.units.sibling }),
    ]
    await stage.publish(await stage.article({ cover: shown }, stage.admin, 'sibling'))
    const key = await stage.article({ cover: shown, ...bodyWith({ type: 'image', image: own }) }, keeper)
    expect((await keeper.get(path(key))).status).toBe(200)
  })

  it('keeps what it shows to the public, also when a draft has gone without it', async () => {
    const key = await stage.article(bodyWith({ type: 'attachment', file: form }))
    await stage.publish(key)
    const editor = await stage.signIn('editor', stage.units.own)
    const save = (body: object) => editor.send('PATCH', `${path(key)}?draft=true`, body)
    expect((await save({ body: toLexical([paragraph('没有附件了。')]) })).status).toBe(200)
    expect((await save(bodyWith({ type: 'attachment', file: form }))).status).toBe(200)
  })

  it('does not get it by being copied, or made what it once was', async () => {
    const editor = await stage.signIn('editor', stage.units.own)
    const key = await stage.article({ cover: picture })
    const copy = await editor.send('POST', `${path(key)}/duplicate`, { title: '副本' })
    expect([copy.status, JSON.stringify(copy.body)]).toEqual([400, expect.stringContaining('封面图是别的')])
    expect((await editor.send('PATCH', `${path(key)}?draft=true`, { cover: null })).status).toBe(200)
    const { body } = await editor.get<{ docs: { id: string; version: { cover?: string } }[] }>(
      `/api/articles/versions?depth=0&where[parent][equals]=${key.id}&sort=updatedAt`,
    )
    const first = body.docs.find(({ version }) => version.cover === picture)
    expect((await editor.send('POST', `/api/articles/versions/${first?.id}`)).status).toBe(400)
    expect((await stage.admin.send('POST', `/api/articles/versions/${first?.id}`)).status).toBe(200)
  })

  it('may show five hundred of its own', async () => {
    const image = {
      filename: '',
      mimeType: 'image/jpeg',
      filesize: 1,
      width: 1,
      height: 1,
      alt: '田',
      sha256: '',
    }
    const { place } = await stage.payload.findByID({
      collection: 'units',
      id: stage.units.own,
      draft: true,
      overrideAccess: true,
    })
    const ids = Array.from({ length: 510 }, (_, i) => `many${i}`)
    for (const id of ids)
      await stage.payload.db.create({
        collection: 'images',
        data: { ...image, id, filename: `${id}.jpg`, place },
      })
    const gallery = (part: string[]) => ({
      type: 'gallery' as const,
      items: part.map((one) => ({ image: one })),
    })
    const galleries = [0, 170, 340].map((from) => gallery(ids.slice(from, from + 170)))
    const made = await keeper.send(
      'POST',
      '/api/articles?draft=true',
      anArticleIn(stage.units.own, { body: toLexical(galleries) }),
    )
    expect(made.status).toBe(201)
  })

  it('of a person does not turn the signed form into something that it shows', async () => {
    const consent = { givenOn: '2024-02-20T00:00:00.000Z', scope: '姓名' }
    const key = await created(keeper, 'typical-models', {
      title: '好邻居',
      unit: stage.units.own,
      kind: 'good-neighbour',
      level: 'county',
      consent,
    })
    const save = (who: Client, fields: object) => who.send('PATCH', `${path(key)}?draft=true`, fields)
    expect((await save(stage.admin, { consent: { ...consent, record: form } })).status).toBe(200)
    expect((await save(keeper, { consent: { ...consent, record: form }, batch: '第一批' })).status).toBe(200)
    expect((await save(keeper, bodyWith({ type: 'attachment', file: form }))).status).toBe(400)
  })

  it.each([
    { 'cover.id': 'x' },
    { 'body.root': { type: 'root', children: [] } },
    { 'topics.100000000': 'q' },
    { 'cover.': 'x' },
    { report: { 'body.root': {} } },
    { [`cover${'.a'.repeat(3000)}`]: 'x' },
  ])('takes no field that comes folded into a key: %j', async (fields) => {
    const key = await created(keeper, 'events', { title: '讲座', unit: stage.units.own })
    const { status, body } = await keeper.send('PATCH', `${path(key)}?draft=true`, fields)
    expect([status, JSON.stringify(body)]).toEqual([400, expect.stringContaining('不能有点号')])
  })

  it('of a person takes no consent form that lies with another unit', async () => {
    await expect(
      created(keeper, 'typical-models', {
        title: '好邻居',
        unit: stage.units.own,
        kind: 'good-neighbour',
        level: 'county',
        consent: { givenOn: '2024-02-20T00:00:00.000Z', scope: '姓名', record: form },
      }),
    ).rejects.toThrow('别的单位')
  })
})

const refusalThat = (says: string) => [
  expect.objectContaining({ message: expect.stringContaining(`${says}，你不能使用`) }),
]
