import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toSlug } from '../../src/cms/slug'
import { documentTypes } from '../../src/content/types'
import { startCms, type Client, type Cms } from '../cms'
import { mongodbUrl } from '../server'
import { aPhoto } from './picture'

type Made = { doc: { id: string; slug: string; title: string } }
const slugShape = /^[a-z0-9]+(-[a-z0-9]+)*$/
const idShape = /^[0-9a-z]{15}$/

let cms: Cms
let admin: Client
let centre: string
beforeAll(async () => {
  cms = await startCms()
  admin = await cms.signIn('administrator')
  const { body } = await admin.send<Made>('POST', '/api/units', { title: '青溪县实践中心', level: 'centre' })
  centre = body.doc.id
})
afterAll(() => cms.stop())

const post = async (type: string, fields: object) => {
  const { status, body } = await admin.send<Made>('POST', `/api/${type}?draft=true`, fields)
  expect(status).toBe(201)
  return body.doc
}
const topic = (title: string, fields: object = {}) => post('topics', { title, unit: centre, ...fields })

describe('ids', () => {
  it('are our own in every collection that people write to', async () => {
    for (const type of documentTypes) {
      const fields = type === 'units' ? { parent: centre } : { unit: centre }
      expect((await post(type, { title: '一份', ...fields })).id).toMatch(idShape)
    }
    const image = await admin.upload<Made>('/api/images', await aPhoto())
    expect(image.body.doc.id).toMatch(idShape)
    expect(admin.id).toMatch(idShape)
  })

  it('are nobody else’s to choose', async () => {
    const chosen = await topic('选了编号', { id: 'chosen-by-sender' })
    expect(chosen.id).toMatch(idShape)
    const { body } = await admin.send<Made>('PATCH', `/api/topics/${chosen.id}?draft=true`, {
      id: 'chosen-later',
      title: '改了标题',
    })
    expect(body.doc).toMatchObject({ id: chosen.id, title: '改了标题' })
    expect((await admin.get('/api/topics/chosen-later')).status).toBe(404)
  })
})

describe('slugs', () => {
  it.each([
    ['柳湾镇办起家门口阅览室', 'liu-wan-zhen-ban-qi-jia-men-kou-yue-lan-shi'],
    ['2026年“我们的节日·端午”', '2026-nian-wo-men-de-jie-ri-duan-wu'],
    ['Ｗｅｌｃｏｍｅ 来到 Qingxi', 'welcome-lai-dao-qingxi'],
    ['绿色出行', 'lv-se-chu-xing'],
  ])('writes “%s” as %s', (title, slug) => {
    expect(toSlug(title)).toBe(slug)
  })

  it('are short words of small letters and digits, whatever the title', () => {
    const title = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary' }),
      fc.string({
        unit: fc.constantFrom(
          '青',
          '溪',
          '县',
          '，',
          '-',
          '_',
          ' ',
          '/',
          'A',
          '9',
          'é',
          '\u0000',
          '\uD842\uDFB7',
        ),
      }),
      fc.string({ minLength: 61, maxLength: 200, unit: fc.constantFrom('a', 'B', '9') }),
    )
    fc.assert(
      fc.property(title, (text) => {
        const slug = toSlug(text)
        expect(slug).toMatch(slugShape)
        expect(slug.length).toBeLessThanOrEqual(60)
        expect(toSlug(slug)).toBe(slug)
      }),
    )
  })

  it('come from the title, and stay when the title changes', async () => {
    const { id, slug } = await topic('防诈骗')
    expect(slug).toBe('fang-zha-pian')
    const { body } = await admin.send<Made>('PATCH', `/api/topics/${id}?draft=true`, { title: '反诈骗' })
    expect(body.doc.slug).toBe('fang-zha-pian')
  })

  it('differ from those of other documents, drafts and all, but not from those of other types', async () => {
    const first = await topic('急救')
    await admin.send('PATCH', `/api/topics/${first.id}?draft=true`, { slug: 'first-aid' })
    const second = await topic('急救')
    const third = await topic('急救', { slug: 'first-aid' })
    expect(second.slug).toMatch(/^ji-jiu-[0-9a-z]{4}$/)
    expect(third.slug).toMatch(/^first-aid-[0-9a-z]{4}$/)
    expect((await post('series', { title: '急救', unit: centre })).slug).toBe('ji-jiu')
    for (const { slug } of [second, third]) expect(slug).toMatch(slugShape)
  })

  it('differ also when the same title arrives several times at once', async () => {
    const send = () => admin.send<Made>('POST', '/api/topics?draft=true', { title: '同一时刻', unit: centre })
    const answers = await Promise.all(Array.from({ length: 5 }, send))
    const made = answers.filter(({ status }) => status === 201)
    // Writers queue up for SQLite; on MongoDB those who come too late are told so, and send it again.
    expect(made.length).toBeGreaterThanOrEqual(mongodbUrl ? 1 : 5)
    while (made.length < 5) made.push(await send())
    expect(made.map(({ status }) => status)).toEqual(Array(5).fill(201))
    expect(new Set(made.map(({ body }) => body.doc.slug)).size).toBe(5)
  })

  it('stay as they are when a document of a long title is saved again', async () => {
    const title = '关于在全县范围内深入开展新时代文明实践志愿服务活动的通知'
    const first = await topic(title)
    const second = await topic(title)
    expect(second.slug).not.toBe(first.slug)
    expect(second.slug.length).toBeLessThanOrEqual(60)
    for (const summary of ['一', '二']) {
      const { body } = await admin.send<Made>('PATCH', `/api/topics/${second.id}?draft=true`, { summary })
      expect(body.doc.slug).toBe(second.slug)
    }
  })

  it('can be written by hand, and are put in shape', async () => {
    const { id } = await topic('垃圾分类')
    const patch = async (slug: string) =>
      (await admin.send<Made>('PATCH', `/api/topics/${id}?draft=true`, { slug })).body.doc.slug
    expect(await patch('Sorting Waste!')).toBe('sorting-waste')
    expect(await patch('分类')).toBe('fen-lei')
    expect(await patch('')).toBe('la-ji-fen-lei')
  })
})
