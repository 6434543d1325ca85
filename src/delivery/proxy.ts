/** The front door's way through to the editors' side. */
import { Agent as HttpAgent } from 'node:http'
import { Agent as HttpsAgent } from 'node:https'
import { posix } from 'node:path'
import type { Request, RequestHandler, Response } from 'express'
import { createProxyMiddleware } from 'http-proxy-middleware'
import { bodyTooLarge, notFound } from './errors'
import { requestIdOf } from './requestId'

/**
 * Passes what is the CMS's through to it, streaming, and everything else on.
 * @param whenAway  answers for a CMS that cannot be reached
 */
export function passToEditors(
  originUrl: string,
  whenAway: (error: NodeJS.ErrnoException, request: Request, response: Response) => void,
): RequestHandler {
  const Agent = originUrl.startsWith('https:') ? HttpsAgent : HttpAgent
  const pass = createProxyMiddleware<Request, Response>({
    target: originUrl,
    agent: new Agent({ keepAlive: true }),
    // The host stays as the browser named it: the admin compares it with the origin of each form that is sent.
    changeOrigin: false,
    xfwd: true,
    on: {
      proxyReq: (_outgoing, request) => watch(request),
      error: (error, request, response) => {
        if (!('headersSent' in response) || response.headersSent) response.destroy()
        else whenAway(error, request, response)
      },
    },
  })
  return (request, response, next) => {
    if (!isEditors(request.originalUrl)) return next()
    // Next answers 500 to what does not decode; here it is an address that leads nowhere.
    decodeURIComponent(pathOf(request.originalUrl))
    if (isBetweenUs(request.originalUrl)) throw notFound()
    if (!isForm(request) && Number(request.headers['content-length'] ?? 0) > largestBody) throw bodyTooLarge()
    response.setHeader('X-Request-Id', requestIdOf(request))
    return pass(request, response, next)
  }
}

/** In bytes, of what is not a form: the CMS reads that into memory whole. A text at its longest takes half. */
const largestBody = 20_000_000

const isForm = ({ headers }: Request): boolean => headers['content-type']?.startsWith('multipart/') ?? false

/** A body that came without its length is cut off where it grows too large. */
function watch(request: Request): void {
  if (isForm(request)) return
  let bytes = 0
  request.on('data', (chunk: Buffer) => {
    bytes += chunk.length
    if (bytes > largestBody) request.destroy()
  })
}

/** The admin, its REST, and what Next serves for them (the last only while developing). */
export const isEditors = (url: string): boolean => /^\/(admin|api|_next)(?=[/?#]|$)|^\/__nextjs/.test(url)

/** The log is for delivery nodes, which ask the CMS directly. */
export const isBetweenUs = (url: string): boolean => /^\/+api\/log(\/|$)/.test(plainPath(url))

/** The plainest reading: what the CMS makes of `/api/%6Cog` or `/admin/..%2fapi//log` is not for this side to bet on. */
export function plainPath(url: string): string {
  let path = pathOf(url)
  for (let decoded = decode(path); decoded !== path; decoded = decode(path)) path = decoded
  return posix.normalize(path.replaceAll('\\', '/')).toLowerCase()
}

const pathOf = (url: string): string => url.split(/[?#]/, 1)[0] ?? ''

/** Only what decodes is decoded, so that one stray `%` does not hide the rest. */
const decode = (text: string): string =>
  text.replaceAll(/%[0-7][0-9a-f]/gi, (code) => String.fromCharCode(Number.parseInt(code.slice(1), 16)))
