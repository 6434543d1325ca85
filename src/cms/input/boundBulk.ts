import type { CollectionBeforeOperationHook, Where } from 'payload'
import { Refused } from '../refused'

/** Most documents that one call from outside changes or deletes: all of them are one transaction, in which nobody else writes. */
const most = 100

export const boundBulk: CollectionBeforeOperationHook = async ({
  args,
  collection,
  operation,
  overrideAccess,
  req,
}) => {
  const { id, where } = args as { id?: unknown; where?: Where }
  const bulk = (operation === 'update' || operation === 'delete') && id === undefined
  if (overrideAccess || !bulk || !where) return args
  const { docs } = await req.payload.find({
    collection: collection.slug,
    where,
    limit: most + 1,
    pagination: false,
    depth: 0,
    select: {},
    overrideAccess: false,
    req,
  })
  if (docs.length <= most) return args
  throw new Refused(
    'too_many_documents',
    {
      zh: `一次最多修改或删除 ${most} 项，请缩小范围，分几次做。`,
      en: `At most ${most} are changed or deleted at once: narrow it down, and do it in several steps.`,
    },
    400,
  )
}
