/**
 * Review is the only road to public. The running configuration says which roads there are; each has its place in the
 * tables here, so that a road which an upgrade brings along is noticed, and each that writes is tried.
 */
import { readdirSync } from 'node:fs'
import path from 'node:path'
import type { Endpoint } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { documentTypes, type DocumentKey, type DocumentType } from '../../src/content/types'
import { snapshotSchema } from '../../src/content/snapshot'
import { sealedText } from '../../src/review/sealedText'
import { actions } from '../../src/review/vocabulary'
import { sha256 } from '../../src/cms/snapshot/loadSubject'
import type { Client } from '../cms'
import { logOf, misstated, publicationOf, publicationsOf } from './kept'
import { aPicture } from './picture'
import { queries, roads, type Aims } from './roads'
import { created, must, path as pathOf, startStage, step, type Stage } from './stage'

const reading = ['get /', 'get /:id', 'get /count', 'get /versions', 'get /versions/:id', 'post /access/:id?']
/** What is not public, for its reviewers; see `proof.test.ts`. */
const proving = ['get /:id/proof', 'get /:id/proof/:sha256/:name']
const reviewing = ['get /:id/review', ...proving, ...actions.map((action) => `post /:id/${action}`)]
const writing = [
  'post /',
  'patch /',
  'patch /:id',
  'delete /',
  'delete /:id',
  'post /versions/:id',
  'post /:id/duplicate',
]

/** What other collections have beside `reading` and `writing`. */
const special: Record<string, { reading: string[]; writing: string[] }> = {
  // What lecturers take along; see `materials.test.ts`.
  courses: { reading: ['get /:id/materials/:index'], writing: [] },
  bulletins: { reading: ['get /:id/proof.pdf'], writing: [] },
  images: {
    reading: ['get /:id/thumb', 'get /:id/whole', 'get /paste-url/:id?', 'get /file/:filename'],
    writing: [],
  },
  files: {
    reading: ['get /:id/preview', 'get /:id/preview/:name', 'get /paste-url/:id?', 'get /file/:filename'],
    writing: [],
  },
  users: {
    // Signing in and out touches nothing but the account itself.
    reading: ['get /init', 'get /me', 'post /login', 'post /logout', 'post /refresh-token'],
    writing: [
      'post /forgot-password',
      'post /first-register',
      'post /reset-password',
      'post /unlock',
      'post /verify/:id',
    ],
  },
  'payload-preferences': { reading: ['get /:key'], writing: ['post /:key', 'delete /:key'] },
}
const root = {
  reading: ['get /log', 'get /log/state', 'get /log/blobs/:sha256', 'get /worklist', 'get /access'],
  writing: ['post /import'],
}

const evil = { title: '没有人审过的标题' }

let stage: Stage
let lecturer: Client
let aims: Aims
let cover: string
let untouched: string
let visible: string[]

beforeAll(async () => {
  stage = await startStage()
  lecturer = await stage.signIn('lecturer', stage.units.own)
  cover = await aPicture(stage.admin, { unit: stage.units.own })
  aims = await prepare()
  untouched = await whatIsPublic()
  visible = await seenBy(lecturer)
})
afterAll(() => stage.stop())

async function prepare(): Promise<Aims> {
  const { admin, units } = stage
  const published = await stage.article({ cover })
  await stage.publish(published)
  const [formerVersion] = await versionsOf(published)
  await admin.send('PATCH', `${pathOf(published)}?draft=true`, { title: '阅览室延长开放时间' })
  await stage.publish(published)
  const publicVersion = (await versionsOf(published)).find((id) => id !== formerVersion)
  if (!formerVersion || !publicVersion) throw new Error('publications leave a version each')
  await admin.send('PATCH', `${pathOf(published)}?draft=true`, { title: '还在改的标题' })
  const draft = await stage.article()
  const halfway = await stage.article()
  await must(admin, 'submit', halfway)
  await must(stage.signers[0], 'sign', halfway)
  return { unit: units.own, draft, halfway, published, formerVersion, publicVersion }
}

async function versionsOf({ id }: DocumentKey): Promise<string[]> {
  const { docs } = await stage.payload.findVersions({
    collection: 'articles',
    where: { and: [{ parent: { equals: id } }, { 'version._status': { equals: 'published' } }] },
    depth: 0,
    overrideAccess: true,
  })
  return docs.map((version) => String(version.id))
}

const whatIsPublic = async (): Promise<string> =>
  JSON.stringify(
    { publications: await publicationsOf(stage.payload), log: await logOf(stage.payload) },
    null,
    1,
  )

/** The articles that a person without a part in editing is shown, asking for drafts or not. */
async function seenBy(who: Client): Promise<string[]> {
  const lists = await Promise.all(
    ['', '&draft=true'].map((query) =>
      who.get<{ docs: { id: string; title: string }[] }>(`/api/articles?depth=0&limit=100${query}`),
    ),
  )
  const lines = lists.flatMap(({ body }) => body.docs.map(({ id, title }) => `${id} ${title}`))
  return [...new Set(lines)]
}

const nothing = { public: false, seen: [], misstated: [] }
/** What has come out against the rules since the test began. */
async function whatMoved() {
  const seen = (await seenBy(lecturer)).filter((line) => !visible.includes(line))
  return {
    public: (await whatIsPublic()) !== untouched,
    seen,
    misstated: await misstated(stage.payload),
  }
}

const endpointsOf = (endpoints: Endpoint[] | false): string[] =>
  (endpoints || []).map(({ method, path }) => `${method} ${path}`)

describe('the roads that there are', () => {
  const unknown = (endpoints: Endpoint[] | false, known: string[]) =>
    endpointsOf(endpoints).filter((endpoint) => !known.includes(endpoint))

  it.each(documentTypes)('to %s are all known', (type) => {
    const { config } = stage.payload.collections[type]
    const known = [...reading, ...reviewing, ...writing, ...(special[type]?.reading ?? [])]
    expect(unknown(config.endpoints, known)).toEqual([])
  })

  it('to everything else are all known', () => {
    for (const [slug, { config }] of Object.entries(stage.payload.collections)) {
      if (documentTypes.includes(slug as DocumentType)) continue
      const own = special[slug]
      const known = [...reading, ...writing, ...(own?.reading ?? []), ...(own?.writing ?? [])]
      expect({ slug, unknown: unknown(config.endpoints, known) }).toEqual({ slug, unknown: [] })
    }
    expect(unknown(stage.payload.config.endpoints, [...root.reading, ...root.writing])).toEqual([])
    expect(stage.payload.globals.config).toEqual([])
  })

  it('are tried below, each that writes', () => {
    expect(writing.filter((endpoint) => !roads.some((road) => road.endpoint === endpoint))).toEqual([])
  })

  it('are the same in Next: one route that hands every call to Payload', () => {
    const routes = readdirSync('src/app', { recursive: true, encoding: 'utf8' }).filter((file) =>
      /(^|\/)(route|middleware)\.tsx?$/.test(file.split(path.sep).join('/')),
    )
    expect(routes).toEqual([path.join('(payload)', 'api', '[...slug]', 'route.ts')])
  })

  it.each([
    ['POST', 'graphql'],
    ['GET', 'graphql'],
    ['GET', 'graphql-playground'],
    ['POST', 'payload-jobs'],
    ['GET', 'payload-jobs/run'],
    ['GET', 'payload-jobs/handle-schedules'],
    ['POST', 'reorder'],
    ['POST', 'schedulePublish'],
  ])('do not include %s %s', async (method, call) => {
    expect((await stage.admin.send(method, `/api/${call}`, method === 'POST' ? {} : undefined)).status).toBe(
      404,
    )
  })
})

describe('what is public', () => {
  it('is the text that was signed, byte for byte', async () => {
    const row = await publicationOf(stage.payload, aims.published)
    const snapshot = snapshotSchema.parse(row?.snapshot)
    expect(sha256(sealedText(snapshot))).toBe(row?.contentHash)
    expect(snapshot.title).toBe('阅览室延长开放时间')
    expect(row?.revision).toBe(2)
  })
})

describe('an administrator, who may do everything else, publishes nothing when he', () => {
  it.each(roads)('$name', async ({ attempt, endpoint, malformed }) => {
    const { status } = await attempt(stage.admin, aims)
    // The road was walked to its end: refused by a rule, or to a draft. Of many, each has its own refusal.
    const many = endpoint === 'patch /' || endpoint === 'delete /'
    expect(malformed ? [400] : many ? [200, 400, 403] : [200, 201, 403]).toContain(status)
    expect(await whatMoved()).toEqual(nothing)
  })

  it('imports a manuscript', async () => {
    const file = { name: '稿件.txt', bytes: Buffer.from('没有人审过的标题\n\n　　正文第一段。\n') }
    const { status, body } = await stage.admin.upload<{ id: string }>('/api/import', file, {
      type: 'articles',
      unit: stage.units.own,
      _status: 'published',
    })
    expect(status).toBe(201)
    expect(await whatMoved()).toEqual(nothing)
    expect((await step(stage.admin, 'publish', { type: 'articles', id: body.id })).body.code).toBe(
      'seal_incomplete',
    )
  })
})

describe.each(documentTypes)('a draft of %s', (type) => {
  it.each(['', '?draft=true'])(
    'is not published by saving it%s, nor by publishing it unsealed',
    async (query) => {
      const key = await created(stage.admin, type, {
        title: '没有人审过的标题',
        ...(type === 'units' ? { parent: stage.units.own } : { unit: stage.units.own }),
      })
      const saved = await stage.admin.send<Refusal>('PATCH', `${pathOf(key)}${query}`, {
        _status: 'published',
      })
      expect({ status: saved.status, code: saved.body.errors[0]?.data.code }).toEqual({
        status: 403,
        code: 'seal_incomplete',
      })
      const { status, body } = await step(stage.admin, 'publish', key)
      expect({ status, code: body.code }).toEqual({ status: 403, code: 'seal_incomplete' })
      expect(await whatMoved()).toEqual(nothing)
    },
  )
})
type Refusal = { errors: { data: { code: string } }[] }

describe('beside the documents, an administrator moves nothing that is public', () => {
  const others = ['images', 'files', 'users', 'publications', 'publication-log', 'review-records'] as const
  const payloads = ['payload-kv', 'payload-locked-documents', 'payload-preferences'] as const

  const logger = () => stage.payload.logger
  let before = ''
  beforeAll(() => {
    // Payload answers some of these with its own errors and logs them; here only what is public matters.
    before = logger().level
    logger().level = 'silent'
  })
  afterAll(() => {
    logger().level = before
  })

  it.each([...others, ...payloads])('by writing %s', async (slug) => {
    const { id, body } = await targetIn(slug)
    for (const endpoint of [...writing, ...(special[slug]?.writing ?? [])]) {
      const [method = '', call = ''] = endpoint.split(' ')
      const filter = call === '/' && method !== 'post' ? `?where[id][equals]=${encodeURIComponent(id)}` : ''
      const url = `/api/${slug}${call.replace(/:\w+\??/, encodeURIComponent(id)).replace(/\/$/, '')}${filter}`
      await stage.admin.send(method.toUpperCase(), url, method === 'delete' ? undefined : body)
      expect(await whatMoved()).toEqual(nothing)
    }
  })

  async function targetIn(
    slug: (typeof others)[number] | (typeof payloads)[number],
  ): Promise<{ id: string; body: object }> {
    const { draft, published } = aims
    const row = await publicationOf(stage.payload, published)
    switch (slug) {
      case 'images':
        return { id: cover, body: { alt: '没有人审过的说明' } }
      case 'users':
        return { id: (await stage.signIn('editor')).id, body: { role: 'administrator', name: '某人' } }
      case 'publications':
        return { id: `articles/${published.id}`, body: { ...row, id: `articles/${draft.id}`, due: true } }
      case 'publication-log': {
        const last = (await logOf(stage.payload)).at(-1)
        return { id: last?.id ?? '', body: { ...last, id: '9999999999', document: draft.id } }
      }
      case 'review-records': {
        const document = `articles/${draft.id}`
        return { id: `${document}/000001`, body: { id: `${document}/000002`, document, action: 'submit' } }
      }
      case 'payload-kv':
        return { id: 'compiler-version', body: { key: 'compiler-version', data: 'none' } }
      case 'payload-locked-documents':
        return { id: 'nothing', body: { document: { relationTo: 'articles', value: published.id } } }
      case 'files':
      case 'payload-preferences':
        return { id: 'nothing', body: { title: '没有人审过的标题' } }
    }
  }
})

describe('the history of a document', () => {
  it.each(queries.filter((query) => !query.includes('unpublish')))(
    'gets another version with each save, and loses none ?%s',
    async (query) => {
      const { published } = aims
      const versions = async () =>
        (
          await stage.payload.findVersions({
            collection: 'articles',
            where: { parent: { equals: published.id } },
            pagination: false,
            depth: 0,
            overrideAccess: true,
          })
        ).docs.map(({ id, version }) => `${id} ${version.title}`)
      const before = await versions()
      const saved = await stage.admin.send('PATCH', `${pathOf(published)}?${query}`, {
        title: `又改了 ${query}`,
      })
      expect(saved.status).toBe(200)
      const after = await versions()
      expect(before.filter((version) => !after.includes(version))).toEqual([])
      expect(after).toHaveLength(before.length + 1)
      expect(await whatMoved()).toEqual(nothing)
    },
  )
})

describe('what is public is not unpublished by saving', () => {
  const codeOf = async (query: string, body: object, key = aims.published) => {
    const { status, body: said } = await stage.admin.send<Refusal>('PATCH', `${pathOf(key)}${query}`, body)
    return status === 200 ? 200 : said.errors[0]?.data.code
  }

  it.each([
    ['?unpublishAllLocales=true', { _status: 'draft' }],
    ['?unpublishAllLocales=true', evil],
    ['?unpublishAllLocales=true&draft=true', { _status: 'draft' }],
    ['?depth=0&locale=zh', { _status: 'draft' }],
  ])('as Payload would by %s %j', async (query, body) => {
    expect(await codeOf(query, body)).toBe('withdraw_instead')
    expect(await whatMoved()).toEqual(nothing)
  })

  it.each([
    ['?draft=true', { _status: 'draft' }],
    ['?draft=true&autosave=true', { ...evil, _status: 'draft' }],
    ['', { ...evil, _status: 'draft' }],
    ['', evil],
  ])('and a draft is saved all the same by %s %j', async (query, body) => {
    expect(await codeOf(query, body)).toBe(200)
    expect(await whatMoved()).toEqual(nothing)
  })

  it('nor by changing many at once, which is for no document', async () => {
    const { status, body } = await stage.admin.send<Refusal>(
      'PATCH',
      `/api/articles?where[id][equals]=${aims.draft.id}`,
      { _status: 'draft' },
    )
    expect({ status, code: body.errors[0]?.data.code }).toEqual({ status: 403, code: 'one_at_a_time' })
  })

  it('while what is not public is a draft already', async () => {
    expect(await codeOf('?unpublishAllLocales=true', { _status: 'draft' }, aims.draft)).toBe(200)
  })
})

describe('a former version', () => {
  it.each(['', '?draft=false', '?draft=true'])('comes back as one more draft%s', async (query) => {
    const { published, formerVersion } = aims
    const { status, body } = await stage.admin.send<{ id: string; title: string; _status: string }>(
      'POST',
      `/api/articles/versions/${formerVersion}${query}`,
    )
    expect({ status, body }).toMatchObject({
      status: 200,
      body: { id: published.id, title: '柳湾镇办起家门口阅览室', _status: 'draft' },
    })
    const row = await stage.admin.get<{ title: string; _status: string }>(pathOf(published))
    expect(row.body).toMatchObject({ title: '阅览室延长开放时间', _status: 'published' })
  })

  it('is not restored as anything else, by code of ours either', async () => {
    const restored = stage.payload.restoreVersion({
      collection: 'articles',
      id: aims.formerVersion,
      overrideAccess: true,
    })
    await expect(restored).rejects.toMatchObject({ code: 'restored_as_draft', status: 403 })
    expect(await whatMoved()).toEqual(nothing)
  })

  it('comes back for those who may change the document, and for nobody else', async () => {
    const restore = `/api/articles/versions/${aims.formerVersion}`
    for (const who of [lecturer, stage.signers[0], stage.anonymous])
      expect((await who.send('POST', restore)).status).toBe(403)
    expect((await stage.admin.send('POST', '/api/articles/versions/none')).status).toBe(404)
  })
})

describe('after all that, the one road', () => {
  it('is open: the draft is published once it is sealed', async () => {
    const { contentHash } = await stage.seal(aims.draft)
    await must(stage.admin, 'publish', aims.draft, { contentHash })
    expect(await publicationOf(stage.payload, aims.draft)).toMatchObject({ wanted: 'public', contentHash })
    expect(await whatIsPublic()).not.toBe(untouched)
  })
})
