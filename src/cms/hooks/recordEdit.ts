import type { CollectionAfterChangeHook } from 'payload'
import type { DocumentType } from '../../content/types'
import { isPublishing } from '../publishing'
import { noteEdit } from '../review/noteEdit'

/** A changed text is on record at once, and the signatures of the text before it no longer count. */
export const recordEdit =
  (type: DocumentType): CollectionAfterChangeHook =>
  async ({ doc, req }) => {
    if (!isPublishing()) await noteEdit({ type, id: doc.id }, req)
    return doc
  }
