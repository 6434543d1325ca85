import type { WithdrawalReason } from '../content/log'
import type { Review } from './foldRecords'
import type { Policy } from './policy'
import type { ReviewRefusalCode } from './ReviewRefused'
import { actions, underReview, type Action, type Role, type Stage } from './vocabulary'

export type Actor = { id: string; role: Role; inPlace: boolean }
/** What is asked about: its review, and what of it readers see. */
export type Situation = {
  review: Review
  /** Who began it. */
  creator: string | null
  /** Readers see some version of it now. */
  isPublic: boolean
  /** Why it was withdrawn, when it was. */
  gone?: WithdrawalReason | null
  /** Of the withdrawal that is asked for; any, when the question is what could be done. */
  reason?: WithdrawalReason
}

/** Why this person may not take this action now, or null when they may. */
export function refusal(
  action: Action,
  actor: Actor,
  situation: Situation,
  policy: Policy,
): ReviewRefusalCode | null {
  if (!policy.roles[action].includes(actor.role)) return 'role_not_allowed'
  if (!actor.inPlace) return 'out_of_place'
  if (policy.onlyOwn.includes(actor.role) && situation.creator !== actor.id) return 'others_work'
  return conditions[action](actor, situation)
}

/** The actions that this person may take now, in the order of the work. */
export function allowedActions(actor: Actor, situation: Situation, policy: Policy): Action[] {
  return actions.filter((action) => refusal(action, actor, situation, policy) === null)
}

const isUnderReview = (stage: Stage): boolean => underReview.includes(stage)
const awaitsSignature = (stage: Stage): boolean => isUnderReview(stage) && stage !== 'sealed'

const conditions: Record<Action, (actor: Actor, situation: Situation) => ReviewRefusalCode | null> = {
  submit: (_, { review }) => {
    if (review.stage === 'public') return 'unchanged'
    return isUnderReview(review.stage) ? 'already_submitted' : null
  },
  recall: (_, { review }) => (isUnderReview(review.stage) ? null : 'not_submitted'),
  sign: (actor, { review }) => {
    if (!isUnderReview(review.stage)) return 'not_submitted'
    if (!awaitsSignature(review.stage)) return 'nothing_open'
    if (review.authors.includes(actor.id)) return 'own_work'
    return review.signatures.some((signature) => signature.by === actor.id) ? 'signed_twice' : null
  },
  return: (_, { review }) => (isUnderReview(review.stage) ? null : 'not_submitted'),
  publish: (_, { review }) => (review.stage === 'sealed' ? null : 'seal_incomplete'),
  withdraw: (_, { isPublic, gone = null, reason = 'consent' }) => {
    if (isPublic) return null
    // Consent can be taken back later too: then what was kept of the text is erased.
    return gone !== null && gone !== 'consent' && reason === 'consent' ? null : 'not_public'
  },
}
