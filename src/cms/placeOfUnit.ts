import type { PayloadRequest } from 'payload'

/** The path of a unit in the tree, empty when there is no such unit. Reads the latest draft: place is bookkeeping, not content. */
export async function placeOfUnit(id: string, req: PayloadRequest): Promise<string> {
  const unit = await req.payload.db.findOne<{ id: string; place?: string | null }>({
    collection: 'units',
    where: { id: { equals: id } },
    req,
  })
  return unit?.place ?? ''
}

/** The units above, from the root down, of the unit that stands there. */
export const ancestorsIn = (place: string): string[] => place.split('/').filter(Boolean).slice(0, -1)
