import { createHash } from 'node:crypto'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Request, Response } from 'express'
import { deliver, type Finished, type Kept } from './hot'
import { keyOf } from './keyOf'
import { encodingOf, type Encoding } from './negotiate'
import { caching, type Reply } from './reply'

/** Makes a reply into bytes, keeps them when they may be asked for again, and writes them. */
export function send(request: Request, response: Response, reply: Reply, kept: Kept): void {
  const encoding = encodingOf(request.headers)
  // Express's middleware has put the security headers on the response already: they belong to what is kept.
  const finished = finish(reply, encoding, response.getHeaders())
  if (reply.status === 200 && reply.caching !== 'never')
    kept.set(keyOf(request.originalUrl, encoding), finished)
  deliver(request, response, finished)
}

function finish(reply: Reply, wanted: Encoding, common: ReturnType<Response['getHeaders']>): Finished {
  const plain = Buffer.from(reply.body)
  // Below a packet's worth, compression only costs.
  const encoding = plain.length < 1024 ? 'identity' : wanted
  const body = compress[encoding](plain)
  const etag = `"${createHash('sha256').update(body).digest('base64url')}"`
  const unchanged = {
    ...common,
    Vary: 'Accept-Encoding',
    'Cache-Control': caching[reply.caching],
    ...(reply.status === 200 && { ETag: etag }),
    ...reply.headers,
  }
  const headers = {
    ...unchanged,
    'Content-Type': reply.type,
    'Content-Length': body.length,
    ...(encoding !== 'identity' && { 'Content-Encoding': encoding }),
  }
  return { status: reply.status, etag, headers, unchanged, body }
}

// Synchronous on purpose: an answer is compressed once for each time the projection moves, in a few milliseconds, and
// nothing can change between reading the projection and keeping the bytes.
const compress: Record<Encoding, (bytes: Buffer) => Buffer> = {
  identity: (bytes) => bytes,
  gzip: (bytes) => gzipSync(bytes),
  br: (bytes) =>
    brotliCompressSync(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 5,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
}
