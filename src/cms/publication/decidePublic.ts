import type { PayloadRequest } from 'payload'
import type { Label } from '../../content/vocabulary'
import { keyText, type DocumentKey } from '../../content/types'
import { asPublisher } from '../publishing'
import type { Subject } from '../snapshot/loadSubject'
import { noteShown } from './noteShown'
import type { PublicationRow } from './rows'

/** Another public document has this address. */
export class SlugTaken extends Error {
  override readonly name = 'SlugTaken'
  readonly code = 'slug_taken'
  readonly sentence: Label = {
    zh: '已有另一份公开内容使用这个网址名，请改一个。',
    en: 'Another public document has this slug: choose a different one.',
  }
}

/** Decides that the sealed text is to be public; the runner brings the log up to it. */
export async function decidePublic(
  { key, snapshot, contentHash }: Subject,
  before: PublicationRow | undefined,
  req: PayloadRequest,
): Promise<PublicationRow> {
  if (!snapshot || !contentHash) throw new TypeError('only a complete text is published')
  await refuseTakenSlug(key, snapshot.slug, req)
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
  if (before) await db.updateOne({ collection: 'publications', id, data, req, returning: false })
  else await db.create({ collection: 'publications', data: { id, ...data }, req, returning: false })
  await noteShown(id, before?.assets ?? [], data.assets, req)
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

async function refuseTakenSlug({ type, id }: DocumentKey, slug: string, req: PayloadRequest): Promise<void> {
  const { docs } = await req.payload.db.find<PublicationRow>({
    collection: 'publications',
    where: {
      and: [{ type: { equals: type } }, { slug: { equals: slug } }, { wanted: { equals: 'public' } }],
    },
    limit: 2,
    pagination: false,
    select: { wanted: true },
    req,
  })
  if (docs.some((row) => row.id !== keyText({ type, id }))) throw new SlugTaken()
}
