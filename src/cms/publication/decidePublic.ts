import type { PayloadRequest } from 'payload'
import type { Label } from '../../content/vocabulary'
import { keyText, type DocumentKey } from '../../content/types'
import { asPublisher } from '../publishing'
import type { Subject } from '../snapshot/loadSubject'
import { belongsToAnother } from './logRows'
import { noteShown } from './noteShown'
import { readAssets, type PublicationRow } from './rows'

/** Another document has this address, or had it in public. */
export class SlugTaken extends Error {
  override readonly name = 'SlugTaken'
  readonly code = 'slug_taken'
  readonly sentence: Label = {
    zh: '这个网址名属于另一份公开过的内容，请改一个。',
    en: 'This slug belongs to another document that is or was public: choose a different one.',
  }
}

/** Decides that the sealed text is to be public; the runner brings the log up to it. */
export async function decidePublic(
  { key, snapshot, contentHash }: Subject,
  before: PublicationRow | undefined,
  req: PayloadRequest,
): Promise<PublicationRow> {
  if (!snapshot || !contentHash) throw new TypeError('only a complete text is published')
  // An address that it had before was free then, and has been its own since.
  if (before?.slug !== snapshot.slug && (await belongsToAnother(key.type, snapshot.slug, key.id, req)))
    throw new SlugTaken()
  const now = new Date().toISOString()
  const data = {
    type: key.type,
    wanted: 'public' as const,
    slug: snapshot.slug,
    snapshot,
    contentHash,
    assets: [...Object.keys(snapshot.images), ...Object.keys(snapshot.files)],
    revision: (before?.revision ?? 0) + 1,
    firstPublishedAt: before?.firstPublishedAt ?? now,
    withdrawal: null,
    generation: (before?.generation ?? 0) + 1,
    due: true,
    dueAt: now,
    attempts: 0,
    failure: null,
  }
  const { db } = req.payload
  const id = keyText(key)
  const shown = before ? await readAssets(id, req) : []
  if (before) await db.updateOne({ collection: 'publications', id, data, req, returning: false })
  else await db.create({ collection: 'publications', data: { id, ...data }, req, returning: false })
  await noteShown(id, shown, data.assets, req)
  await markPublished(key, req)
  const nothingLogged = { loggedSequence: null, loggedOp: null, outputHash: null, exports: null }
  return { ...nothingLogged, ...before, id, ...data }
}

/** Payload's own status follows: its main row becomes the text that is public. */
async function markPublished({ type, id }: DocumentKey, req: PayloadRequest): Promise<void> {
  await asPublisher(() =>
    req.payload.update({
      collection: type,
      id,
      data: { _status: 'published', stage: 'public' },
      depth: 0,
      overrideAccess: true,
      req,
    }),
  )
}
