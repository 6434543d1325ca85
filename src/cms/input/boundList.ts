import type { CollectionBeforeOperationHook } from 'payload'

/** Most documents in one answer, and the furthest page; 0 and `pagination=false` mean "all" to Payload. */
const most = { limit: 500, page: 100_000 }

/** A list that somebody outside asks for is bounded. Reading past access is our own code, which knows what it asks. */
export const boundList: CollectionBeforeOperationHook = ({ args, operation, overrideAccess }) => {
  if (overrideAccess || !lists.has(operation)) return args
  const { limit, page, pagination } = args as Asked
  const unbounded = pagination === false && limit === undefined
  return {
    ...args,
    ...((limit !== undefined || unbounded) && { limit: within(limit, most.limit) }),
    ...(page !== undefined && { page: within(page, most.page, 1) }),
  }
}

type Asked = { limit?: unknown; page?: unknown; pagination?: boolean }

const lists = new Set<string>(['read', 'readVersions', 'readDistinct'])

const within = (asked: unknown, largest: number, otherwise = largest): number =>
  typeof asked === 'number' && asked >= 1 ? Math.min(Math.floor(asked), largest) : otherwise
