import type { CollectionAfterChangeHook } from 'payload'
import { boundParts } from '../../review/sealedText'
import { noteAssetEdit } from '../review/noteAssetEdit'
import type { LibraryKey } from '../review/records'

/** A changed picture or file changes the texts that show it. Another focal point, say, does not. */
export const recordAssetEdit =
  (type: LibraryKey['type']): CollectionAfterChangeHook =>
  async ({ doc, previousDoc, operation, req }) => {
    const columns = boundParts[type].map((part) => (part === 'name' ? 'filename' : part))
    const isChanged = columns.some((name) => (doc[name] ?? '') !== (previousDoc?.[name] ?? ''))
    if (operation === 'update' && isChanged) await noteAssetEdit({ type, id: String(doc.id) }, req)
    return doc
  }
