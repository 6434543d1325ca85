/** How much one call may write. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startCms, type Answer, type Client, type Cms } from '../cms'

let cms: Cms
let admin: Client
let lecturer: Client
beforeAll(async () => {
  cms = await startCms()
  admin = await cms.signIn('administrator')
  lecturer = await cms.signIn('lecturer')
})
afterAll(() => cms.stop())

type Refusal = { errors?: { data?: { code?: string }; message: string }[] }
const outcome = ({ status, body }: Answer<Refusal>) =>
  status < 300 ? status : `${status} ${body.errors?.[0]?.data?.code}`

describe('changing and deleting many at once', () => {
  const some = '/api/files?where[title][equals]='
  async function files(title: string, count: number): Promise<void> {
    for (let i = 0; i < count; i++)
      await cms.payload.db.create({
        collection: 'files',
        data: {
          id: `${title}${i}`,
          title,
          filename: `${title}-${i}.txt`,
          mimeType: 'text/plain',
          filesize: 1,
          place: '',
        },
      })
  }
  const left = async (title: string) =>
    (await cms.payload.count({ collection: 'files', where: { title: { equals: title } } })).totalDocs

  it('is for a hundred at most: of more, none is touched', async () => {
    await files('many', 101)
    for (const [method, body] of [['PATCH', { title: 'changed' }], ['DELETE']] as const)
      expect(outcome(await admin.send<Refusal>(method, `${some}many`, body))).toBe('400 too_many_documents')
    expect([await left('many'), await left('changed')]).toEqual([101, 0])
  })

  it('takes fewer, as before', async () => {
    await files('few', 3)
    expect(outcome(await admin.send<Refusal>('PATCH', `${some}few`, { title: 'fewer' }))).toBe(200)
    expect(await left('fewer')).toBe(3)
  })

  it('tells nobody how many there are that they may not see', async () => {
    expect((await lecturer.send('DELETE', `${some}many`)).status).toBe(403)
    expect((await cms.anonymous.send('PATCH', `${some}many`, { title: 'x' })).status).toBe(403)
  })
})

describe('what the admin remembers for somebody', () => {
  const at = (key: string) => `/api/payload-preferences/${key}`
  const remembered = async (key: string) => (await lecturer.get<{ value?: unknown }>(at(key))).body.value

  it('is kept, and replaced', async () => {
    for (const value of [{ columns: ['title'] }, { columns: ['title', 'stage'] }]) {
      expect(outcome(await lecturer.send<Refusal>('POST', at('collection-articles'), { value }))).toBe(200)
      expect(await remembered('collection-articles')).toEqual(value)
    }
  })

  it('is small, and so is its name', async () => {
    const large = { value: '字'.repeat(30_000) }
    expect(outcome(await lecturer.send<Refusal>('POST', at('large'), large))).toBe('413 preference_too_large')
    expect(outcome(await lecturer.send<Refusal>('POST', at('k'.repeat(201)), { value: 1 }))).toBe(
      '413 preference_too_large',
    )
    expect(await remembered('large')).toBeNull()
  })

  it('is written by that call alone', async () => {
    const large = { key: 'large', value: 'x'.repeat(100_000) }
    const list = '/api/payload-preferences'
    expect((await lecturer.send('POST', list, large)).status).toBe(403)
    expect((await lecturer.send('PATCH', `${list}?where[key][exists]=true`, large)).status).toBe(403)
    expect(await remembered('large')).toBeNull()
  })
})
