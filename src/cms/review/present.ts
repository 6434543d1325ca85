import type { PayloadRequest } from 'payload'
import { pagePath } from '../../content/types'
import type { Label } from '../../content/vocabulary'
import { allowedActions, refusal, type Actor, type Situation } from '../../review/decide'
import { policy, stagesOf } from '../../review/policy'
import { ReviewRefused } from '../../review/ReviewRefused'
import { printedProofPath, proofPath } from '../proof/paths'
import type { Shown } from '../publication/erasure'
import { coversPlace, seesReview, type SignedIn } from '../signedIn'
import { standing, type Dossier } from './dossier'

/**
 * `GET /api/{type}/{id}/review`, and the answer to every step: see the contract. Others than the staff of the place learn
 * where it stands and what of it is public, nothing else.
 */
export function presentReview(dossier: Dossier, req: PayloadRequest) {
  const user = req.user as unknown as SignedIn
  const seen = seesReview(user, dossier.subject.place) ? dossier : outside(dossier)
  const { subject, records, publication, review } = seen
  const actor = { id: user.id, role: user.role, inPlace: coversPlace(user, subject.place) }
  const situation = standing(seen)
  const { isPublic, gone = null } = situation
  return {
    stage: review.stage,
    stages: stagesOf(subject.key.type, subject.snapshot),
    contentHash: subject.contentHash,
    problems: subject.problems,
    proof:
      subject.contentHash === null
        ? null
        : { page: proofPath(subject.key), printed: printedProofPath(subject.key) },
    seal: { complete: review.stage === 'sealed' || review.stage === 'public', signatures: review.signatures },
    public: {
      now: isPublic && publication?.loggedOp === 'upsert',
      revision: publication?.revision ?? 0,
      url: isPublic && publication ? pagePath(subject.key.type, publication.slug) : null,
      contentHash: isPublic && publication ? publication.contentHash : null,
      gone,
      sequence: publication?.loggedSequence ?? null,
      pending: publication?.due ?? false,
      failure: publication?.failure ?? null,
    },
    next: allowedActions(actor, situation, policy),
    barred: barredFrom(actor, situation),
    history: records
      .slice(-50)
      .map(({ action, stage, byName, at, remark }) => ({ action, stage, by: byName, at, remark }))
      .reverse(),
  }
}

/** Why somebody who signs texts may not sign this one: no button says so. */
function barredFrom(actor: Actor, situation: Situation): Label | null {
  const code = refusal('sign', actor, situation, policy)
  return code === 'own_work' || code === 'signed_twice' ? new ReviewRefused(code).sentence : null
}

const outside = ({ subject, publication, review }: Dossier): Dossier => ({
  subject: { ...subject, problems: [], contentHash: null },
  records: [],
  publication: publication && { ...publication, failure: null },
  review: { ...review, signatures: [] },
})

/** `shownElsewhere` in the answer to a withdrawal of consent alone. */
export type ReviewView = ReturnType<typeof presentReview> & { shownElsewhere?: Shown[] }
