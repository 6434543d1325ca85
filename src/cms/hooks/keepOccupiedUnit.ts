import type { CollectionBeforeDeleteHook } from 'payload'
import { placed } from '../moveUnit'
import { placeOfUnit } from '../placeOfUnit'
import { Refused } from '../refused'
import { belowPlace } from '../signedIn'

/** A unit goes last: without it, what stands below would belong to nobody, and nobody but an administrator would see it. */
export const keepOccupiedUnit: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const below = belowPlace(await placeOfUnit(String(id), req))
  for (const collection of placed) {
    const { docs } = await req.payload.db.find({
      collection,
      where: { and: [below, { id: { not_equals: id } }] },
      limit: 1,
      pagination: false,
      select: {},
      req,
    })
    if (docs.length === 0) continue
    throw new Refused('unit_not_empty', {
      zh: '这个单位或它的下级还有单位、内容、素材或用户，请先移走或删除，再删除单位。',
      en: 'Units, documents, media or users stand in this unit or below it: move or delete them first.',
    })
  }
}
