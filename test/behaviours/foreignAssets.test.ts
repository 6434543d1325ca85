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
  ['as its cover', 'cover', () => ({ cover: picture })],
  ['in its text', 'body', () => bodyWith({ type: 'image', image: picture })],
  ['as an attachment', 'body', () => bodyWith({ type: 'attachment', file: form })],
]

describe('a text', () => {
  it.each(ways)(
    'does not take what is another unit’s %s: neither new nor afterwards',
    async (_, at, fields) => {
      const made = await keeper.send<Problem>(
        'POST',
        '/api/articles?draft=true',
        anArticleIn(stage.units.own, fields()),
      )
      expect([made.status, made.body.errors]).toEqual([400, refusalAt(at)])
      const key = await stage.article({}, keeper)
      const changed = await keeper.send<Problem>('PATCH', `${path(key)}?draft=true`, fields())
      expect([changed.status, changed.body.errors]).toEqual([400, refusalAt(at)])
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

const refusalAt = (at: string) => [
  expect.objectContaining({
    data: expect.objectContaining({
      errors: [{ path: at, message: expect.stringContaining('是别的单位的，你不能使用') }],
    }),
  }),
]
