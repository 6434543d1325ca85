import type { Payload, PayloadRequest, Where } from 'payload'

/** Has what is public of these publications compiled again; what comes out the same does not move in the log. */
export async function markDue(publications: Where, payload: Payload, req?: PayloadRequest): Promise<void> {
  await payload.db.updateMany({
    collection: 'publications',
    where: { and: [publications, { wanted: { equals: 'public' } }] },
    data: { due: true, dueAt: new Date().toISOString(), attempts: 0 },
    returning: false,
    ...(req && { req }),
  })
}
