/** A CMS at work: the runner publishes, a small county stands, and its people can be asked to take steps of review. */
import type { Payload } from 'payload'
import { toLexical } from '../../src/content/toLexical'
import { keyText, type DocumentKey, type DocumentType } from '../../src/content/types'
import { startRunner } from '../../src/cms/publication/runner'
import type { ReviewView } from '../../src/cms/review/present'
import type { Action } from '../../src/review/vocabulary'
import { startCms, type Answer, type Client, type Cms } from '../cms'
import { paragraph } from '../factories'

/** Seen from 柳湾镇's office: the office itself, a station below it, the office next to it, the centre above it. */
export type Place = 'own' | 'below' | 'sibling' | 'above'
export const places: Place[] = ['own', 'below', 'sibling', 'above']

/** An answer of review: what it shows on success, the problem otherwise. */
export type Reply = Answer<ReviewView & Problem>
export type Problem = {
  type: string
  title: string
  status: number
  code: string
  detail: string
  errors: { path: string; code: string; message: string }[]
}

export type Stage = Cms & Awaited<ReturnType<typeof furnish>>

/** Publishes without making files: for tests that are not about them. */
const plainRunner = (payload: Payload) =>
  startRunner(payload, {
    exports: async () => ({}),
    proof: async () => undefined,
    discard: async () => {},
    erase: async () => {},
  })

/** @param server  the MongoDB it runs on; empty for SQLite */
export async function startStage(server?: string, run = plainRunner): Promise<Stage> {
  const cms = await startCms(server)
  const stopRunner = run(cms.payload)
  const stage = await furnish(cms)
  return {
    ...cms,
    ...stage,
    stop: async () => {
      await stopRunner()
      await cms.stop()
    },
  }
}

export const path = (key: DocumentKey, call = ''): string => `/api/${keyText(key)}${call && `/${call}`}`
export const anArticleIn = (unit: string, fields: object = {}) => ({
  title: '柳湾镇办起家门口阅览室',
  body: toLexical([paragraph('傍晚，阅览室的灯亮了。')]),
  unit,
  ...fields,
})

/** Takes a step on the text that is there now, unless `body` names another. */
export async function step(
  who: Client,
  action: Action,
  key: DocumentKey,
  body: Record<string, unknown> = {},
): Promise<Reply> {
  const needsHash = action !== 'withdraw' && !('contentHash' in body)
  const hash = needsHash ? { contentHash: (await review(who, key)).body.contentHash } : {}
  return who.send('POST', path(key, action), { ...hash, ...body })
}

export const review = (who: Client, key: DocumentKey): Promise<Reply> => who.get(path(key, 'review'))

/** The step, or an error that says why not: for what a test takes for granted. */
export async function must(who: Client, action: Action, key: DocumentKey, body = {}): Promise<ReviewView> {
  const answer = await step(who, action, key, body)
  if (answer.status !== 200) throw new Error(`${action} ${keyText(key)}: ${JSON.stringify(answer.body)}`)
  return answer.body
}

async function furnish(cms: Cms) {
  const admin = await cms.signIn('administrator')
  const top = await unit(admin, '青溪县新时代文明实践中心', 'centre', null)
  const signers = [
    await cms.signIn('reviewer', top),
    await cms.signIn('reviewer', top),
    await cms.signIn('reviewer', top),
  ] as const
  const own = await unit(admin, '柳湾镇新时代文明实践所', 'office', top)
  const units: Record<Place, string> = {
    above: top,
    own,
    below: await unit(admin, '柳湾村新时代文明实践站', 'station', own),
    sibling: await unit(admin, '石桥镇新时代文明实践所', 'office', top),
  }

  /** Submits a draft and has every stage signed, each by another reviewer of the centre. */
  async function seal(key: DocumentKey, who: Client = admin): Promise<ReviewView> {
    let view = await must(who, 'submit', key)
    for (const signer of signers) {
      if (view.stage === 'sealed') break
      view = await must(signer, 'sign', key, { contentHash: view.contentHash })
    }
    return view
  }
  const publish = async (key: DocumentKey, who: Client = admin): Promise<ReviewView> =>
    must(who, 'publish', key, { contentHash: (await seal(key, who)).contentHash })
  const article = (fields: object = {}, who: Client = admin, place: Place = 'own'): Promise<DocumentKey> =>
    created(who, 'articles', anArticleIn(units[place], fields))

  let issue = 0
  /** Of the centre; `articles` stand in one section. */
  const bulletin = (articles: DocumentKey[], fields: object = {}): Promise<DocumentKey> =>
    created(admin, 'bulletins', {
      title: `青溪文明实践第${++issue}期`,
      unit: units.above,
      masthead: '青溪文明实践',
      issue,
      office: '青溪县新时代文明实践中心办公室',
      issuedOn: '2026-11-01',
      sections: [{ articles: articles.map(({ id }) => ({ article: id })) }],
      ...fields,
    })

  for (const place of ['above', 'own', 'below', 'sibling'] as const)
    await publish({ type: 'units', id: units[place] })
  return { admin, signers, units, seal, publish, article, bulletin }
}

export async function created(who: Client, type: DocumentType, fields: object): Promise<DocumentKey> {
  const { status, body } = await who.send<{ doc: { id: string } }>('POST', `/api/${type}?draft=true`, fields)
  if (status !== 201) throw new Error(`${type}: ${JSON.stringify(body)}`)
  return { type, id: body.doc.id }
}

const unit = async (who: Client, title: string, level: string, parent: string | null): Promise<string> =>
  (await created(who, 'units', { title, level, parent })).id
