import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import type { DocumentType } from '../../content/types'
import { idOf } from '../idOf'
import { placeOfUnit } from '../placeOfUnit'
import { isPublishing } from '../publishing'
import { invalid, Refused } from '../refused'
import { coversPlace, type SignedIn } from '../signedIn'
import { textProblems } from '../snapshot/trees'

/** Every save is a save of a draft, of text that can be read, in a place where this person may write. */
export const prepareDraft =
  (type: DocumentType): CollectionBeforeChangeHook =>
  async ({ data, originalDoc, operation, req }) => {
    if (isPublishing()) return data
    refusePublication(data, req)
    const problems = textProblems(type, data)
    if (problems.length > 0) throw invalid(type, problems, req)
    const place =
      type === 'units' ? data.place : await placeIn(data.unit ?? originalDoc?.unit, originalDoc?.place, req)
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

async function placeIn(unit: unknown, before: unknown, req: PayloadRequest): Promise<string> {
  const id = idOf(unit)
  const place = id ? await placeOfUnit(id, req) : ''
  const moved = place !== before
  if (moved && req.user && !coversPlace(req.user as unknown as SignedIn, place)) {
    throw new Refused('out_of_place', {
      zh: '只能在你的单位及下级单位里新建或移动内容，请检查“所属单位”。',
      en: 'Documents are created in your own unit or below it: check the issuing unit.',
    })
  }
  return place
}
