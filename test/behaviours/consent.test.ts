/** Consent records of named persons: who sees them, and until when they hold. */
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { toLexical } from '../../src/content/toLexical'
import { keyText, type DocumentKey } from '../../src/content/types'
import type { Client } from '../cms'
import { paragraph } from '../factories'
import { openLogger } from '../../src/cms/logger'
import { expireConsents, withdrawExpired } from '../../src/cms/review/expireConsents'
import { logOf, publicationOf, recordsOf } from './kept'
import { created, must, path, review, startStage, step, type Stage } from './stage'

let stage: Stage
beforeAll(async () => {
  stage = await startStage()
})
afterAll(() => stage.stop())

const scope = '姓名与照片，仅限青溪县'
const aModel = (who: Client, consent: object = {}, fields: object = {}): Promise<DocumentKey> =>
  created(who, 'typical-models', {
    title: '好邻居',
    kind: 'good-neighbour',
    level: 'county',
    unit: stage.units.own,
    body: toLexical([paragraph('二十年照顾邻家老人。')]),
    consent: { givenOn: '2024-02-20T00:00:00.000Z', scope, ...consent },
    ...fields,
  })

describe('a consent record', () => {
  const shows = async (who: Client, url: string): Promise<boolean> =>
    JSON.stringify((await who.get(url)).body).includes(scope)

  it('of a public text is for its reviewers and editors, and for who brought it', async () => {
    const keeper = await stage.signIn('contributor', stage.units.own)
    const key = await aModel(keeper)
    await stage.publish(key)
    const people: [boolean, Client][] = [
      [true, stage.admin],
      [true, keeper],
      [true, stage.signers[0]],
      [true, await stage.signIn('chief-editor', stage.units.above)],
      [true, await stage.signIn('editor', stage.units.own)],
      [false, await stage.signIn('contributor', stage.units.own)],
      [false, await stage.signIn('editor', stage.units.sibling)],
      [false, await stage.signIn('editor')],
      [false, await stage.signIn('lecturer', stage.units.own)],
    ]
    for (const [expected, who] of people) {
      const found = [path(key), `${path(key)}?draft=true`, `/api/typical-models?where[id][equals]=${key.id}`]
      for (const url of found) expect(await shows(who, url)).toBe(expected)
      expect((await who.get(path(key))).status).toBe(200)
      if (expected) continue
      expect(await shows(who, `${path(key)}?select[consent]=true`)).toBe(false)
      for (const query of ['', '?select[version][consent]=true'])
        expect(await shows(who, `/api/typical-models/versions${query}`)).toBe(false)
    }
  })

  it('is in the versions that reviewers compare', async () => {
    const key = await aModel(stage.admin)
    const versions = `/api/typical-models/versions?where[parent][equals]=${key.id}`
    expect(await shows(stage.signers[0], versions)).toBe(true)
    const keeper = await stage.signIn('contributor', stage.units.own)
    for (const query of ['', '&select[version][consent]=true'])
      expect(await shows(keeper, versions + query)).toBe(false)
  })

  it('is not guessed by filters', async () => {
    const editor = await stage.signIn('editor', stage.units.sibling)
    const guess = '/api/typical-models?where[consent.scope][equals]='
    expect(
      (await editor.get<{ docs?: unknown[] }>(`${guess}${encodeURIComponent(scope)}`)).body.docs,
    ).toBeUndefined()
  })

  it('does not go along when another office copies a public text', async () => {
    const key = await aModel(stage.admin)
    await stage.publish(key)
    const editor = await stage.signIn('editor', stage.units.sibling)
    const copy = await editor.send<{ doc?: object }>('POST', `/api/typical-models/${key.id}/duplicate`, {
      unit: stage.units.sibling,
    })
    expect(copy.status).toBe(200)
    expect(JSON.stringify(copy.body)).not.toContain(scope)
  })

  it('is part of what was sealed, whoever publishes it', async () => {
    const key = await aModel(stage.admin)
    await stage.publish(key, await stage.signIn('editor', stage.units.own))
    expect(await publicationOf(stage.payload, key)).toMatchObject({ snapshot: { consent: { scope } } })
  })
})

describe('a consent that does not hold', () => {
  const dayAt = (date: string) => `${date}T00:00:00.000+08:00`
  const minor = { kind: 'new-era-youth' }
  const signed = (consent: object, fields: object = {}) => aModel(stage.admin, consent, fields)
  const tomorrow = () =>
    new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(Date.now() + 86_400_000)

  it.each<[string, () => object, object, string, string]>([
    ['dated in the future', () => ({ givenOn: dayAt(tomorrow()) }), {}, 'givenOn', 'consent_in_future'],
    [
      'over before it begins',
      () => ({ expiresOn: dayAt('2024-02-19') }),
      {},
      'expiresOn',
      'consent_ends_first',
    ],
    ['without a scope', () => ({ scope: ' ' }), {}, 'scope', 'consent_without_scope'],
    ['signed by a minor', () => ({}), minor, 'signedBy', 'guardian_required'],
    ['signed by nobody named', () => ({ signedBy: 'guardian' }), minor, 'guardian', 'guardian_unnamed'],
    [
      'signed for an adult by nobody named',
      () => ({ signedBy: 'guardian' }),
      {},
      'guardian',
      'guardian_unnamed',
    ],
  ])('is refused: %s', async (_, consent, fields, field, code) => {
    const key = await signed(consent(), fields)
    const refused = await step(stage.admin, 'submit', key, { contentHash: null })
    expect(refused.body.code).toBe('content_incomplete')
    expect(refused.body.errors).toContainEqual(
      expect.objectContaining({ path: `consent.${field}`, code, message: expect.any(String) }),
    )
  })

  it('is mended by a guardian, whose name is part of the seal and of nothing public', async () => {
    const guardian = '詹秋水'
    const key = await signed({ signedBy: 'guardian', guardian }, minor)
    await stage.publish(key)
    expect(await publicationOf(stage.payload, key)).toMatchObject({
      snapshot: { consent: { signedBy: 'guardian', guardian } },
    })
    expect(JSON.stringify(await logOf(stage.payload))).not.toContain(guardian)
    const lecturer = await stage.signIn('lecturer', stage.units.own)
    expect(JSON.stringify((await lecturer.get(path(key))).body)).not.toContain(guardian)
    const sealed = await signed({ signedBy: 'guardian', guardian }, minor)
    await stage.seal(sealed)
    await stage.admin.send('PATCH', `${path(sealed)}?draft=true`, {
      consent: { givenOn: '2024-02-20T00:00:00.000Z', scope, signedBy: 'guardian', guardian: '别人' },
    })
    expect((await review(stage.admin, sealed)).body.stage).toBe('draft')
  })

  it('is not asked more of than before when the person signed: the text is what it was', async () => {
    const key = await signed({ signedBy: 'person', guardian: '' })
    await stage.publish(key)
    expect((await publicationOf(stage.payload, key))?.snapshot).toMatchObject({
      consent: { givenOn: '2024-02-20', scope },
    })
    expect(JSON.stringify(await publicationOf(stage.payload, key))).not.toContain('signedBy')
  })
})

describe('a consent that ends', () => {
  afterEach(() => vi.useRealTimers())
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' })
  const today = (): string => day.format(new Date())
  const until = (date: string) => ({ expiresOn: `${date}T00:00:00.000+08:00` })
  const dayMs = 86_400_000

  it('holds through its last day in China, and no signature or publication comes after it', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${today()}T23:30:00+08:00`) })
    const editor = await stage.signIn('editor', stage.units.own)
    const signers = [1, 2, 3].map(() => stage.signIn('reviewer', stage.units.above))
    const [sealed, halfway, draft] = [
      await aModel(editor, until(today())),
      await aModel(editor, until(today())),
      await aModel(editor, until(today())),
    ]
    const hashes = new Map<string, string | null>()
    for (const key of [sealed, halfway]) hashes.set(key.id, (await must(editor, 'submit', key)).contentHash)
    for (const signer of signers) await must(await signer, 'sign', sealed)
    expect((await review(editor, sealed)).body.stage).toBe('sealed')

    vi.setSystemTime(Date.now() + 3_600_000)
    for (const [who, action, key] of [
      [editor, 'submit', draft],
      [await stage.signIn('reviewer', stage.units.above), 'sign', halfway],
      [editor, 'publish', sealed],
    ] as const) {
      const refused = await step(who, action, key, { contentHash: hashes.get(key.id) ?? null })
      expect(refused.status).toBeGreaterThanOrEqual(400)
      expect((await review(who, key)).body.problems).toMatchObject([
        { code: 'consent_expired', message: { zh: expect.stringContaining('已经过期') } },
      ])
    }
    const late = await step(editor, 'submit', draft, { contentHash: null })
    expect(late.body).toMatchObject({ code: 'content_incomplete', errors: [{ code: 'consent_expired' }] })
    expect(await publicationOf(stage.payload, sealed)).toBeUndefined()
  })

  it('takes its text with it, and no other', async () => {
    const key = await aModel(stage.admin, until(today()))
    const later = await aModel(stage.admin, until(day.format(Date.now() + 30 * dayMs)))
    const open = await aModel(stage.admin)
    for (const one of [key, later, open]) await stage.publish(one)
    // A longer one that nobody has signed yet does not count.
    const renewed = { consent: { givenOn: '2024-02-20T00:00:00.000Z', ...until('2099-01-01') } }
    expect((await stage.admin.send('PATCH', `${path(key)}?draft=true`, renewed)).status).toBe(200)
    const none = { withdrawn: [], failed: [] }
    expect(await withdrawExpired(stage.payload, new Date())).toEqual(none)
    expect(await withdrawExpired(stage.payload, new Date(Date.now() + dayMs))).toEqual({
      withdrawn: [key],
      failed: [],
    })
    expect(await publicationOf(stage.payload, key)).toMatchObject({
      wanted: 'gone',
      withdrawal: { reason: 'outdated' },
    })
    expect((await recordsOf(stage.payload, key)).at(-1)).toMatchObject({
      action: 'withdraw',
      by: 'system',
      remark: '本人同意书已过有效期',
    })
    for (const one of [later, open])
      expect(await publicationOf(stage.payload, one)).toMatchObject({ wanted: 'public' })
    expect(await withdrawExpired(stage.payload, new Date(Date.now() + dayMs))).toEqual(none)
    await expect
      .poll(async () => (await publicationOf(stage.payload, key))?.loggedOp, { timeout: 20_000 })
      .toBe('gone')
  })

  it('takes its text with it whatever was restored since, and whatever its row says', async () => {
    const model = async () => {
      const key = await aModel(stage.admin, until(today()))
      await stage.publish(key)
      return key
    }
    const [restored, misstated] = [await model(), await model()]
    const { docs } = await stage.payload.findVersions({
      collection: 'typical-models',
      where: { parent: { equals: restored.id } },
      overrideAccess: true,
    })
    const restore = `/api/typical-models/versions/${docs.at(-1)?.id}`
    expect((await stage.admin.send('POST', restore)).status).toBe(200)
    const row = { collection: misstated.type, id: misstated.id, data: { _status: 'draft' } } as const
    await stage.payload.db.updateOne(row)
    const { withdrawn } = await withdrawExpired(stage.payload, new Date(Date.now() + dayMs))
    expect(new Set(withdrawn)).toEqual(new Set([restored, misstated]))
  })

  it('takes its text with it whatever happens to another, which is tried again soon', async () => {
    const keys: DocumentKey[] = []
    for (const title of ['常青藤', '麦秋实', '舒望舒']) {
      const key = await aModel(stage.admin, until(today()), { title })
      await stage.publish(key)
      keys.push(key)
    }
    const wanted = () =>
      Promise.all(keys.map(async (key) => (await publicationOf(stage.payload, key))?.wanted))
    const lines: string[] = []
    const { logger } = stage.payload
    stage.payload.logger = openLogger({ write: (line) => void lines.push(line) })
    const { db } = stage.payload
    const create = db.create
    // The first that is come to: ids are random, and publications are gone through in their order.
    const [stuck] = keys.map(keyText).sort()
    const broken = vi.spyOn(db, 'create').mockImplementation((args) => {
      if (args.data.document === stuck) return Promise.reject(new Error('the disk is full'))
      return create.call(db, args)
    })
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + dayMs })
    const stop = expireConsents(stage.payload, { usual: 3_600_000, afterFailure: 100 })
    try {
      await expect.poll(async () => (await wanted()).filter((one) => one === 'gone').length).toBe(2)
      await expect.poll(() => lines.filter((line) => line.includes(`${stuck}`)).length).toBeGreaterThan(1)
      expect((await wanted())[keys.findIndex((key) => keyText(key) === stuck)]).toBe('public')
      expect(lines.join('')).not.toMatch(/常青藤|麦秋实|舒望舒/)
      broken.mockRestore()
      await expect.poll(wanted).toEqual(['gone', 'gone', 'gone'])
    } finally {
      broken.mockRestore()
      stage.payload.logger = logger
      await stop()
    }
  })

  it('is in the worklist of the staff of its place for its last thirty days, and of nobody else', async () => {
    const keeper = await stage.signIn('contributor', stage.units.below)
    const inDays = (days: number) => until(day.format(Date.now() + days * dayMs))
    const here = { unit: stage.units.below }
    const soon = await aModel(keeper, inDays(30), { ...here, title: '快到期' })
    const sooner = await aModel(keeper, inDays(0), { ...here, title: '今天到期' })
    const later = await aModel(keeper, inDays(31), { ...here, title: '还早' })
    const draft = await aModel(keeper, inDays(1), { ...here, title: '还没发布' })
    for (const key of [soon, sooner, later]) await stage.publish(key)
    type Ending = { id: string; title: string; endsOn: string }
    const ending = async (who: Client) => {
      const { body } = await who.get<{ ending: Ending[] }>('/api/worklist')
      const mine = new Set([soon, sooner, later, draft].map(({ id }) => id))
      return body.ending.filter(({ id }) => mine.has(id)).map(({ title, endsOn }) => [title, endsOn])
    }
    const both = [
      ['今天到期', day.format(Date.now())],
      ['快到期', day.format(Date.now() + 30 * dayMs)],
    ]
    const people: [boolean, Client][] = [
      [true, stage.admin],
      [true, keeper],
      [true, await stage.signIn('editor', stage.units.own)],
      [true, stage.signers[0]],
      [false, await stage.signIn('contributor', stage.units.below)],
      [false, await stage.signIn('editor', stage.units.sibling)],
      [false, await stage.signIn('editor')],
      [false, await stage.signIn('lecturer', stage.units.below)],
    ]
    for (const [expected, who] of people) expect(await ending(who)).toEqual(expected ? both : [])
  })

  it('is part of the seal; where there is none, the text is what it was', async () => {
    const [ends, open] = [await aModel(stage.admin, until('2099-01-01')), await aModel(stage.admin)]
    for (const key of [ends, open]) await stage.publish(key)
    const sealed = async (key: DocumentKey) => (await publicationOf(stage.payload, key))?.snapshot
    expect(await sealed(ends)).toMatchObject({ consent: { expiresOn: '2099-01-01' } })
    expect(await sealed(open)).toMatchObject({ consent: { givenOn: '2024-02-20', scope } })
    expect(JSON.stringify(await sealed(open))).not.toContain('expiresOn')
  })
})
