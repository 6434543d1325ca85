/** Who may do what, where: the whole matrix, generated from the words in `may.ts`. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DocumentKey } from '../../src/content/types'
import { roles } from '../../src/review/vocabulary'
import type { Answer, Client } from '../cms'
import { filesBelow, publicationOf, recordsOf } from './kept'
import * as words from './may'
import { may, people, type DocumentAct, type Person, type PlainAct } from './may'
import { aPhoto } from './picture'
import {
  anArticleIn,
  created,
  must,
  path,
  places,
  review,
  startStage,
  step,
  type Place,
  type Stage,
} from './stage'

type Type = (typeof words.documents)[number]

let stage: Stage
let who: Record<Person, Client>
/** Documents for refused attempts, as they were when they were made: none of them changes. */
const shared = new Map<string, { key: DocumentKey; asMade: string }>()

beforeAll(async () => {
  stage = await startStage()
  const clients = new Map<Person, Client>()
  for (const role of roles) clients.set(role, await stage.signIn(role, stage.units.own))
  clients.set('anonymous', stage.anonymous)
  clients.set('editor without a unit', await stage.signIn('editor'))
  who = Object.fromEntries(clients) as typeof who
})
afterAll(() => stage.stop())

type State = 'draft' | 'submitted' | 'sealed' | 'published'

async function make(type: Type, place: Place, state: State): Promise<DocumentKey> {
  const { admin } = stage
  const key = await created(admin, type, fieldsAt(type, place))
  if (state === 'submitted') await must(admin, 'submit', key)
  if (state === 'sealed') await stage.seal(key)
  if (state === 'published') await stage.publish(key)
  return key
}

const fieldsAt = (type: Type, place: Place): object =>
  type === 'units'
    ? { title: '村口活动点', level: 'point', parent: stage.units[place] }
    : { ...anArticleIn(stage.units[place]), ...(type === 'lecturers' && { title: '宣讲员 麦秋实' }) }

async function share(type: Type, place: Place, state: State): Promise<DocumentKey> {
  const name = `${type} ${place} ${state}`
  const known = shared.get(name)
  if (known) return known.key
  const key = await make(type, place, state)
  shared.set(name, { key, asMade: await stateOf(key) })
  return key
}

/** A document's latest text, its history, and what readers see of it. */
async function stateOf(key: DocumentKey): Promise<string> {
  const { payload } = stage
  const options = { draft: true, depth: 0, overrideAccess: true }
  const doc = await payload.findByID({ collection: key.type, id: key.id, ...options })
  const records = await recordsOf(payload, key)
  return JSON.stringify({ doc, records, publication: await publicationOf(payload, key) }, null, 1)
}

const yes = (status: number): boolean => {
  if (status === 200 || status === 201) return true
  if ([401, 403, 404].includes(status)) return false
  throw new Error(`neither done nor refused: ${status}`)
}

/** A list and a single document have to agree on who sees it. */
async function sees(client: Client, { type, id }: DocumentKey, query: string): Promise<boolean> {
  const one = yes((await client.get(`/api/${type}/${id}?depth=0${query}`)).status)
  const list = await client.get<{ docs?: unknown[] }>(`/api/${type}?depth=0&where[id][equals]=${id}${query}`)
  if ((list.body.docs?.length === 1) !== one) throw new Error('a list and a single document disagree')
  return one
}

/** Everybody signed in learns that it is public; whoever learns more, learns all of it. */
async function seesReview(client: Client, key: DocumentKey): Promise<boolean> {
  const { status, body } = await review(client, key)
  if (!yes(status)) return false
  expect(body).toMatchObject({ stage: 'public', public: { now: true } })
  const told = [body.history, body.seal.signatures, body.contentHash].map((one) => Boolean(one?.length))
  if (new Set(told).size > 1) throw new Error('half of the review is shown')
  if (!told[0]) expect([body.problems, body.next]).toEqual([[], []])
  return told[0] === true
}

const stateFor: Record<Exclude<DocumentAct, 'create'>, State> = {
  'read a draft': 'draft',
  'read what is published': 'published',
  'read versions': 'published',
  'read review': 'published',
  update: 'draft',
  delete: 'draft',
  submit: 'draft',
  recall: 'submitted',
  sign: 'submitted',
  publish: 'sealed',
  withdraw: 'published',
}

async function attempt(person: Person, act: DocumentAct, type: Type, place: Place): Promise<boolean> {
  const client = who[person]
  if (act === 'create') {
    const query = place === 'own' ? '' : '?draft=true'
    return yes((await client.send('POST', `/api/${type}${query}`, fieldsAt(type, place))).status)
  }
  const reads = act.startsWith('read')
  const fresh = !reads && may(person, { slug: type, act }, place)
  const key = fresh ? await make(type, place, stateFor[act]) : await share(type, place, stateFor[act])
  const { contentHash } = reads ? {} : (await review(stage.admin, key)).body
  switch (act) {
    case 'read a draft':
      return sees(client, key, '&draft=true')
    case 'read what is published':
      return sees(client, key, '')
    case 'read versions': {
      const list = await client.get<{ docs?: unknown[] }>(
        `/api/${type}/versions?where[parent][equals]=${key.id}`,
      )
      return yes(list.status) && list.body.docs?.length !== 0
    }
    case 'read review':
      return seesReview(client, key)
    case 'update':
      return yes((await client.send('PATCH', `${path(key)}?draft=true`, { summary: '改了一句。' })).status)
    case 'delete':
      return yes((await client.send('DELETE', path(key))).status)
    case 'withdraw':
      return yes((await step(client, 'withdraw', key, { reason: 'error' })).status)
    case 'submit':
    case 'recall':
    case 'sign':
    case 'publish':
      return yes((await step(client, act, key, { contentHash })).status)
  }
}

describe.each(words.documents)('%s', (type) => {
  describe.each(people)('%s', (person) => {
    it.each(words.documentActs)('%s', async (act) => {
      const found: Partial<Record<Place, boolean>> = {}
      for (const place of places) found[place] = await attempt(person, act, type, place)
      expect(found).toEqual(
        Object.fromEntries(places.map((place) => [place, may(person, { slug: type, act }, place)])),
      )
    })
  })

  it('stays as it was after everything that was refused', async () => {
    const now = []
    for (const { key, asMade } of shared.values()) now.push([asMade, await stateOf(key)])
    expect(now.filter(([before, after]) => before !== after)).toEqual([])
    expect(now.length).toBeGreaterThan(0)
  })
})

describe.each(words.library)('the library of %s', (slug) => {
  let count = 0
  const add = async (client: Client, place: Place) =>
    client.upload<{ doc: { id: string } }>(
      `/api/${slug}`,
      slug === 'images' ? await aPhoto() : { name: '讲稿.txt', bytes: Buffer.from(`讲稿 ${++count}`) },
      { unit: stage.units[place] },
    )
  const kept: Partial<Record<Place, string>> = {}
  beforeAll(async () => {
    for (const place of places) kept[place] = (await add(stage.admin, place)).body.doc.id
  })

  async function attemptOn(person: Person, act: PlainAct, place: Place): Promise<boolean> {
    const client = who[person]
    if (act === 'create') return yes((await add(client, place)).status)
    const fresh = act === 'delete' && may(person, { slug, act }, place)
    const id = fresh ? (await add(stage.admin, place)).body.doc.id : (kept[place] ?? '')
    return crud(client, act, slug, id, { unit: stage.units[place] })
  }

  describe.each(people)('%s', (person) => {
    it.each(words.plainActs)('%s', async (act) => {
      const found: Partial<Record<Place, boolean>> = {}
      for (const place of places) found[place] = await attemptOn(person, act, place)
      expect(found).toEqual(
        Object.fromEntries(places.map((place) => [place, may(person, { slug, act }, place)])),
      )
    })
  })

  it('lets station keepers change and delete what they brought, and not move it to another office', async () => {
    const mine = (await add(who.contributor, 'own')).body.doc.id
    expect(await crud(who.contributor, 'update', slug, mine, { unit: stage.units.sibling })).toBe(false)
    expect(await crud(who.contributor, 'update', slug, mine, { unit: stage.units.own })).toBe(true)
    expect(await crud(who.contributor, 'delete', slug, mine, {})).toBe(true)
  })

  it('keeps no byte of what strangers send', async () => {
    const before = filesBelow(stage.dataDir)
    for (const person of ['anonymous', 'lecturer', 'reviewer'] as const)
      expect((await add(who[person], 'own')).status).toBe(403)
    expect(filesBelow(stage.dataDir)).toEqual(before)
  })
})

async function crud(
  client: Client,
  act: Exclude<PlainAct, 'create'>,
  slug: string,
  id: string,
  fields: object,
): Promise<boolean> {
  const one = `/api/${slug}/${encodeURIComponent(id)}`
  const many = `/api/${slug}?where[id][equals]=${encodeURIComponent(id)}`
  if (act === 'read') {
    const list = await client.get<{ docs?: unknown[] }>(`${many}&depth=0`)
    const found = yes((await client.get(`${one}?depth=0`)).status)
    if ((list.body.docs?.length === 1) !== found) throw new Error('a list and a single document disagree')
    return found
  }
  const [method, body] = act === 'update' ? (['PATCH', fields] as const) : (['DELETE', undefined] as const)
  const done = yes((await client.send(method, one, body)).status)
  // Who is refused the one is refused the many.
  const bulk = done ? undefined : await client.send<{ docs?: unknown[] }>(method, many, body)
  if (bulk?.body.docs?.length) throw new Error('done to many what is refused for one')
  return done
}

describe.each(words.system)('%s', (slug) => {
  const idIn = async (): Promise<string> => {
    if (slug === 'users') return (await stage.signIn('lecturer')).id
    const { docs } = await stage.payload.find({ collection: slug, limit: 1, overrideAccess: true, depth: 0 })
    return String(docs[0]?.id ?? 'nothing')
  }
  let id = ''
  beforeAll(async () => {
    if (slug === 'payload-kv') await stage.payload.kv.set('a-key', 'a value')
    id = await idIn()
  })

  it.each(people)('%s', async (person) => {
    const client = who[person]
    const found: Record<string, boolean> = {}
    for (const act of words.plainActs) {
      const fresh = act === 'delete' && may(person, { slug, act }, 'own')
      found[act] =
        act === 'create'
          ? yes((await client.send('POST', `/api/${slug}`, somethingIn[slug])).status)
          : await crud(client, act, slug, fresh ? await idIn() : id, { name: '改了名字' })
    }
    const expected = words.plainActs.map((act) => [act, may(person, { slug, act }, 'own')])
    expect(found).toEqual(Object.fromEntries(expected))
  })
})

const somethingIn = {
  users: {
    email: 'one-more@qingxi.example',
    password: 'long-enough-for-a-test',
    name: '某人',
    role: 'lecturer',
  },
  publications: { id: 'articles/x', type: 'articles', wanted: 'public', revision: 1, generation: 1 },
  'publication-log': {
    id: '9999999999',
    sequence: 9_999_999_999,
    at: '2024-03-15T08:00:00.000Z',
    op: 'gone',
    type: 'articles',
    document: 'x',
    revision: 1,
    publishedAt: '2024-03-15T08:00:00.000Z',
  },
  'review-records': {
    id: 'articles/x/000001',
    document: 'articles/x',
    ordinal: 1,
    action: 'sign',
    stage: 'final',
    by: 'somebody',
    at: '2024-03-15T08:00:00.000Z',
  },
  'payload-kv': { key: 'another', data: {} },
}

describe('an account', () => {
  it('is who its administrator says: its owner changes the password, and nothing that signatures stand on', async () => {
    const contributor = await stage.signIn('contributor', stage.units.own, '柳湾站专管员')
    const { email } = (await contributor.get<{ email: string }>(`/api/users/${contributor.id}`)).body
    const saved = await contributor.send<{ doc: object }>('PATCH', `/api/users/${contributor.id}?depth=0`, {
      name: '总编',
      email: 'chief@qingxi.example',
      password: 'another-long-one',
      role: 'administrator',
      unit: stage.units.above,
      place: '/',
    })
    expect(saved.status).toBe(200)
    expect(saved.body.doc).toMatchObject({
      name: '柳湾站专管员',
      email,
      role: 'contributor',
      unit: stage.units.own,
      place: expect.stringContaining(stage.units.own),
    })
    const signIn = (password: string) => stage.anonymous.send('POST', '/api/users/login', { email, password })
    expect((await signIn('another-long-one')).status).toBe(200)
    expect((await signIn('long-enough-for-a-test')).status).toBe(401)
    const named = await stage.admin.send<{ doc: object }>('PATCH', `/api/users/${contributor.id}`, {
      name: '石桥站专管员',
    })
    expect(named.body.doc).toMatchObject({ name: '石桥站专管员', email })
  })

  it('has no short password, whoever sets it', async () => {
    const person = await stage.signIn('lecturer')
    const one = `/api/users/${person.id}`
    const account = { email: 'short@qingxi.example', name: '某人', role: 'lecturer' }
    const sentences = { zh: '密码要至少 8 个字符。', en: 'A password has at least 8 characters.' }
    for (const [language, sentence] of Object.entries(sentences)) {
      const tries: [Client, string, string, object][] = [
        [person, 'PATCH', one, {}],
        [stage.admin, 'PATCH', one, {}],
        [stage.admin, 'PATCH', `/api/users?where[id][equals]=${person.id}`, {}],
        [stage.admin, 'POST', '/api/users', account],
        [stage.anonymous, 'POST', '/api/users/reset-password', { token: 'a-token' }],
      ]
      for (const [client, method, url, fields] of tries) {
        const body = { ...fields, password: '1234567' }
        const refused = await client.send(method, url, body, { 'accept-language': language })
        expect(refused.status).toBe(400)
        expect(JSON.stringify(refused.body)).toContain(sentence)
      }
    }
    expect((await person.send('PATCH', one, { password: '12345678' })).status).toBe(200)
  })

  it('is not locked by as many guesses as one network may make', async () => {
    const person = await stage.signIn('editor')
    const { email } = (await person.get<{ email: string }>(`/api/users/${person.id}`)).body
    const signIn = (password: string) => stage.anonymous.send('POST', '/api/users/login', { email, password })
    for (let guess = 0; guess < 30; guess++) expect((await signIn(`a-guess-${guess}`)).status).toBe(401)
    expect((await signIn('long-enough-for-a-test')).status).toBe(200)
  })

  it('keeps its address and sessions from other people', async () => {
    type Account = { email?: string; sessions?: unknown[]; hash?: string; salt?: string }
    const { body } = await who.editor.get<Account>(`/api/users/${who.lecturer.id}?depth=0`)
    expect([body.email, body.sessions, body.hash, body.salt]).toEqual([undefined, [], undefined, undefined])
    const guess = await who.editor.get<{ docs?: unknown[] }>('/api/users?where[email][contains]=lecturer')
    expect(guess.body.docs ?? []).toEqual([])
  })

  it('is all that a lecturer sees of who works here', async () => {
    type List = { totalDocs: number; docs: { id: string; email: string }[] }
    const { body } = await who.lecturer.get<List>('/api/users?limit=100&depth=0')
    expect(body).toMatchObject({
      totalDocs: 1,
      docs: [{ id: who.lecturer.id, email: expect.stringContaining('@') }],
    })
    expect((await who.lecturer.get('/api/users/me')).body).toMatchObject({ user: { id: who.lecturer.id } })
  })

  it('is not made by whoever comes first, once there is one', async () => {
    const first = {
      email: 'first@qingxi.example',
      password: 'long-enough-for-a-test',
      name: '某人',
      role: 'administrator',
    }
    expect((await stage.anonymous.send('POST', '/api/users/first-register', first)).status).toBe(403)
  })

  it('is unlocked by administrators', async () => {
    const email = { email: 'nobody@qingxi.example' }
    expect(yes((await who['chief-editor'].send('POST', '/api/users/unlock', email)).status)).toBe(false)
  })
})

describe('the lock of a form that somebody has open', () => {
  const locks = '/api/payload-locked-documents'
  const held = { relationTo: 'users', value: '' }
  /** As the admin's server makes it when a form is opened. */
  async function locked(by: Client): Promise<string> {
    const { id: document } = await created(stage.admin, 'articles', anArticleIn(stage.units.own))
    const { id } = await stage.payload.db.create({
      collection: 'payload-locked-documents',
      data: { document: { relationTo: 'articles', value: document }, user: { ...held, value: by.id } },
    })
    return String(id)
  }
  const seenBy = async (who: Client, id: string) => {
    const { status, body } = await who.get<{ docs?: { user: { value: { id: string } } }[] }>(
      `${locks}?where[id][equals]=${id}`,
    )
    return yes(status) ? (body.docs ?? []).map(({ user }) => user.value.id) : []
  }

  it('is shown to those who might open it too, taken over in their own name, and removed by who holds it', async () => {
    const id = await locked(who.editor)
    const takeOver = (user: Client) => ({ user: { ...held, value: user.id } })
    expect(await seenBy(who['chief-editor'], id)).toEqual([who.editor.id])
    expect(yes((await who['chief-editor'].send('DELETE', `${locks}/${id}`)).status)).toBe(false)
    const taken = await who['chief-editor'].send('PATCH', `${locks}/${id}`, takeOver(who['chief-editor']))
    expect(taken.status).toBe(200)
    expect(await seenBy(who.editor, id)).toEqual([who['chief-editor'].id])
    expect(yes((await who['chief-editor'].send('DELETE', `${locks}/${id}`)).status)).toBe(true)
    expect(await seenBy(who.editor, id)).toEqual([])
  })

  it('is nothing to lecturers, and nobody sets one in the name of somebody else', async () => {
    const id = await locked(who.editor)
    const inNameOf = (user: Client) => ({ user: { ...held, value: user.id } })
    for (const person of ['lecturer', 'contributor', 'editor', 'administrator'] as const) {
      const document = { relationTo: 'articles', value: (await share('articles', 'own', 'draft')).id }
      const tries: [string, string, object?][] = [
        ['POST', locks, { document, ...inNameOf(who.reviewer) }],
        ['POST', locks, { document, ...inNameOf(who[person]) }],
        ['PATCH', `${locks}/${id}`, inNameOf(who.reviewer)],
        ['PATCH', `${locks}/${id}`, { document, ...inNameOf(who[person]) }],
        ['PATCH', `${locks}/${id}`, { document }],
      ]
      for (const [method, url, body] of tries)
        expect(yes((await who[person].send(method, url, body)).status)).toBe(false)
    }
    expect(await seenBy(who.lecturer, id)).toEqual([])
    for (const [method, body] of [['PATCH', inNameOf(who.lecturer)], ['DELETE']] as const)
      expect(yes((await who.lecturer.send(method, `${locks}/${id}`, body)).status)).toBe(false)
    expect(await seenBy(who.reviewer, id)).toEqual([who.editor.id])
    const own = await locked(who.lecturer)
    expect(await seenBy(who.lecturer, own)).toEqual([who.lecturer.id])
  })
})

describe('a station keeper', () => {
  const update = async (client: Client, key: DocumentKey) =>
    yes((await client.send('PATCH', `${path(key)}?draft=true`, { summary: '改了一句。' })).status)

  it('changes what they wrote, and nothing else; nor do they delete it', async () => {
    const key = await created(who.contributor, 'articles', anArticleIn(stage.units.own))
    expect(await update(who.contributor, key)).toBe(true)
    const another = await stage.signIn('contributor', stage.units.own)
    expect(await update(another, key)).toBe(false)
    expect(yes((await who.contributor.send('DELETE', path(key))).status)).toBe(false)
  })

  it('hands in and takes back what they created, and nothing of their colleagues', async () => {
    const key = await created(who.contributor, 'articles', anArticleIn(stage.units.own))
    const another = await stage.signIn('contributor', stage.units.own)
    const tried = async (client: Client, action: 'submit' | 'recall') => {
      const { next } = (await review(client, key)).body
      const { status, body } = await step(client, action, key)
      if (next?.includes(action) !== (status === 200)) throw new Error('offered one thing, answered another')
      return status === 200 ? 'done' : `${status} ${body.code}`
    }
    expect(await tried(another, 'submit')).toBe('403 others_work')
    expect(await tried(who.contributor, 'submit')).toBe('done')
    expect(await tried(another, 'recall')).toBe('403 others_work')
    expect(await tried(who.contributor, 'recall')).toBe('done')
    expect(await tried(who.editor, 'submit')).toBe('done')
  })
})

describe('who was given another role or place', () => {
  const change = (person: Client, fields: object) =>
    stage.admin.send('PATCH', `/api/users/${person.id}`, fields)
  const form = (person: Client, unit: string) =>
    person.upload<{ doc: { id: string; filename: string } }>(
      '/api/files',
      { name: '同意书.txt', bytes: Buffer.from(`同意公开 ${person.id}`) },
      { unit },
    )

  it('neither reads nor changes what they brought before', async () => {
    for (const fields of [{ role: 'lecturer' }, { unit: stage.units.sibling }]) {
      const person = await stage.signIn('editor', stage.units.own)
      const { id, filename } = (await form(person, stage.units.own)).body.doc
      const download = async () =>
        (await person.get(`/api/files/file/${encodeURIComponent(filename)}`)).status
      expect(await download()).toBe(200)
      expect((await change(person, fields)).status).toBe(200)
      for (const act of ['read', 'update', 'delete'] as const)
        expect(await crud(person, act, 'files', id, { title: '改名' })).toBe(false)
      expect(yes(await download())).toBe(false)
    }
  })

  it('no longer changes the texts they left behind', async () => {
    const person = await stage.signIn('contributor', stage.units.below)
    const key = await created(person, 'articles', anArticleIn(stage.units.below))
    const update = async () =>
      yes((await person.send('PATCH', `${path(key)}?draft=true`, { summary: '改了一句。' })).status)
    expect(await update()).toBe(true)
    await change(person, { unit: stage.units.sibling })
    expect(await update()).toBe(false)
  })

  it('keeps, as a writer, what belongs to no unit', async () => {
    const person = await stage.signIn('administrator')
    const { id } = (
      await person.upload<{ doc: { id: string } }>('/api/files', {
        name: '通知.txt',
        bytes: Buffer.from('通知'),
      })
    ).body.doc
    await change(person, { role: 'contributor', unit: stage.units.own })
    expect(await crud(person, 'read', 'files', id, {})).toBe(true)
    await change(person, { role: 'lecturer' })
    expect(await crud(person, 'read', 'files', id, {})).toBe(false)
  })
})

describe('nobody chooses', () => {
  it('author, place, stage or id of a document by sending them', async () => {
    const claims = { createdBy: who.lecturer.id, place: '/', stage: 'sealed', id: 'chosen' }
    const { body } = await who.editor.send<{ doc: { id: string } }>('POST', '/api/articles?depth=0', {
      ...anArticleIn(stage.units.own),
      ...claims,
    })
    const key: DocumentKey = { type: 'articles', id: body.doc.id }
    const mine = { createdBy: who.editor.id, stage: 'draft', place: expect.stringContaining(stage.units.own) }
    expect(body.doc).toMatchObject({ ...mine, id: expect.not.stringContaining('chosen') })
    const saved = await who.editor.send<{ doc: object }>('PATCH', `${path(key)}?depth=0`, claims)
    expect(saved.body.doc).toMatchObject({ ...mine, id: key.id })
  })

  it('a place that is not theirs: by moving, or by copying what others published', async () => {
    const mine = await created(who.editor, 'articles', anArticleIn(stage.units.own))
    const moved = await who.editor.send('PATCH', `${path(mine)}?draft=true`, { unit: stage.units.sibling })
    expect(codeOf(moved)).toBe('out_of_place')
    const theirs = await share('articles', 'sibling', 'published')
    const copied = await who.editor.send('POST', `/api/articles/${theirs.id}/duplicate`, {})
    expect(codeOf(copied)).toBe('out_of_place')
    const taken = { unit: stage.units.own }
    expect((await who.editor.send('POST', `/api/articles/${theirs.id}/duplicate`, taken)).status).toBe(200)
  })

  it('a place in the tree or an address by copying a unit: the copy gets its own', async () => {
    const source = await share('units', 'own', 'published')
    const copy = await who.editor.send<{ doc: { id: string; place: string; slug: string } }>(
      'POST',
      `/api/units/${source.id}/duplicate?depth=0`,
      {},
    )
    expect(copy.status).toBe(200)
    expect(copy.body.doc.place).toMatch(new RegExp(`/${stage.units.own}/${copy.body.doc.id}/$`))
    expect(copy.body.doc.slug).toMatch(/^[a-z0-9-]+$/)
    const elsewhere = await who.editor.send('POST', `/api/units/${stage.units.sibling}/duplicate`, {})
    expect(codeOf(elsewhere)).toBe('out_of_place')
  })
})

const codeOf = ({ body }: Answer): unknown =>
  (body as { errors?: { data?: { code?: string } }[] }).errors?.[0]?.data?.code

describe('a remark', () => {
  const returned = async (key: DocumentKey) => {
    await must(stage.admin, 'submit', key)
    await must(stage.signers[0], 'return', key, { remark: '请核对姓名' })
  }

  it('about a draft is not for lecturers, not even where they are told of drafts', async () => {
    for (const type of ['articles', 'units'] as const) {
      const key = await make(type, 'own', 'draft')
      await returned(key)
      expect((await review(who.lecturer, key)).status).toBe(404)
      expect(JSON.stringify((await review(who.contributor, key)).body.history)).toContain('请核对姓名')
    }
  })

  it('about a new text of what is public is not for its readers', async () => {
    const key = await make('articles', 'own', 'published')
    await stage.admin.send('PATCH', `${path(key)}?draft=true`, { summary: '', title: '改了标题' })
    await returned(key)
    for (const person of ['lecturer', 'editor without a unit'] as const) {
      const { status, body } = await review(who[person], key)
      expect([status, body.stage, body.public.revision]).toEqual([200, 'draft', 1])
      expect(JSON.stringify(body)).not.toContain('请核对姓名')
    }
  })
})

describe('a draft on top of what is public', () => {
  it('is shown to those who edit it, and to nobody else who asks for drafts', async () => {
    const key = await stage.article()
    await stage.publish(key)
    await stage.admin.send('PATCH', `${path(key)}?draft=true`, { title: '还没有人审过' })
    const title = async (client: Client) => {
      const { body } = await client.get<{ title: string }>(`${path(key)}?draft=true&depth=0`)
      return body.title
    }
    expect(await title(who.reviewer)).toBe('还没有人审过')
    expect(await title(who.lecturer)).toBe('柳湾镇办起家门口阅览室')
  })
})
