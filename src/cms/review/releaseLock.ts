import type { PayloadRequest } from 'payload'
import type { DocumentKey } from '../../content/types'

/**
 * Whoever hands a text in has finished editing it, though it may stay open before them: without this, Payload would meet its
 * reviewer with “being edited by …” for five minutes. Somebody else's lock stays.
 */
export async function releaseLock({ type, id }: DocumentKey, req: PayloadRequest): Promise<void> {
  await req.payload.db.deleteMany({
    collection: 'payload-locked-documents',
    where: {
      and: [
        { 'document.relationTo': { equals: type } },
        { 'document.value': { equals: id } },
        { 'user.value': { equals: req.user?.id } },
      ],
    },
    req,
  })
}
