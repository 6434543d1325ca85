import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import type { DocumentType } from '../../content/types'
import { idOf } from '../idOf'
import { placeFor } from '../placeFor'
import { isPublishing } from '../publishing'
import { invalid, Refused } from '../refused'
import { textProblems } from '../snapshot/trees'

/** Every save is a save of a draft, of text that can be read, in a place where this person may write. */
export const prepareDraft =
  (type: DocumentType): CollectionBeforeChangeHook =>
  async ({ data, originalDoc, operation, req }) => {
    if (isPublishing()) return data
    refusePublication(data, req)
    const problems = textProblems(type, data)
    if (problems.length > 0) throw invalid(type, problems, req)
    // On create the original is the document that is being duplicated: it says nothing about where this one may stand.
    const before = operation === 'create' ? undefined : originalDoc?.place
    const place = type === 'units' ? data.place : await placeFor(data.unit ?? originalDoc?.unit, before, req)
    return {
      ...data,
      _status: 'draft',
      place,
      // A restored version arrives without its creator, who would then be free to review their own work.
      ...(operation === 'create'
        ? { createdBy: req.user?.id ?? null, stage: 'draft' }
        : { createdBy: idOf(originalDoc?.createdBy) }),
    }
  }

/** The seal is checked in `publish` and nowhere else, so no other write may say that it publishes. */
function refusePublication(data: { _status?: unknown }, req: PayloadRequest): void {
  // Restoring an approved version brings its status along; what it restores is a draft all the same.
  if (data._status !== 'published' || req.context.isRestoringVersion) return
  throw new Refused('seal_incomplete', {
    zh: '不能直接发布：请提交审核，签全后用“发布”。',
    en: 'Nothing is published by saving: submit for review, and publish once the seal is complete.',
  })
}
