import type { Endpoint, PayloadRequest, Where } from 'payload'
import { documentTypes, type DocumentType } from '../../content/types'
import { policy } from '../../review/policy'
import { reviewStages, underReview, type Stage } from '../../review/vocabulary'
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
      return {
        items: await list(waitingFor(user), req),
        handedIn: await list(handedInBy(user), req),
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

/** Stages at which a text waits for somebody of this role. */
const stagesFor = ({ role }: SignedIn): Stage[] => [
  ...(policy.roles.sign.includes(role) ? reviewStages : []),
  ...(policy.roles.publish.includes(role) ? (['sealed'] as const) : []),
]

const writes = ({ role }: SignedIn): boolean => policy.roles.submit.includes(role)

function waitingFor(user: SignedIn): Where | null {
  const stages = stagesFor(user)
  const drafts: Where = { and: [{ stage: { equals: 'draft' } }, { createdBy: { equals: user.id } }] }
  const waiting: Where[] = [
    ...(stages.length > 0 ? [{ stage: { in: stages } }] : []),
    ...(writes(user) ? [drafts] : []),
  ]
  return waiting.length > 0 ? { or: waiting } : null
}

/** Their own that waits for somebody else. */
function handedInBy(user: SignedIn): Where | null {
  const theirs = stagesFor(user)
  const others = underReview.filter((stage) => !theirs.includes(stage))
  if (!writes(user) || others.length === 0) return null
  return { and: [{ stage: { in: others } }, { createdBy: { equals: user.id } }] }
}
