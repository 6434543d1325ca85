import { isDeepStrictEqual } from 'node:util'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { ImportReport } from '../../src/import/manuscript'
import { startCms, type Answer, type Client, type Cms } from '../cms'
import { docx, onePixel, paragraph, picture } from '../docx'
import { filesBelow } from './kept'
import { created, type Problem } from './stage'

type Imported = {
  type: string
  id: string
  title: string
  sameTitle: { id: string; stage: string } | null
  report: ImportReport
}
type Article = {
  title: string
  attribution: string
  stage: string
  unit: string
  place: string
  body: { root: { children: { type: string; fields?: { blockType: string; image: string } }[] } }
}

let cms: Cms
let unit: string
let contributor: Client
beforeAll(async () => {
  cms = await startCms()
  const admin = await cms.signIn('administrator')
  unit = (await created(admin, 'units', { title: '柳湾镇新时代文明实践所', level: 'office' })).id
  contributor = await cms.signIn('contributor', unit)
  await take(contributor, '第一篇.txt', '第一篇来稿\n正文。')
})
afterAll(() => cms.stop())

const take = (who: Client, name: string, content: string | Uint8Array, fields: object = {}) =>
  who.upload<Imported & Problem>('/api/import', { name, bytes: Buffer.from(content) }, fields)
const articleOf = ({ body }: Answer<Imported>): Promise<Article> =>
  cms.payload.findByID({
    collection: 'articles',
    id: body.id,
    draft: true,
    depth: 0,
    overrideAccess: true,
  }) as Promise<unknown> as Promise<Article>
const state = async () => ({
  entries: await Promise.all(
    (['articles', 'images', 'files'] as const).map(
      async (collection) => (await cms.payload.count({ collection, overrideAccess: true })).totalDocs,
    ),
  ),
  blobs: filesBelow(cms.dataDir),
})
const shown = ({ body }: Article): string[] =>
  body.root.children.flatMap(({ fields }) => (fields?.blockType === 'image' ? [fields.image] : []))
const photo = (background: string) =>
  sharp({ create: { width: 60, height: 40, channels: 3, background } })
    .png()
    .toBuffer()
const lines = (...texts: string[]) => texts.map((text) => paragraph(text)).join('')

describe('importing a manuscript', () => {
  it('makes a Word document a draft with its pictures in the library', async () => {
    const bytes = await docx({
      body:
        lines('青溪县把宣讲送到屋场', '乡亲们围坐在院子里。') +
        paragraph(picture('p1', '院子里的宣讲')) +
        lines('（柳湾镇新时代文明实践所）'),
      media: { p1: await photo('#7a1f1f') },
    })
    const answer = await take(contributor, '稿件.docx', bytes)
    expect(answer.status).toBe(201)
    expect(answer.body).toMatchObject({ type: 'articles', report: { dropped: [] } })
    const article = await articleOf(answer)
    expect(article).toMatchObject({
      title: '青溪县把宣讲送到屋场',
      attribution: '柳湾镇新时代文明实践所',
      stage: 'draft',
      unit,
      place: `/${unit}/`,
    })
    const [image] = shown(article)
    const { body } = await contributor.get<{ alt: string; unit: { id: string }; place: string }>(
      `/api/images/${image}`,
    )
    expect(body).toMatchObject({ alt: '院子里的宣讲', place: `/${unit}/` })
    expect((await contributor.get(`/api/images/${image}/thumb`)).status).toBe(200)
  })

  it.each([
    ['网页.html', '<h1>青溪县把宣讲送到屋场</h1><p>乡亲们围坐在院子里。</p><p>（柳湾镇文明办）</p>'],
    ['文本.txt', '青溪县把宣讲送到屋场\r\n\r\n乡亲们围坐在院子里。（柳湾镇文明办）'],
  ])('takes %s', async (name, content) => {
    const answer = await take(contributor, name, content)
    expect(answer.status).toBe(201)
    expect(answer.body.report.kept.length).toBeGreaterThan(0)
    expect(await articleOf(answer)).toMatchObject({
      title: '青溪县把宣讲送到屋场',
      attribution: '柳湾镇文明办',
    })
  })

  it('takes the fields of a plain form, too', async () => {
    const form = new FormData()
    form.append('file', new Blob(['题目\n正文。']), '稿.txt')
    form.append('type', 'articles')
    form.append('unit', unit)
    const editor = await cms.payload.login({
      collection: 'users',
      data: { email: 'form@qingxi.example', password: await anEditor('form@qingxi.example') },
    })
    const response = await fetch(`${cms.url}/api/import`, {
      method: 'POST',
      headers: { authorization: `JWT ${editor.token}` },
      body: form,
    })
    expect(response.status).toBe(201)
  })

  it('takes the text and reports the pictures that the library cannot take, with their captions kept', async () => {
    const emf = Buffer.concat([Buffer.from([1, 0, 0, 0]), Buffer.alloc(100, 1)])
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')
    const bytes = await docx({
      body:
        lines('宣讲进屋场', '第一段。') +
        ['good', 'broken', 'emf', 'svg'].map((id) => paragraph(picture(id))).join('') +
        lines('最后一段。'),
      media: { good: await photo('#1f7a1f'), broken: onePixel.subarray(0, 40), emf, svg },
    })
    const answer = await take(contributor, '有坏图.docx', bytes)
    expect(answer.status).toBe(201)
    expect(shown(await articleOf(answer))).toHaveLength(1)
    const dropped = answer.body.report.dropped.map(({ what, count }) => [what.en, count])
    expect(dropped).toContainEqual(['Pictures that cannot be opened', 1])
    expect(dropped).toContainEqual(['Unusable pictures', 2])
    expect(JSON.stringify(await articleOf(answer))).toContain('最后一段。')
  })

  it('takes the same manuscript twice, and names the one that is there already', async () => {
    const first = await take(contributor, '来稿.txt', '屋场会开进橘园\n正文。')
    expect([first.body.title, first.body.sameTitle]).toEqual(['屋场会开进橘园', null])
    const again = await take(contributor, '来稿 (1).txt', '屋场会开进橘园\n改过的正文。')
    expect(again.status).toBe(201)
    expect(again.body.sameTitle).toEqual({ id: first.body.id, stage: 'draft' })
    const third = await take(contributor, '来稿.txt', '屋场会开进橘园\n正文。')
    expect(third.body.sameTitle).toEqual({ id: again.body.id, stage: 'draft' })
  })

  it('does not speak of what stands under the same title in another place', async () => {
    const admin = await cms.signIn('administrator')
    const elsewhere = (await created(admin, 'units', { title: '白沙渡镇', level: 'office' })).id
    const colleague = await cms.signIn('contributor', elsewhere)
    await take(colleague, '来稿.txt', '一则同名的消息\n正文。')
    expect((await take(contributor, '来稿.txt', '一则同名的消息\n正文。')).body.sameTitle).toBeNull()
  })
})

async function anEditor(email: string): Promise<string> {
  const password = 'long-enough-for-a-test'
  await cms.payload.create({
    collection: 'users',
    data: { email, password, name: '编辑', role: 'editor', unit },
    overrideAccess: true,
  })
  return password
}

describe('what is refused', () => {
  let before: Awaited<ReturnType<typeof state>>
  beforeEach(async () => {
    before = await state()
  })
  /** How it was refused, and whether anything is different now. */
  const refusal = async ({ status, body, headers }: Answer<Imported & Problem>) => {
    expect(headers.get('content-type')).toBe('application/problem+json')
    expect(body.detail).toMatch(/\p{Script=Han}.*[a-z]/u)
    return [status, body.code, isDeepStrictEqual(await state(), before) ? 'nothing left' : 'something left']
  }
  const ole = (stream: string) =>
    Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.from(stream, 'utf16le'),
    ])
  const whole = () => docx({ body: lines('题目', '正文。') })
  const macros = 'application/vnd.ms-word.document.macroEnabled.main+xml'

  it.each([
    ['a broken file', '稿.docx', async () => (await whole()).subarray(0, 300), 400, 'manuscript_broken'],
    ['an encrypted file', '稿.docx', async () => ole('EncryptedPackage'), 400, 'manuscript_encrypted'],
    ['an old Word file', '稿.doc', async () => ole('WordDocument'), 400, 'manuscript_old_word'],
    ['macros', '稿.docm', () => docx({ body: '', mainType: macros }), 400, 'manuscript_macros'],
    ['another kind', '稿.pdf', async () => Buffer.from('%PDF-1.7'), 400, 'manuscript_type'],
    ['an empty file', '稿.txt', async () => Buffer.alloc(0), 400, 'manuscript_empty'],
    ['a huge file', '稿.txt', async () => Buffer.alloc(21_000_000, '长'), 413, 'manuscript_too_large'],
    ['a larger one', '稿.txt', async () => Buffer.alloc(23_000_000, 'x'), 413, 'manuscript_too_large'],
  ])('refuses %s and leaves nothing behind', async (_, name, content, status, code) => {
    const answer = await take(contributor, name, await content())
    expect(await refusal(answer)).toEqual([status, code, 'nothing left'])
  })

  it('refuses a type that no manuscript becomes, and a form that is none', async () => {
    const other = await take(contributor, '稿.txt', '题目', { type: 'users' })
    expect(await refusal(other)).toEqual([400, 'bad_request', 'nothing left'])
    const none = await contributor.send<Imported & Problem>('POST', '/api/import', { type: 'articles' })
    expect(await refusal(none)).toEqual([400, 'bad_request', 'nothing left'])
  })

  it('refuses who may not write, before looking at the file', async () => {
    const stranger = await take(cms.anonymous, '稿.txt', '题目')
    expect(await refusal(stranger)).toEqual([401, 'not_signed_in', 'nothing left'])
    for (const role of ['reviewer', 'lecturer'] as const) {
      const answer = await take(await cms.signIn(role, unit), '稿.xyz', '题目')
      expect(await refusal(answer)).toEqual([403, 'forbidden', 'nothing left'])
    }
  })

  it('takes its pictures out again when the draft is refused', async () => {
    const bytes = await docx({
      body: lines('题目', '正文。') + paragraph(picture('p1')),
      media: { p1: await photo('#1f1f7a') },
    })
    const admin = await cms.signIn('administrator')
    const elsewhere = (await created(admin, 'units', { title: '石桥镇', level: 'office' })).id
    before = await state()
    const answer = await take(contributor, '稿.docx', bytes, { unit: elsewhere })
    expect(await refusal(answer)).toEqual([403, 'out_of_place', 'nothing left'])
  })
})
