/** The front door: every request that `hot.ts` could not answer at once. */
import express, {
  type ErrorRequestHandler,
  type Express,
  type Request,
  type RequestHandler,
  type Response,
} from 'express'
import type { Logger } from 'pino'
import type { Site } from '../site/props'
import { answerInto } from './answer'
import type { CmsState } from './cmsState'
import { contentRoutes } from './content'
import { openToAll } from './cors'
import { editorsAway, internal, methodNotAllowed, notFound, notReady, Refusal } from './errors'
import { fileRoutes } from './files'
import { fixedRoutes } from './fixed'
import type { FollowState } from './follow'
import type { Kept } from './hot'
import { limitGuesses } from './limitGuesses'
import type { Metrics } from './metrics'
import { languageOf } from './negotiate'
import { pageRoutes } from './pages'
import type { Moment } from './pages/moment'
import { asksForData, problemReply } from './problem'
import type { Projection } from './projection'
import { isEditors, passToEditors } from './proxy'
import { nameRequest, requestIdOf } from './requestId'
import { securityHeaders } from './security'
import { send } from './send'
import type { BlobStore } from './blobs'

type Door = {
  projection: Projection
  kept: Kept
  state: () => FollowState
  missingFiles: () => number
  /** The CMS is not expected yet. */
  starting: () => boolean
  cms: () => Promise<CmsState>
  metrics: Metrics
  site: Site
  blobs: BlobStore
  originUrl: string
  /** Whose word for the address of a client is taken. */
  trustProxy: string[]
  moment: () => Moment
  log: Logger
}

export function createApp(door: Door): Express {
  const { projection, site } = door
  const answer = answerInto(door.kept)
  const secure = securityHeaders(site.publicUrl)
  const app = express()
  app.disable('x-powered-by').disable('etag').set('query parser', false).set('case sensitive routing', true)

  app.set('trust proxy', door.trustProxy)
  app.use(nameRequest)
  app.use(limitGuesses(door.log))
  app.use(
    passToEditors(door.originUrl, (error, request, response) => {
      const level = door.starting() ? 'debug' : 'warn'
      door.log[level]({ requestId: requestIdOf(request), code: error.code }, 'the CMS cannot be reached')
      secure(request, response, () => refuse(door, editorsAway(), request, response))
    }),
  )
  app.use(secure)
  app.use((request, _response, next) => {
    if (!readable.has(request.method)) throw methodNotAllowed()
    next()
  })
  app.use('/content/v1', openToAll)
  app.use(
    fixedRoutes(answer, {
      filled: () => projection.filled,
      state: door.state,
      missingFiles: door.missingFiles,
      cms: door.cms,
      metrics: (cms) => door.metrics.text(door.state(), door.missingFiles(), cms, door.kept.calculatedSize),
    }),
  )
  app.use((_request, _response, next) => {
    if (!projection.filled) throw notReady()
    next()
  })
  app.use(fileRoutes(projection, door.blobs, answer))
  app.use('/content/v1', contentRoutes(projection, answer))
  app.use(pageRoutes(projection, site, door.moment, answer))
  app.use(() => {
    throw notFound()
  })
  app.use(secured(secure), refuseWith(door))
  return app
}

const readable = new Set(['GET', 'HEAD', 'OPTIONS'])

/** What is refused before it comes to `secure`, on the way to the editors, is as secure as all else. */
const secured =
  (secure: RequestHandler): ErrorRequestHandler =>
  (error: unknown, request, response, next) => {
    if (response.headersSent) next(error)
    else secure(request, response, () => next(error))
  }

const refuseWith =
  (door: Door): ErrorRequestHandler =>
  (error: unknown, request, response, _next) => {
    if (response.headersSent) {
      const requestId = requestIdOf(request)
      door.log.error({ requestId, method: request.method, path: request.path, err: error }, 'broke off')
      response.destroy()
      return
    }
    refuse(door, error instanceof Refusal ? error : translate(door, error, request), request, response)
  }

function translate(door: Door, error: unknown, request: Request): Refusal {
  // What Express throws for a path that does not decode.
  if (error instanceof URIError) return notFound()
  const requestId = requestIdOf(request)
  // Never the query, the address or the headers of whoever asked.
  door.log.error({ requestId, method: request.method, path: request.path, err: error }, 'failed')
  return internal(requestId)
}

function refuse(door: Door, refusal: Refusal, request: Request, response: Response): void {
  const page = asksForData(request.path) ? null : door.site
  send(
    request,
    response,
    problemReply(refusal, languageOf(request.headers), page, isEditors(request.originalUrl)),
    door.kept,
  )
}
