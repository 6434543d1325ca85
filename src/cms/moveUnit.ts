import type { CollectionSlug, PayloadRequest } from 'payload'
import { documentTypes } from '../content/types'
import { belowPlace } from './signedIn'
import { stampDocument } from './stampDocument'

export const placed: CollectionSlug[] = [...documentTypes, 'images', 'files', 'users']

/** Re-stamps everything below a unit that moved in the tree: rare, and all in the move's own transaction. */
export async function moveUnit(from: string, to: string, req: PayloadRequest): Promise<void> {
  for (const collection of placed) {
    for (;;) {
      const { docs } = await req.payload.db.find<{ id: string; place: string }>({
        collection,
        where: belowPlace(from),
        limit: 200,
        pagination: false,
        req,
      })
      for (const { id, place } of docs) {
        await stampDocument(collection, id, { place: to + place.slice(from.length) }, req)
      }
      if (docs.length < 200) break
    }
  }
}
