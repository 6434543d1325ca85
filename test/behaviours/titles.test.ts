/** What lists call a document: no save leaves one without a title, although a draft may lack everything else. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { documentTypes, type DocumentType } from '../../src/content/types'
import { startCms, type Answer, type Client, type Cms } from '../cms'
import { created, path } from './stage'

let cms: Cms
let admin: Client
beforeAll(async () => {
  cms = await startCms()
  admin = await cms.signIn('administrator')
})
afterAll(() => cms.stop())

type Refusal = { errors?: { message: string; data?: { code?: string } }[] }
const refusal = ({ status, body }: Answer<Refusal>) => [
  status,
  body.errors?.[0]?.data?.code,
  body.errors?.[0]?.message,
]
const refused = [
  400,
  'title_missing',
  expect.stringMatching(/^请先写标题再保存.* Write a title before saving/),
]
const send = (method: string, address: string, body: object) => admin.send<Refusal>(method, address, body)
const kept = async (type: DocumentType) => ({
  documents: (await cms.payload.count({ collection: type, overrideAccess: true })).totalDocs,
  versions: (await cms.payload.countVersions({ collection: type, overrideAccess: true })).totalDocs,
  records: (await cms.payload.count({ collection: 'review-records', overrideAccess: true })).totalDocs,
})

/** Nothing to be seen: left out, empty, blanks of both widths, and characters without a width. */
const nothing = [{}, { title: null }, { title: '' }, { title: ' \u3000\t' }, { title: '\u200b\ufeff' }]

describe('a document without a title', () => {
  it.each(documentTypes)('is not made: %s', async (type) => {
    const before = await kept(type)
    for (const fields of nothing) {
      expect(refusal(await send('POST', `/api/${type}?draft=true`, fields))).toEqual(refused)
      expect(refusal(await send('POST', `/api/${type}`, fields))).toEqual(refused)
    }
    expect(await kept(type)).toEqual(before)
  })

  it.each(documentTypes)('is not left by a change: %s', async (type) => {
    const key = await created(admin, type, { title: '有标题' })
    const before = await kept(type)
    for (const fields of nothing.slice(1)) {
      expect(refusal(await send('PATCH', `${path(key)}?draft=true`, fields))).toEqual(refused)
      expect(refusal(await send('PATCH', path(key), fields))).toEqual(refused)
    }
    expect(await kept(type)).toEqual(before)
    expect((await admin.get<{ title: string }>(`${path(key)}?draft=true`)).body.title).toBe('有标题')
  })
})

it('a change that does not speak of the title keeps it', async () => {
  const key = await created(admin, 'articles', { title: '有标题' })
  const { status } = await send('PATCH', `${path(key)}?draft=true`, { summary: '改了摘要' })
  expect(status).toBe(200)
  const { body } = await admin.get(`${path(key)}?draft=true`)
  expect(body).toMatchObject({ title: '有标题', summary: '改了摘要' })
})

it('a copy has the title of what was copied, or one of its own, but never none', async () => {
  const key = await created(admin, 'articles', { title: '有标题' })
  const copy = (fields: object) => send('POST', path(key, 'duplicate'), fields)
  expect((await copy({})).status).toBe(200)
  expect(refusal(await copy({ title: '' }))).toEqual(refused)
})
