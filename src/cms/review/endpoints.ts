import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { withdrawalReasons } from '../../content/log'
import type { DocumentType } from '../../content/types'
import { actions, type Action } from '../../review/vocabulary'
import { answer } from '../answer'
import { shownElsewhere } from '../publication/erasure'
import { settleNow } from '../publication/runner'
import { seesReview, type SignedIn } from '../signedIn'
import { act, type Order } from './act'
import { openDossier } from './dossier'
import { NotFoundHere } from './errors'
import { presentReview } from './present'

const remark = z.string().trim().max(1000).default('')
/** Null for a text that is still incomplete: the refusal then names what is missing. */
const contentHash = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .nullable()
const ofText = z.strictObject({ contentHash, remark })
const withdrawal = z.strictObject({
  reason: z.enum(withdrawalReasons),
  redirectTo: z
    .string()
    .regex(/^[a-z-]+\/[a-z0-9]+$/)
    .optional(),
  remark,
})

/** The review calls of one type: reading where a document stands, and the steps, which are the only road to public. */
export const reviewEndpoints = (type: DocumentType): Endpoint[] => [
  {
    path: '/:id/review',
    method: 'get',
    handler: (req) => answer(req, () => read({ type, id: idIn(req) }, req)),
  },
  ...actions.map((action): Endpoint => ({
    path: `/:id/${action}`,
    method: 'post',
    handler: (req) => answer(req, () => step(action, { type, id: idIn(req) }, req)),
  })),
]

type Key = Parameters<typeof openDossier>[0]

async function read(key: Key, req: PayloadRequest) {
  const dossier = await openDossier(key, req)
  const visible =
    dossier &&
    (seesReview(req.user as unknown as SignedIn, dossier.subject.place) ||
      dossier.publication?.wanted === 'public')
  if (!visible) throw new NotFoundHere()
  return presentReview(dossier, req)
}

async function step(action: Action, key: Key, req: PayloadRequest) {
  const order = await orderIn(action, req)
  const dossier = await act(key, order, req)
  if (action !== 'publish' && action !== 'withdraw') return presentReview(dossier, req)
  const stays = order.reason === 'consent' && dossier.publication
  // Asked before the runner forgets what it has erased.
  const shown = stays && { shownElsewhere: await shownElsewhere(stays, req.payload) }
  await settleNow(key, req.payload)
  return { ...(await read(key, req)), ...shown }
}

async function orderIn(action: Action, req: PayloadRequest): Promise<Order> {
  const body: unknown = await req.json?.()
  return { action, ...(action === 'withdraw' ? withdrawal.parse(body) : ofText.parse(body)) }
}

const idIn = ({ routeParams }: PayloadRequest): string =>
  typeof routeParams?.id === 'string' ? routeParams.id : ''
