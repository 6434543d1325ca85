import type { Access, Payload, Plugin } from 'payload'
import { idOf } from '../idOf'
import type { SignedIn } from '../signedIn'

const slug = 'payload-locked-documents'

/**
 * Payload lets everybody signed in read, make and remove the locks that say who has a form open. The admin makes them on
 * the server; over HTTP it only asks for them, takes one over in the name of who is signed in, and removes that again.
 * The collection is added to the configuration after every plugin has run, so its access is set when Payload starts.
 */
export const guardLocks: Plugin = (config) => ({
  ...config,
  onInit: async (payload: Payload) => {
    const locks = payload.config.collections.find((collection) => collection.slug === slug)
    if (locks) Object.assign(locks.access, access)
    await config.onInit?.(payload)
  },
})

const own: Access = ({ req }) => (req.user ? { 'user.value': { equals: req.user.id } } : false)
const isStaff = (user: unknown): boolean =>
  Boolean((user as SignedIn | null)?.role) && (user as SignedIn).role !== 'lecturer'

const access: Record<'create' | 'read' | 'update' | 'delete', Access> = {
  create: () => false,
  // Not refused: the form of a lecturer asks whether somebody else has it open.
  read: (args) => isStaff(args.req.user) || own(args),
  update: ({ req, data }) => isStaff(req.user) && isTakeOver(data, req.user?.id),
  delete: (args) => isStaff(args.req.user) && own(args),
}

/** Says who has the form open now, and nothing else: the person who says so. */
function isTakeOver(data: unknown, id: unknown): boolean {
  if (typeof data !== 'object' || data === null || Object.keys(data).join() !== 'user') return false
  const { relationTo, value } =
    (data as { user: { relationTo?: unknown; value?: unknown } | null }).user ?? {}
  return relationTo === 'users' && id !== undefined && idOf(value) === id
}
