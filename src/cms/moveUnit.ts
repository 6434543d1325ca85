import type { CollectionSlug, PayloadRequest } from 'payload'
import { documentTypes, keyText } from '../content/types'
import { markDue } from './publication/markDue'
import { belowPlace } from './signedIn'

export const placed: CollectionSlug[] = [...documentTypes, 'images', 'files', 'users']

const atOnce = 200

/** Re-stamps everything below a unit that moved in the tree: rare, and all in the move's own transaction. */
export async function moveUnit(from: string, to: string, req: PayloadRequest): Promise<void> {
  const moved = (place: string) => to + place.slice(from.length)
  for (const collection of placed) {
    while ((await moveRows(collection, from, moved, req)) === atOnce);
    if (!req.payload.collections[collection]?.config.versions) continue
    while ((await moveVersions(collection, from, moved, req)) === atOnce);
  }
}

type Moved = (place: string) => string

/** @returns how many */
async function moveRows(
  collection: CollectionSlug,
  from: string,
  moved: Moved,
  req: PayloadRequest,
): Promise<number> {
  const { db } = req.payload
  const { docs } = await db.find<{ id: string; place: string }>({
    collection,
    where: belowPlace(from),
    limit: atOnce,
    pagination: false,
    select: { place: true },
    req,
  })
  for (const { id, place } of docs)
    await db.updateOne({ collection, id, data: { place: moved(place) }, req, returning: false })
  // Whatever else is compiled from where a unit stands follows from the unit.
  if (collection === 'units') {
    const ids = docs.map(({ id }) => keyText({ type: collection, id }))
    await markDue({ id: { in: ids } }, req.payload, req)
  }
  return docs.length
}

/** All versions, not only the latest: who may read one goes by where it stands. */
async function moveVersions(
  collection: CollectionSlug,
  from: string,
  moved: Moved,
  req: PayloadRequest,
): Promise<number> {
  const { db } = req.payload
  const { docs } = await db.findVersions<{ place: string }>({
    collection,
    where: belowPlace(from, 'version.place'),
    limit: atOnce,
    pagination: false,
    req,
  })
  for (const { id, updatedAt, version } of docs) {
    // The whole version: MongoDB would replace it by the one column.
    // Its time stays as well: by it Payload tells which version is the latest.
    const versionData = { updatedAt, version: { ...version, place: moved(version.place) } }
    await db.updateVersion({ collection, id, versionData, req, returning: false })
  }
  return docs.length
}
