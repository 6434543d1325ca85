import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toLexical } from '../../src/content/toLexical'
import type { DocumentKey } from '../../src/content/types'
import { blobs } from '../../src/cms/blobs'
import { pressWith } from '../../src/cms/publication/press'
import { recompileAll } from '../../src/cms/publication/recompile'
import { startRunner } from '../../src/cms/publication/runner'
import { queueState } from '../../src/cms/publication/queueState'
import type { Typesetter } from '../../src/files/typesetter'
import type { BulletinSheet } from '../../src/channels/bulletinSheet'
import { paragraph } from '../factories'
import { logOf, publicationOf } from './kept'
import { startReaders } from './readers'
import { created, must, startStage, step, type Stage } from './stage'
import { aPhoto, aPicture } from './picture'

describe('publication, from the seal to readers', () => {
  let stage: Stage
  let delivery: Awaited<ReturnType<typeof startReaders>>
  const sheets: BulletinSheet[] = []
  let failing: Error | null = null

  beforeAll(async () => {
    // The typesetter has tests of its own; here what it is given counts, and that its bytes reach readers.
    const typesetter: Pick<Typesetter, 'bulletin'> = {
      bulletin: async (sheet) => {
        if (failing) throw failing
        sheets.push(sheet)
        return Buffer.from(`%PDF-1.7 ${JSON.stringify(sheet)}`)
      },
    }
    stage = await startStage(undefined, (payload) =>
      startRunner(payload, pressWith(payload, blobs(), typesetter)),
    )
    delivery = await startReaders(stage)
  })
  afterAll(async () => {
    await delivery.stop()
    await stage.stop()
  })

  it('puts the sealed text on every channel under the next sequence', async () => {
    const key = await stage.article({ title: '家门口的阅览室' })
    const before = (await logOf(stage.payload)).length
    const view = await stage.publish(key)
    expect(view.public).toMatchObject({ now: true, revision: 1, pending: false, sequence: before + 1 })
    for (const channel of ['web', 'miniprogram', 'text']) {
      const entry = await seen(`/content/v1/articles/${key.id}?channel=${channel}`)
      expect(JSON.stringify(entry.body)).toContain('傍晚，阅览室的灯亮了。')
    }
    expect((await log()).map(({ sequence }) => sequence)).toEqual((await log()).map((_, i) => i + 1))
  })

  it('keeps the text that was sealed public while a new one is being written', async () => {
    const key = await stage.article({ title: '桥头的修车摊' })
    await stage.publish(key)
    await stage.admin.send('PATCH', `/api/articles/${key.id}?draft=true`, { title: '没有人审过的标题' })
    await recompileAll(stage.payload)
    await drained()
    expect((await seen(`/content/v1/articles/${key.id}`)).title).toBe('桥头的修车摊')
  })

  it('redirects from an address that was changed, and shows the new one', async () => {
    const key = await stage.article({ title: '旧地址', slug: 'old-address' })
    await stage.publish(key)
    await seen('/content/v1/articles/old-address')
    await stage.admin.send('PATCH', `/api/articles/${key.id}?draft=true`, { slug: 'new-address' })
    expect((await stage.publish(key)).public.revision).toBe(2)
    await seen('/content/v1/articles/new-address')
    const answer = await fetch(`${delivery.url}/articles/old-address`, { redirect: 'manual' })
    expect([answer.status, answer.headers.get('location')]).toEqual([301, '/articles/new-address'])
  })

  it('refuses an address that another public document has', async () => {
    const one = await stage.article({ title: '同名一', slug: 'same-address' })
    await stage.publish(one)
    const other = await stage.article({ title: '同名二' })
    expect(await publishAt(other, 'same-address')).toEqual([403, 'slug_taken'])
    expect(await publicationOf(stage.payload, other)).toBeUndefined()
  })

  it('keeps every address that a document ever had in public for that document', async () => {
    const rename = (key: DocumentKey, slug: string) =>
      stage.admin.send('PATCH', `/api/articles/${key.id}?draft=true`, { slug })
    const renamed = await stage.article({ title: '改名', slug: 'printed-address' })
    await stage.publish(renamed)
    await rename(renamed, 'present-address')
    await stage.publish(renamed)
    const other = await stage.article({ title: '后来的', slug: 'printed-address' })
    const { body } = await stage.admin.get<{ slug: string }>(`/api/articles/${other.id}?draft=true`)
    expect(body.slug).toMatch(/^printed-address-[0-9a-z]{4}$/)
    expect(await publishAt(other, 'printed-address')).toEqual([403, 'slug_taken'])
    await rename(other, 'elsewhere')
    await rename(renamed, 'printed-address')
    expect((await stage.publish(renamed)).public.url).toBe('/articles/printed-address')
  })

  /** Past the form, which would have found another address by itself. */
  async function publishAt(article: DocumentKey, slug: string): Promise<[number, string]> {
    const { docs } = await stage.payload.db.findVersions<Record<string, unknown>>({
      collection: 'articles',
      where: { and: [{ parent: { equals: article.id } }, { latest: { equals: true } }] },
      limit: 1,
    })
    for (const { id, version } of docs)
      await stage.payload.db.updateVersion({
        collection: 'articles',
        id,
        versionData: { version: { ...version, slug } },
      })
    const { contentHash } = await stage.seal(article)
    const { status, body } = await step(stage.admin, 'publish', article, { contentHash })
    return [status, body.code]
  }

  it('recompiles what shows a document when that changes, and nothing else', async () => {
    const topic = await created(stage.admin, 'topics', { title: '防诈骗', unit: stage.units.above })
    await stage.publish(topic)
    const shows = await stage.article({ title: '反诈小课', topics: [topic.id] })
    const apart = await stage.article({ title: '与此无关' })
    await stage.publish(shows)
    await stage.publish(apart)
    const before = await publicationOf(stage.payload, apart)
    await stage.admin.send('PATCH', `/api/topics/${topic.id}?draft=true`, { title: '识骗防骗' })
    await stage.publish(topic)
    await drained()
    const entry = await seenUntil(
      `/content/v1/articles/${shows.id}`,
      ({ topics }) => topics?.[0]?.title === '识骗防骗',
    )
    expect(entry.topics?.[0]?.title).toBe('识骗防骗')
    expect((await publicationOf(stage.payload, apart))?.loggedSequence).toBe(before?.loggedSequence)
  })

  it('moves nothing when everything is compiled again and comes out the same', async () => {
    await drained()
    const before = (await log()).length
    await recompileAll(stage.payload)
    await drained()
    expect((await log()).length).toBe(before)
  })

  it('takes a withdrawn article out of the bulletin, its PDF and the log', async () => {
    const [kept, gone] = [
      await stage.article({ title: '留下的一篇' }),
      await stage.article({ title: '撤下的一篇' }),
    ]
    await stage.publish(kept)
    await stage.publish(gone)
    const bulletin = await aBulletin([kept, gone])
    await stage.publish(bulletin)
    const first = await publicationOf(stage.payload, bulletin)
    expect(sheets.at(-1)?.sections.flatMap(({ articles }) => articles.map(({ title }) => title))).toEqual([
      '留下的一篇',
      '撤下的一篇',
    ])
    await must(stage.admin, 'withdraw', gone, { reason: 'error' })
    await drained()
    expect(sheets.at(-1)?.sections.flatMap(({ articles }) => articles.map(({ title }) => title))).toEqual([
      '留下的一篇',
    ])
    await until(async () => (await fetch(`${delivery.url}/content/v1/articles/${gone.id}`)).status === 410)
    const { slug } = await seenUntil(
      `/content/v1/bulletins/${bulletin.id}?channel=text`,
      (entry) => !JSON.stringify(entry).includes('撤下的一篇'),
    )
    expect(await (await fetch(`${delivery.url}/files/bulletins/${slug}.pdf`)).text()).not.toContain(
      '撤下的一篇',
    )
    expect(JSON.stringify((await log()).map(({ output }) => output))).not.toContain('撤下的一篇')
    for (const sha256 of first?.exports ?? []) expect(await blobs().has(sha256)).toBe(false)
  })

  it('keeps a superseded PDF that an editor has attached to an article', async () => {
    const article = await stage.article({ title: '头版' })
    await stage.publish(article)
    const bulletin = await aBulletin([article])
    await stage.publish(bulletin)
    const [sha256 = ''] = (await publicationOf(stage.payload, bulletin))?.exports ?? []
    const { body } = await stage.admin.upload<{ doc: { id: string; sha256: string } }>(
      '/api/files',
      { name: '第一期.pdf', bytes: await blobs().read(sha256) },
      { unit: stage.units.own },
    )
    expect(body.doc.sha256).toBe(sha256)
    const attached = { body: toLexical([{ type: 'attachment', file: body.doc.id }]) }
    const holder = await stage.article({ title: '附上简报', ...attached })
    await stage.publish(holder)
    await stage.admin.send('PATCH', `/api/articles/${article.id}?draft=true`, { title: '头版（改）' })
    await stage.publish(article)
    await drained()
    expect((await publicationOf(stage.payload, bulletin))?.exports).not.toContain(sha256)
    expect(await blobs().has(sha256)).toBe(true)
    const entry = await seen(`/content/v1/articles/${holder.id}`)
    expect((await fetch(delivery.url + entry.attachments?.[0]?.url)).status).toBe(200)
  })

  it('leaves the old bulletin public while the new one cannot be made, says why, and goes on when it can', async () => {
    const article = await stage.article({ title: '第一版' })
    await stage.publish(article)
    const bulletin = await aBulletin([article])
    await stage.publish(bulletin)
    failing = new Error('the press is out of ink')
    await stage.admin.send('PATCH', `/api/articles/${article.id}?draft=true`, { title: '第二版' })
    await stage.publish(article)
    await until(
      async () =>
        (await publicationOf(stage.payload, bulletin))?.failure ===
        '系统内部出错：the press is out of ink / Internal error: the press is out of ink',
    )
    expect(JSON.stringify(await seen(`/content/v1/bulletins/${bulletin.id}?channel=text`))).toContain(
      '第一版',
    )
    failing = null
    await seenUntil(`/content/v1/bulletins/${bulletin.id}?channel=text`, (entry) =>
      JSON.stringify(entry).includes('第二版'),
    )
    expect((await publicationOf(stage.payload, bulletin))?.failure ?? null).toBeNull()
  })

  it('erases a person who takes back their consent from log, files and database', async () => {
    const cover = await aPicture(stage.admin, { alt: '桑榆站在桥头', unit: stage.units.own })
    const key = await created(stage.admin, 'typical-models', {
      title: '桑榆',
      unit: stage.units.own,
      kind: 'good-neighbour',
      level: 'county',
      cover,
      body: toLexical([paragraph('桑榆每天清早把桥上的落叶扫净。')]),
      consent: { givenOn: '2026-10-01', scope: '姓名、照片、事迹' },
    })
    await stage.publish(key)
    const { url } = (await seen(`/content/v1/typical-models/${key.id}`)).cover ?? { url: '' }
    const sha256 = url.split('/')[4] ?? ''
    expect(await blobs().has(sha256)).toBe(true)
    await must(stage.admin, 'withdraw', key, { reason: 'consent' })
    await drained()
    await until(
      async () => (await fetch(`${delivery.url}/content/v1/typical-models/${key.id}`)).status === 410,
    )
    expect((await fetch(delivery.url + url)).status).toBe(404)
    expect(await blobs().has(sha256)).toBe(false)
    expect(JSON.stringify(await log())).not.toContain('桑榆每天')
    expect((await publicationOf(stage.payload, key))?.snapshot ?? null).toBeNull()
  })

  it('takes a withdrawn text out of a bulletin at once, though the bulletin cannot be typeset', async () => {
    const staying = await stage.article({ title: '留下的一篇' })
    const leaving = await stage.article({ title: '撤下的一篇' })
    await stage.publish(staying)
    await stage.publish(leaving)
    const bulletin = await aBulletin([staying, leaving])
    await stage.publish(bulletin)
    failing = new Error('the press is out of ink')
    await must(stage.admin, 'withdraw', leaving, { reason: 'error' })
    const at = `/content/v1/bulletins/${bulletin.id}?channel=text`
    const entry = await seenUntil(at, (found) => !JSON.stringify(found).includes('撤下的一篇'))
    expect(JSON.stringify(entry)).toContain('留下的一篇')
    expect(JSON.stringify(await log())).not.toContain('撤下的一篇')
    // It goes on failing until it has its file: a failure that counts on is one that operators hear of.
    await until(async () => ((await publicationOf(stage.payload, bulletin))?.attempts ?? 0) >= 2)
    failing = null
    await seenUntil(`/content/v1/bulletins/${bulletin.id}`, (found) =>
      JSON.stringify(found).includes(`/files/bulletins/`),
    )
    await drained()
  })

  it('keeps a picture that somebody else’s document shows, though it came in twice', async () => {
    const photo = await aPhoto()
    const twin = (alt: string) => aPicture(stage.admin, { alt, unit: stage.units.own }, photo)
    const person = await created(stage.admin, 'typical-models', {
      title: '合影里的人',
      unit: stage.units.own,
      kind: 'good-neighbour',
      level: 'county',
      cover: await twin('合影'),
      body: toLexical([paragraph('正文。')]),
      consent: { givenOn: '2026-10-01', scope: '照片' },
    })
    const article = await stage.article({ title: '合影也在这里', cover: await twin('同一张合影') })
    await stage.publish(person)
    await stage.publish(article)
    const { url } = (await seen(`/content/v1/articles/${article.id}`)).cover ?? { url: '' }
    await must(stage.admin, 'withdraw', person, { reason: 'consent' })
    await drained()
    expect((await fetch(delivery.url + url)).status).toBe(200)
    expect(await blobs().has(url.split('/')[4] ?? '')).toBe(true)
  })

  it('does not publish a person without recorded consent', async () => {
    const key = await created(stage.admin, 'typical-models', {
      title: '没有同意书的人',
      unit: stage.units.own,
      kind: 'volunteer',
      level: 'county',
      body: toLexical([paragraph('事迹。')]),
    })
    const { body } = await stage.admin.get<{ problems: { path: string }[] }>(
      `/api/typical-models/${key.id}/review`,
    )
    expect(body.problems.map((problem) => problem.path)).toContain('consent')
    expect((await step(stage.admin, 'submit', key, { contentHash: 'a'.repeat(64) })).body.code).toBe(
      'content_incomplete',
    )
  })

  type Entry = {
    title: string
    slug: string
    body?: unknown
    topics?: { title: string }[]
    cover?: { url: string }
    attachments?: { url: string }[]
  }
  const log = () => logOf(stage.payload)
  const seen = (at: string): Promise<Entry> => seenUntil(at, () => true)

  async function seenUntil(at: string, right: (entry: Entry) => boolean): Promise<Entry> {
    let entry: Entry | undefined
    await until(async () => {
      const answer = await fetch(delivery.url + at)
      if (!answer.ok) return false
      entry = (await answer.json()) as Entry
      return right(entry)
    })
    if (!entry) throw new Error(at)
    return entry
  }

  const drained = () => until(async () => (await queueState(stage.payload)).due === 0)

  async function until(what: () => Promise<boolean>): Promise<void> {
    const deadline = Date.now() + 30_000
    while (!(await what())) {
      if (Date.now() > deadline) throw new Error(`waited 30 s in vain for ${String(what)}`)
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }

  const aBulletin = (articles: DocumentKey[]): Promise<DocumentKey> =>
    created(stage.admin, 'bulletins', {
      title: `青溪文明实践第${articles.length}期`,
      unit: stage.units.above,
      masthead: '青溪文明实践',
      issue: articles.length,
      office: '青溪县新时代文明实践中心办公室',
      issuedOn: '2026-11-01',
      sections: [{ articles: articles.map(({ id }) => ({ article: id })) }],
    })
})
