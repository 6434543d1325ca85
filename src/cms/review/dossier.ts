import type { PayloadRequest } from 'payload'
import type { DocumentKey } from '../../content/types'
import type { Situation } from '../../review/decide'
import { foldRecords, type Review } from '../../review/foldRecords'
import { stagesOf } from '../../review/policy'
import { idOf } from '../idOf'
import { readPublication, type PublicationRow } from '../publication/rows'
import { loadSubject, type Subject } from '../snapshot/loadSubject'
import { carrySealOver } from './formerSeal'
import { readRecords } from './records'

/** Everything that a decision about one document is made from. */
export type Dossier = {
  subject: Subject
  records: Awaited<ReturnType<typeof readRecords>>
  publication: PublicationRow | undefined
  review: Review
}

export async function openDossier(key: DocumentKey, req: PayloadRequest): Promise<Dossier | undefined> {
  const subject = await loadSubject(key, req)
  if (!subject) return undefined
  const { records, publication } = carrySealOver(await readRecords(key, req), await readPublication(key, req))
  return { subject, records, publication, review: reviewOf(subject, records, publication) }
}

/** All that `src/review/decide.ts` asks of it. */
export const standing = ({ subject, review, publication }: Dossier): Situation => ({
  review,
  creator: idOf(subject.doc.createdBy),
  isPublic: publication?.wanted === 'public',
  gone: publication?.wanted === 'gone' ? (publication.withdrawal?.reason ?? 'error') : null,
})

export function reviewOf(
  subject: Subject,
  records: Dossier['records'],
  publication: PublicationRow | undefined,
): Review {
  const publicHash = publication?.wanted === 'public' ? publication.contentHash : null
  return foldRecords(records, {
    stages: stagesOf(subject.key.type, subject.snapshot),
    creator: idOf(subject.doc.createdBy),
    contentHash: subject.contentHash,
    publicHash,
  })
}
