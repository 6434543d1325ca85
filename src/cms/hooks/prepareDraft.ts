import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import type { DocumentType } from '../../content/types'
import { idOf } from '../idOf'
import { placeFor } from '../placeFor'
import { isPublishing } from '../publishing'
import { invalid } from '../invalid'
import { Refused } from '../refused'
import { hiddenAssets } from '../snapshot/hiddenAssets'
import { textProblems } from '../snapshot/trees'

/**
 * Every save is a save of a draft that has a title, of text that can be read, with pictures and files that are there for this
 * person, in a place where they may write.
 */
export const prepareDraft =
  (type: DocumentType): CollectionBeforeChangeHook =>
  async ({ data, originalDoc, operation, req }) => {
    if (isPublishing()) return data
    refusePublication(data, req)
    refuseUntitled(data.title === undefined ? originalDoc?.title : data.title)
    const problems = textProblems(type, data)
    if (problems.length > 0) throw invalid(type, problems, req)
    // On create the original is the document that is being duplicated: it says nothing about where this one may stand.
    const copied = operation === 'create'
    const before = copied ? undefined : originalDoc?.place
    const place = type === 'units' ? data.place : await placeFor(data.unit ?? originalDoc?.unit, before, req)
    const hidden = await hiddenAssets(type, data, originalDoc && { doc: originalDoc, copied }, req)
    if (hidden.length > 0) throw invalid(type, hidden, req)
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

/** A draft may lack everything else: Payload asks of it nothing, yet a list has to call it something. */
function refuseUntitled(title: unknown): void {
  // Neither blanks nor what only formats can be seen in a list.
  if (typeof title === 'string' && /[^\s\p{Cf}]/u.test(title)) return
  const sentence = {
    zh: '请先写标题再保存：没有标题，在列表里就找不到这一份。',
    // Without a colon: the form takes what stands behind one for a list of fields.
    en: 'Write a title before saving. A document without one cannot be found in lists.',
  }
  throw new Refused('title_missing', sentence, 400)
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
