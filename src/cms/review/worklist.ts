import type { Endpoint, PayloadRequest, Where } from 'payload'
import { documentTypes, keyText, type DocumentType } from '../../content/types'
import { policy } from '../../review/policy'
import { reviewStages, type Stage } from '../../review/vocabulary'
import { answer } from '../answer'
import type { SignedIn } from '../signedIn'
import { endingConsents } from './endingConsents'

/**
 * `GET /api/worklist`: what waits for this person: stages to sign, sealed texts to publish, own drafts to finish; what they
 * have begun and others have before them; and whose consent is about to end.
 */
export const worklistEndpoint: Endpoint = {
  path: '/worklist',
  method: 'get',
  handler: (req) =>
    answer(req, async () => {
      const user = req.user as unknown as SignedIn
      const items = await list(waitingFor(user), req)
      const waiting = new Set(items.map(keyText))
      const handedIn = await list(handedInBy(user), req)
      return {
        items,
        handedIn: handedIn.filter((item) => !waiting.has(keyText(item))),
        ending: await endingConsents(user, req),
      }
    }),
}

export type WorkItem = { type: DocumentType; id: string; title: string; stage: Stage; updatedAt: string }

const perType = 10

async function list(where: Where | null, req: PayloadRequest): Promise<WorkItem[]> {
  if (!where) return []
  const items: WorkItem[] = []
  for (const type of documentTypes) {
    const { docs } = await req.payload.find({
      collection: type,
      where,
      draft: true,
      depth: 0,
      limit: perType,
      pagination: false,
      sort: '-updatedAt',
      select: { title: true, stage: true, updatedAt: true },
      overrideAccess: false,
      req,
    })
    for (const { id, title, stage, updatedAt } of docs as WorkItem[])
      items.push({ type, id, title, stage, updatedAt })
  }
  return items.sort((a, b) => b.updatedAt.localeCompare(a.updatedAt))
}

const underReview: Stage[] = [...reviewStages, 'sealed']

const handedInBy = (user: SignedIn): Where | null =>
  policy.roles.submit.includes(user.role)
    ? { and: [{ stage: { in: underReview } }, { createdBy: { equals: user.id } }] }
    : null

function waitingFor(user: SignedIn): Where | null {
  const stages: Stage[] = []
  if (policy.roles.sign.includes(user.role)) stages.push(...reviewStages)
  if (policy.roles.publish.includes(user.role)) stages.push('sealed')
  const drafts: Where = { and: [{ stage: { equals: 'draft' } }, { createdBy: { equals: user.id } }] }
  const writes = policy.roles.submit.includes(user.role)
  const waiting: Where[] = [
    ...(stages.length > 0 ? [{ stage: { in: stages } }] : []),
    ...(writes ? [drafts] : []),
  ]
  return waiting.length > 0 ? { or: waiting } : null
}
