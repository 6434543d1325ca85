import type { CollectionSlug, PayloadRequest } from 'payload'

type Stamp = { title?: string; stage?: string; place?: string; _status?: 'draft' }

/**
 * Writes bookkeeping columns to a document and to its latest version, past hooks and without a new version: lists show
 * and filter them, but they are no part of what an editor wrote.
 */
export async function stampDocument(
  collection: CollectionSlug,
  id: string,
  stamp: Stamp,
  req: PayloadRequest,
): Promise<void> {
  const { db } = req.payload
  await db.updateOne({ collection, id, data: stamp, req, returning: false })
  if (!req.payload.collections[collection]?.config.versions) return
  const { docs } = await db.findVersions<Record<string, unknown>>({
    collection,
    where: { and: [{ parent: { equals: id } }, { latest: { equals: true } }] },
    limit: 1,
    pagination: false,
    req,
  })
  for (const { id: version, version: held } of docs) {
    // The whole version: MongoDB would replace it by the two columns.
    await db.updateVersion({
      collection,
      id: version,
      versionData: { version: { ...held, ...stamp } },
      req,
      returning: false,
    })
  }
}
