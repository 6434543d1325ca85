import { timingSafeEqual, createHash } from 'node:crypto'
import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { readSettings } from '../../env'
import { respond } from '../media/serve'
import { bellOf } from './bell'
import { isLoading } from './loading'
import { readLog } from './logRows'
import { reportState } from './queueState'

const query = z.object({
  after: z.coerce.number().int().min(0).default(0),
  wait: z.coerce.number().int().min(0).max(60).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(100),
})

/** The publication log and its blobs, for delivery nodes that carry the token. */
export const logEndpoints: Endpoint[] = [
  { path: '/log', method: 'get', handler: guarded(serveLog) },
  {
    path: '/log/state',
    method: 'get',
    handler: guarded(async (req) => Response.json(await reportState(req.payload))),
  },
  {
    path: '/log/blobs/:sha256',
    method: 'get',
    handler: guarded((req) => {
      const sha256 = String(req.routeParams?.sha256)
      const known = /^[0-9a-f]{64}$/.test(sha256)
      return known ? respond(sha256, 'application/octet-stream') : new Response(null, { status: 404 })
    }),
  },
]

type Handler = (req: PayloadRequest) => Response | Promise<Response>

function guarded(handler: Handler): Handler {
  return (req) => (carriesToken(req) ? handler(req) : new Response(null, { status: 401 }))
}

/** Compared by hash: constant in time, whatever the length sent. */
function carriesToken(req: PayloadRequest): boolean {
  const sent = req.headers.get('authorization')?.replace(/^Bearer /, '') ?? ''
  return timingSafeEqual(digest(sent), digest(readSettings().originToken))
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

async function serveLog(req: PayloadRequest): Promise<Response> {
  const parsed = query.safeParse(Object.fromEntries(req.searchParams))
  if (!parsed.success) return Response.json({ issues: parsed.error.issues }, { status: 400 })
  const { after, wait, limit } = parsed.data
  const signal = AbortSignal.timeout(wait * 1000)
  // Listening starts before looking: what is appended in between is not missed.
  const rung = bellOf(req.payload).wait(signal)
  const read = async () => ({
    ...(await readLog(req.payload, after, limit)),
    ...(isLoading(req.payload) && { loading: true }),
  })
  const page = await read()
  // A head before what the node has seen is another log's: it has to hear that at once.
  if (page.records.length > 0 || page.head < after || wait === 0) return Response.json(page)
  await rung
  return Response.json(await read())
}
