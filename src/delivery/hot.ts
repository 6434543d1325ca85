/**
 * Finished answers, ready to be written. The listener in front of Express looks here first: most requests are for what
 * was asked a moment ago, and need no routing, no projection and no compression.
 */
import type { IncomingMessage, OutgoingHttpHeaders, RequestListener, ServerResponse } from 'node:http'
import { LRUCache } from 'lru-cache'
import { keyOf } from './keyOf'
import { encodingOf } from './negotiate'

/** `unchanged` is what a 304 carries of the headers. */
export type Finished = {
  status: number
  etag: string
  headers: OutgoingHttpHeaders
  unchanged: OutgoingHttpHeaders
  body: Buffer
}

/** Successful answers, by `keyOf`: they differ by nothing else. Cleared whenever the projection moves. */
export type Kept = LRUCache<string, Finished>

const megabyte = 1024 * 1024

export const keepAnswers = (): Kept =>
  new LRUCache({
    maxSize: 24 * megabyte,
    maxEntrySize: 2 * megabyte,
    sizeCalculation: (finished, key) => finished.body.length + 2 * key.length + 2048,
    // Pages speak of today, so they are made anew now and then even when nothing was published.
    ttl: 60_000,
    ttlResolution: 1000,
  })

/** @param count  told of each answer: address, status, whether it was kept */
export const answerHot =
  (
    kept: Kept,
    otherwise: RequestListener,
    count: (url: string, status: number, fromCache: boolean) => void,
  ): RequestListener =>
  (request, response) => {
    const readable = request.method === 'GET' || request.method === 'HEAD'
    const url = request.url ?? ''
    const finished = readable ? kept.get(keyOf(url, encodingOf(request.headers))) : undefined
    if (finished) {
      deliver(request, response, finished)
      count(url, response.statusCode, true)
      return
    }
    response.once('close', () => count(url, response.statusCode, false))
    otherwise(request, response)
  }

/** The one place that writes an answer. */
export function deliver(request: IncomingMessage, response: ServerResponse, finished: Finished): void {
  const { status, etag, headers, unchanged, body } = finished
  if (status === 200 && holds(request.headers['if-none-match'], etag)) {
    response.writeHead(304, unchanged)
    response.end()
    return
  }
  response.writeHead(status, headers)
  if (request.method === 'HEAD') response.end()
  else response.end(body)
}

/** RFC 9110 §13.1.2: weak comparison, and `*` is anything. */
function holds(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false
  if (ifNoneMatch === etag || ifNoneMatch.trim() === '*') return true
  return ifNoneMatch.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
}
