import type {
  CollectionAfterChangeHook,
  CollectionBeforeChangeHook,
  CollectionBeforeOperationHook,
  PayloadRequest,
} from 'payload'
import { blobs } from '../blobs'
import { markShowing } from '../publication/derived'
import { prepareUpload, type Prepared } from './prepareUpload'
import { focalOf, refocus, type Refocused } from './refocus'

const slot = 'preparedUpload'

/** Has the next create on this request take a picture that was prepared before, outside its transaction. */
export function handOver(req: PayloadRequest, prepared: Prepared): Prepared['file'] {
  req.context[slot] = prepared
  return prepared.file
}

/** Before Payload looks at an upload: what it really is, and its safe forms. */
export const takeUpload =
  (kind: 'image' | 'file'): CollectionBeforeOperationHook =>
  async ({ args, collection, operation, overrideAccess, req }) => {
    if (operation !== 'create' && operation !== 'update') return args
    // Payload asks for access only after this hook: strangers get no picture rendered and no byte stored.
    if (!overrideAccess && (await collection.access[operation]({ req })) === false) return args
    const known = req.context[slot] as Prepared | undefined
    if (known?.file && known.file === req.file) return args
    delete req.context[slot]
    const { id, data } = args as { id?: string; data?: { focal?: unknown } }
    if (!req.file) {
      const moved = kind === 'image' && id && data && 'focal' in data
      if (moved) req.context[slot] = await refocus(id, data.focal, req)
      return args
    }
    const prepared = await prepareUpload(kind, req.file, focalOf(data?.focal))
    req.file = handOver(req, prepared)
    return args
  }

/** Notes on the document what was found; neither these columns nor Payload's own about the file can be sent. */
export const noteUpload: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => {
  const prepared = req.context[slot] as Prepared | Refocused | undefined
  if (prepared && 'file' in prepared) return { ...data, ...prepared.found }
  return {
    ...data,
    ...prepared?.found,
    ...Object.fromEntries(ofTheFile.map((name) => [name, originalDoc?.[name]])),
  }
}

const ofTheFile = ['filename', 'mimeType', 'filesize', 'width', 'height'] as const

/**
 * Stores the bytes once everything about the document has been accepted and before it can be seen. What a failure
 * leaves behind is taken away again; `freshBlobs` has the rest, for whoever undoes more than this.
 */
export const keepUpload: CollectionAfterChangeHook = async ({ doc, req }) => {
  const prepared = req.context[slot] as Prepared | Refocused | undefined
  if (!prepared) return doc
  if (!('file' in prepared)) await markShowing(String(doc.id), req.payload, req)
  const stored: string[] = []
  try {
    for (const bytes of prepared.bytes) {
      const { sha256, fresh } = await blobs().put(bytes)
      if (fresh) stored.push(sha256)
    }
  } catch (error) {
    await removeBlobs(stored)
    throw error
  }
  freshBlobs(req).push(...stored)
  return doc
}

/** What this request has added to the store so far. */
export const freshBlobs = (req: PayloadRequest): string[] => (req.context.freshBlobs ??= []) as string[]

export async function removeBlobs(hashes: readonly string[]): Promise<void> {
  for (const sha256 of hashes) await blobs().remove(sha256)
}
