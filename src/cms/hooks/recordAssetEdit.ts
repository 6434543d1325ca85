import type { CollectionAfterChangeHook } from 'payload'
import { noteAssetEdit } from '../review/noteAssetEdit'

/** What a signature binds of a picture or file (see `sealedText`), by the library's columns. */
const sealed = ['sha256', 'filename', 'alt', 'credit', 'title'] as const

/** A changed picture or file changes the texts that show it. Another focal point, say, does not. */
export const recordAssetEdit: CollectionAfterChangeHook = async ({ doc, previousDoc, operation, req }) => {
  const isChanged = sealed.some((name) => (doc[name] ?? '') !== (previousDoc?.[name] ?? ''))
  if (operation === 'update' && isChanged) await noteAssetEdit(String(doc.id), req)
  return doc
}
