import type { CollectionBeforeChangeHook } from 'payload'
import { idOf } from '../idOf'
import { placeFor } from '../placeFor'
import type { SignedIn } from '../signedIn'

/** A picture or file belongs to the unit of whoever brought it, unless another is named. */
export const stampLibraryItem: CollectionBeforeChangeHook = async ({ data, originalDoc, operation, req }) => {
  const user = req.user as unknown as SignedIn | null
  const unit = idOf(data.unit) ?? idOf(originalDoc?.unit) ?? idOf(user?.unit)
  const place = await placeFor(unit, originalDoc?.place, req)
  return { ...data, unit, place, ...(operation === 'create' && { createdBy: user?.id ?? null }) }
}
