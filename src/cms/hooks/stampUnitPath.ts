import type { CollectionAfterChangeHook, CollectionBeforeChangeHook } from 'payload'
import { idOf } from '../idOf'
import { moveUnit } from '../moveUnit'
import { placeOfUnit } from '../placeOfUnit'
import { invalid } from '../invalid'
import { Refused } from '../refused'
import { coversPlace, type SignedIn } from '../signedIn'

const before: CollectionBeforeChangeHook = async ({ data, originalDoc, operation, req }) => {
  // On create the original is the unit that is being duplicated.
  const earlier = operation === 'create' ? undefined : originalDoc
  const id: string = earlier?.id ?? data.id
  const parent = idOf(data.parent === undefined ? originalDoc?.parent : data.parent)
  const above = parent ? await placeOfUnit(parent, req) : '/'
  if (above.includes(`/${id}/`)) {
    const message = { zh: '上级单位不能是它自己或它的下级。', en: 'A unit cannot be placed under itself.' }
    throw invalid('units', [{ path: 'parent', code: 'cycle', message }], req)
  }
  const place = `${above}${id}/`
  if (place !== earlier?.place && req.user && !coversPlace(req.user as unknown as SignedIn, above)) {
    throw new Refused('out_of_place', {
      zh: '只能在你的单位下面新建或移动单位。',
      en: 'Units are created and moved below your own unit only.',
    })
  }
  return { ...data, place }
}

const after: CollectionAfterChangeHook = async ({ doc, previousDoc, operation, req }) => {
  if (operation === 'update' && previousDoc?.place && doc.place !== previousDoc.place) {
    await moveUnit(previousDoc.place, doc.place, req)
  }
  return doc
}

/** Keeps each unit's path in the tree, and whatever stands below it, in step with its parent. */
export const stampUnitPath = { before, after }
