import type { CollectionSlug, Payload } from 'payload'

/** Page by page in the order of ids, which nothing that happens meanwhile can shift. */
export async function* allRows<T extends { id?: string }>(
  payload: Payload,
  collection: CollectionSlug,
): AsyncGenerator<T> {
  for (let after = ''; ;) {
    const { docs } = await payload.db.find<T & { id: string }>({
      collection,
      where: { id: { greater_than: after } },
      sort: 'id',
      limit: pageSize,
      pagination: false,
    })
    yield* docs
    const last = docs.at(-1)
    if (!last || docs.length < pageSize) return
    after = last.id
  }
}

const pageSize = 200
