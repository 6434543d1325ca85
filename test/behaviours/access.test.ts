/**
 * Who may do what, where: the whole matrix, generated. What is expected follows from the product's words, written down
 * once below; nothing here is taken from the code that decides.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DocumentKey } from '../../src/content/types'
import { roles, type Role } from '../../src/review/vocabulary'
import type { Answer, Client } from '../cms'
import { publicationsOf, recordsOf } from './kept'
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

/** Everybody works at the same office, 柳湾镇; one came without signing in, one was never given a unit. */
const people = [...roles, 'anonymous', 'editor without a unit'] as const
type Person = (typeof people)[number]

const writers: Role[] = ['administrator', 'chief-editor', 'editor', 'contributor']
const editors: Role[] = ['administrator', 'chief-editor', 'editor']
const staff: Role[] = [...writers, 'reviewer']
const everyone: readonly Role[] = roles

/**
 * Station keepers write, editors answer for what their office and those below it write, reviewers sign it, lecturers
 * take what is published. The administrator does all of it everywhere but sign. Lists that others refer to are kept by
 * editors and seen by all.
 */
const words = {
  articles: {
    create: writers,
    'read a draft': staff,
    'read what is published': everyone,
    'read versions': staff,
    update: editors,
    delete: editors,
    submit: writers,
    sign: ['reviewer', 'chief-editor'],
    publish: editors,
    withdraw: editors,
  },
  units: {
    create: editors,
    'read a draft': everyone,
    'read what is published': everyone,
    'read versions': staff,
    update: editors,
    delete: editors,
    submit: writers,
    sign: ['reviewer', 'chief-editor'],
    publish: editors,
    withdraw: editors,
  },
} satisfies Record<string, Record<string, readonly Role[]>>
type Type = keyof typeof words
type Act = keyof (typeof words)['articles']
const types = Object.keys(words) as Type[]
const acts = Object.keys(words.articles) as Act[]

/** At the own unit and below; reading what is for everybody, and administrators, everywhere. */
function may(person: Person, act: Act, type: Type, place: Place): boolean {
  if (person === 'anonymous') return false
  const role = person === 'editor without a unit' ? 'editor' : person
  const allowed: readonly Role[] = words[type][act]
  if (!allowed.includes(role)) return false
  if (role === 'administrator' || allowed === everyone) return true
  return person !== 'editor without a unit' && (place === 'own' || place === 'below')
}

let stage: Stage
let who: Record<Person, Client>
/** Documents for refused attempts: none of them changes. */
let shared: Record<string, DocumentKey>
let untouched: string

beforeAll(async () => {
  stage = await startStage()
  const clients = new Map<Person, Client>()
  for (const role of roles) clients.set(role, await stage.signIn(role, stage.units.own))
  clients.set('anonymous', stage.anonymous)
  clients.set('editor without a unit', await stage.signIn('editor'))
  who = Object.fromEntries(clients) as typeof who
  shared = {}
  for (const type of types)
    for (const place of places)
      for (const state of states) shared[`${type} ${place} ${state}`] = await make(type, place, state)
  untouched = await everythingShared()
})
afterAll(() => stage.stop())

const states = ['draft', 'submitted', 'sealed', 'published'] as const
type State = (typeof states)[number]

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
    : anArticleIn(stage.units[place])

async function everythingShared(): Promise<string> {
  const kept = []
  for (const { type, id } of Object.values(shared)) {
    const doc = await stage.payload.findByID({
      collection: type,
      id,
      draft: true,
      depth: 0,
      overrideAccess: true,
    })
    kept.push({ doc, records: await recordsOf(stage.payload, { type, id }) })
  }
  const ids = Object.values(shared).map(({ type, id }) => `${type}/${id}`)
  const publications = (await publicationsOf(stage.payload)).filter(({ id }) => ids.includes(id))
  return JSON.stringify({ kept, publications }, null, 1)
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
  expect(list.body.docs?.length === 1).toBe(one)
  return one
}

const stateFor: Record<Exclude<Act, 'create'>, State> = {
  'read a draft': 'draft',
  'read what is published': 'published',
  'read versions': 'published',
  update: 'draft',
  delete: 'draft',
  submit: 'draft',
  sign: 'submitted',
  publish: 'sealed',
  withdraw: 'published',
}

async function attempt(person: Person, act: Act, type: Type, place: Place): Promise<boolean> {
  const client = who[person]
  if (act === 'create') {
    const query = place === 'own' ? '' : '?draft=true'
    return yes((await client.send('POST', `/api/${type}${query}`, fieldsAt(type, place))).status)
  }
  const reads = act.startsWith('read')
  const fresh = !reads && may(person, act, type, place)
  const key = fresh ? await make(type, place, stateFor[act]) : shared[`${type} ${place} ${stateFor[act]}`]
  if (!key) throw new Error('every state is made at every place')
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
    case 'update':
      return yes((await client.send('PATCH', `${path(key)}?draft=true`, { summary: '改了一句。' })).status)
    case 'delete':
      return yes((await client.send('DELETE', path(key))).status)
    case 'withdraw':
      return yes((await step(client, 'withdraw', key, { reason: 'error' })).status)
    case 'submit':
    case 'sign':
    case 'publish':
      return yes((await step(client, act, key, { contentHash })).status)
  }
}

describe.each(types)('%s', (type) => {
  describe.each(people)('%s', (person) => {
    it.each(acts)('%s', async (act) => {
      const found: Partial<Record<Place, boolean>> = {}
      for (const place of places) found[place] = await attempt(person, act, type, place)
      expect(found).toEqual(Object.fromEntries(places.map((place) => [place, may(person, act, type, place)])))
    })
  })

  it('stays as it was after everything that was refused', async () => {
    expect(await everythingShared()).toBe(untouched)
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
})

describe('nobody chooses', () => {
  const claims = { createdBy: 'somebody', place: '/', stage: 'sealed', id: 'chosen' }

  it('author, place, stage or id of a document by sending them', async () => {
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
    const theirs = shared['articles sibling published']
    const copied = await who.editor.send('POST', `/api/articles/${theirs?.id}/duplicate`, {})
    expect(codeOf(copied)).toBe('out_of_place')
    const taken = { unit: stage.units.own }
    expect((await who.editor.send('POST', `/api/articles/${theirs?.id}/duplicate`, taken)).status).toBe(200)
  })

  it('a place in the tree by copying a unit: the copy gets its own', async () => {
    const source = shared['units own published']
    const copy = await who.editor.send<{ doc: { id: string; place: string } }>(
      'POST',
      `/api/units/${source?.id}/duplicate?depth=0`,
      {},
    )
    expect(copy.status).toBe(200)
    expect(copy.body.doc.place).toMatch(new RegExp(`/${stage.units.own}/${copy.body.doc.id}/$`))
    const elsewhere = await who.editor.send('POST', `/api/units/${stage.units.sibling}/duplicate`, {})
    expect(codeOf(elsewhere)).toBe('out_of_place')
  })
})

const codeOf = ({ body }: Answer): unknown =>
  (body as { errors?: { data?: { code?: string } }[] }).errors?.[0]?.data?.code

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
