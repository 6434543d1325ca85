import type { PayloadRequest } from 'payload'

/**
 * Notes on the pictures themselves whether a public document shows them, in the transaction that decides it: who may see a
 * picture of another place is then a filter over one column.
 * @param before  what this document showed until now
 * @param now  what it is to show
 */
export async function noteShown(
  publication: string,
  before: readonly string[],
  now: readonly string[],
  req: PayloadRequest,
): Promise<void> {
  await mark(now, true, req)
  const left = before.filter((id) => !now.includes(id))
  if (left.length === 0) return
  const { docs } = await req.payload.db.find<{ id: string; assets: string[] | null }>({
    collection: 'publications',
    where: { and: [{ assets: { in: left } }, { wanted: { equals: 'public' } }] },
    pagination: false,
    select: { assets: true },
    req,
  })
  const elsewhere = new Set(docs.filter(({ id }) => id !== publication).flatMap(({ assets }) => assets ?? []))
  await mark(
    left.filter((id) => !elsewhere.has(id)),
    false,
    req,
  )
}

async function mark(ids: readonly string[], shown: boolean, req: PayloadRequest): Promise<void> {
  if (ids.length === 0) return
  await req.payload.db.updateMany({
    collection: 'images',
    where: { id: { in: [...ids] } },
    // Nobody has changed the picture.
    data: { shown, updatedAt: null },
    req,
    returning: false,
  })
}
