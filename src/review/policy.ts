/**
 * Who signs what, as data. An office with other rules edits this table, nothing else.
 * 三审三校: every text is read and signed by three different people before it is public.
 */
import type { Snapshot } from '../content/snapshot'
import type { DocumentType } from '../content/types'
import type { Action, ReviewStage, Role } from './vocabulary'

export type Policy = {
  stages: Record<DocumentType, readonly ReviewStage[]>
  /** What texts refer to asks for these alone while it holds names and addresses and nothing to be weighed. */
  namesAlone: { types: readonly DocumentType[]; stages: readonly ReviewStage[] }
  /** Who may take an action at all; place, authorship and order are checked beside it. */
  roles: Record<Action, readonly Role[]>
  /** Who takes these actions on what they created, and on nothing else. */
  onlyOwn: readonly Role[]
}

const threeReviews = ['first', 'second', 'final'] as const

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
    units: threeReviews,
    series: threeReviews,
    topics: threeReviews,
  },
  namesAlone: { types: ['units', 'series', 'topics'], stages: ['final'] },
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

/** The signatures that a document asks for, in order. @param snapshot  null while it is too incomplete to be signed */
export const stagesOf = (type: DocumentType, snapshot: Snapshot | null): readonly ReviewStage[] =>
  snapshot && policy.namesAlone.types.includes(type) && holdsNamesAlone(snapshot)
    ? policy.namesAlone.stages
    : policy.stages[type]

function holdsNamesAlone(snapshot: Snapshot): boolean {
  const { summary, body, images, files } = snapshot
  const words =
    snapshot.type === 'units' ? [snapshot.openingHours, ...snapshot.rooms.map(({ use }) => use)] : []
  const parts = [summary, body, Object.keys(images), Object.keys(files), ...words]
  return parts.every(({ length }) => length === 0)
}
