/** A CMS in this process, on a database of its own, with a unit, its people, and texts that wait for publication. */
import type { CollectionSlug, Payload, PayloadRequest } from 'payload'
import { toLexical } from '../../src/content/toLexical'
import type { Paragraph } from '../../src/content/tree'
import type { DocumentKey, DocumentType } from '../../src/content/types'
import { stagesOf } from '../../src/review/policy'
import type { Role } from '../../src/review/vocabulary'
import { administrator, environment, password } from './processes'

/** A text that has every signature, and waits for its publication. */
export type Sealed = DocumentKey & { contentHash: string }
export type County = Awaited<ReturnType<typeof openCounty>>

export const editorLogin = 'editor@qingxi.example'

export async function openCounty(dataDir: string) {
  // Before the import: the configuration reads its settings as it is loaded.
  Object.assign(process.env, environment(dataDir))
  const { getPayload, createLocalReq } = await import('payload')
  const { default: config } = await import('@payload-config')
  const { act } = await import('../../src/cms/review/act')
  const { openDossier } = await import('../../src/cms/review/dossier')
  const { appendRecord } = await import('../../src/cms/review/records')
  const { stampDocument } = await import('../../src/cms/stampDocument')
  const { inTransaction } = await import('../../src/cms/transaction')
  const payload = await getPayload({ config })

  const as = (user: object): Promise<PayloadRequest> => createLocalReq({ user: user as never }, payload)
  const person = (role: Role, login: string, unit?: string) => createPerson(payload, role, login, unit)
  const admin = await person('administrator', administrator)
  const create = async (type: DocumentType, data: object): Promise<DocumentKey> => {
    const req = await as(admin)
    const collection: CollectionSlug = type
    const doc = await payload.create({ collection, data, draft: true, depth: 0, overrideAccess: false, req })
    return { type, id: String(doc.id) }
  }
  const centre = await create('units', { title: '青溪县新时代文明实践中心', level: 'centre' })
  const signers = [
    await person('reviewer', 'reviewer1@qingxi.example', centre.id),
    await person('reviewer', 'reviewer2@qingxi.example', centre.id),
    await person('reviewer', 'reviewer3@qingxi.example', centre.id),
  ]
  const editor = await person('editor', editorLogin, centre.id)

  // The lines that signing leaves in the history, without what each signature checks: `publish` checks them all.
  const seal = async (key: DocumentKey): Promise<Sealed> => {
    const req = await as(admin)
    const dossier = await openDossier(key, req)
    const contentHash = dossier?.subject.contentHash
    if (!contentHash) throw new Error(JSON.stringify(dossier?.subject.problems))
    const signatures = stagesOf(key.type, dossier.subject.snapshot).map(
      (stage, i) => ({ who: signers[i], action: 'sign', stage }) as const,
    )
    await inTransaction(req, async () => {
      let { records } = dossier
      for (const { who, action, stage } of [
        { who: admin, action: 'submit', stage: null } as const,
        ...signatures,
      ]) {
        Object.assign(req, { user: who })
        records = await appendRecord(key, records, { action, stage, contentHash, remark: '' }, req)
      }
      await stampDocument(key.type, key.id, { stage: 'sealed' }, req)
    })
    return { ...key, contentHash }
  }
  const publish = async ({ contentHash, ...key }: Sealed): Promise<void> => {
    await act(key, { action: 'publish', contentHash, remark: '' }, await as(admin))
  }
  await publish(await seal(centre))

  let made = 0
  return {
    payload,
    centre: centre.id,
    editor,
    publish,
    /** Articles of about two kilobytes that are ready to be published. */
    sealed: async (count: number): Promise<Sealed[]> => {
      const all: Sealed[] = []
      for (let i = 0; i < count; i++)
        all.push(await seal(await create('articles', anArticle(++made, centre.id))))
      return all
    },
    close: () => payload.destroy(),
  }
}

export const anArticle = (number: number, unit: string) => ({
  title: `青溪县宣讲进村第${number}场`,
  summary: `第${number}场宣讲在村口的樟树下举行，乡亲们自带板凳来听。`,
  body: toLexical(
    Array.from({ length: 6 }, (_, i) =>
      paragraph(
        `${i + 1}. 第${number}场宣讲从傍晚开始，讲的是防汛、医保和秋收。讲完以后，乡亲们围着宣讲员又问了半个钟头。`,
      ),
    ),
  ),
  attribution: '柳湾镇新时代文明实践所',
  occurredOn: '2026-06-16T04:00:00.000Z',
  unit,
})

const paragraph = (text: string): Paragraph => ({ type: 'paragraph', children: [{ type: 'text', text }] })

export async function createPerson(
  payload: Payload,
  role: Role,
  email: string,
  unit?: string,
): Promise<object> {
  const data = { email, password, name: email.split('@')[0] ?? '', role, unit: unit ?? null }
  const user = await payload.create({ collection: 'users', data, depth: 0, overrideAccess: true })
  return { ...user, collection: 'users' }
}
