import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import type { DocumentType } from '../../src/content/types'
import { stagesOf } from '../../src/review/policy'
import type { Action } from '../../src/review/vocabulary'
import { act } from '../../src/cms/review/act'
import { openDossier } from '../../src/cms/review/dossier'
import type { Accounts } from './accounts'

/** Writes documents as their author and carries them through review, exactly as people would over HTTP. */
export type Carrier = {
  /** The author's request: what the author may not do fails. */
  author: () => Promise<PayloadRequest>
  create(type: DocumentType, data: object): Promise<string>
  /** Writes again what an interrupted loading had begun. */
  save(type: DocumentType, id: string, data: object): Promise<void>
  /** Takes the steps that are left until it is public. */
  publish(type: DocumentType, id: string): Promise<void>
}

export function carrierOf(payload: Payload, accounts: Accounts): Carrier {
  const people = new Map<string, Promise<object>>()
  const as = async (id: string): Promise<PayloadRequest> => {
    const found =
      people.get(id) ?? payload.findByID({ collection: 'users', id, depth: 0, overrideAccess: true })
    people.set(id, found)
    return createLocalReq({ user: { ...(await found), collection: 'users' } as never }, payload)
  }
  const reviewers = [accounts.reviewer1, accounts.reviewer2, accounts.reviewer3]
  return {
    author: () => as(accounts.editor),
    create: async (type, data) => {
      const req = await as(accounts.editor)
      const doc = await payload.create({
        collection: type,
        data: data,
        draft: true,
        depth: 0,
        overrideAccess: false,
        req,
      })
      return String(doc.id)
    },
    save: async (type, id, data) => {
      const req = await as(accounts.editor)
      await payload.update({
        collection: type,
        id,
        data: data,
        draft: true,
        depth: 0,
        overrideAccess: false,
        req,
      })
    },
    publish: async (type, id) => {
      const dossier = await openDossier({ type, id }, await as(accounts.editor))
      if (!dossier) throw new Error(`${type}/${id} is not there to be published`)
      // What all of them see and sign is the same text.
      const { contentHash } = dossier.subject
      const step = async (who: string, action: Action) =>
        act({ type, id }, { action, contentHash, remark: '' }, await as(who))
      // An interrupted loading may have left it at any step.
      const { stage, signatures } = dossier.review
      if (stage === 'public') return
      if (stage === 'draft') await step(accounts.editor, 'submit')
      for (const who of reviewers.slice(-stagesOf(type, dossier.subject.snapshot).length))
        if (!signatures.some(({ by }) => by === who)) await step(who, 'sign')
      await step(accounts.editor, 'publish')
    },
  }
}
