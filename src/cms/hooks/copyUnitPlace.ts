import type { CollectionBeforeChangeHook } from 'payload'
import { idOf } from '../idOf'
import { placeOfUnit } from '../placeOfUnit'

/** A user stands where their unit stands. */
export const copyUnitPlace: CollectionBeforeChangeHook = async ({ data, req }) => {
  if (data.unit === undefined) return data
  const unit = idOf(data.unit)
  return { ...data, place: unit ? await placeOfUnit(unit, req) : '' }
}
