/**
 * Who signs what, as data. An office with other rules edits this table, nothing else.
 * 三审三校: every text is read and signed by three different people before it is public.
 */
import type { DocumentType } from '../content/types'
import type { Action, ReviewStage, Role } from './vocabulary'

export type Policy = {
  stages: Record<DocumentType, readonly ReviewStage[]>
  /** Who may take an action at all; place, authorship and order are checked beside it. */
  roles: Record<Action, readonly Role[]>
  /** Who takes these actions on what they created, and on nothing else. */
  onlyOwn: readonly Role[]
}

const threeReviews = ['first', 'second', 'final'] as const
/** Lists that texts refer to: names and addresses without a text to be weighed. */
const finalReview = ['final'] as const

const writers = ['contributor', 'editor', 'chief-editor', 'administrator'] as const
const signers = ['reviewer', 'chief-editor'] as const
const publishers = ['editor', 'chief-editor', 'administrator'] as const

export const policy: Policy = {
  stages: {
    articles: threeReviews,
    events: threeReviews,
    courses: threeReviews,
    'typical-models': threeReviews,
    'pocket-books': threeReviews,
    bulletins: threeReviews,
    lecturers: threeReviews,
    units: finalReview,
    series: finalReview,
    topics: finalReview,
  },
  roles: {
    submit: writers,
    recall: writers,
    sign: signers,
    return: signers,
    publish: publishers,
    withdraw: publishers,
  },
  onlyOwn: ['contributor'],
}
