/** The CMS as delivery sees it: a log and a store of blobs, behind a token. */
import { Readable } from 'node:stream'
import type { LogPage } from '../content/log'
import { BlobMissing } from './blobs'
import { logPage } from './logPage'

class OriginRefused extends Error {
  readonly code = 'origin_refused'
  override readonly name = 'OriginRefused'
  constructor(what: string, status: number) {
    super(`内容源对 ${what} 答复 ${status} / The origin answered ${status} to ${what}`)
  }
}

export class OriginUnreachable extends Error {
  readonly code = 'origin_unreachable'
  override readonly name = 'OriginUnreachable'
  constructor(cause: TypeError) {
    super(`连不上内容源：${cause.message} / The origin cannot be reached: ${cause.message}`, { cause })
  }
}

/**
 * @param idleMs  how long a file may neither begin nor go on before it counts as missing
 */
export function openOrigin(url: string, token: string, signal: AbortSignal, idleMs = 15_000) {
  async function ask(path: string, until: AbortSignal): Promise<Response> {
    try {
      // A redirect would carry the token elsewhere.
      const headers = { Authorization: `Bearer ${token}` }
      return await fetch(`${url}${path}`, { headers, signal: until, redirect: 'error' })
    } catch (error) {
      throw error instanceof TypeError ? new OriginUnreachable(error) : error
    }
  }

  return {
    /** @throws OriginUnreachable, OriginRefused, z.ZodError, AbortError */
    fetchPage: async (after: number, wait: number): Promise<LogPage> => {
      return within((wait + pageSeconds) * 1000, signal, async (until) => {
        const response = await ask(`/api/log?after=${after}&wait=${wait}`, until)
        if (response.status !== 200) throw new OriginRefused('/api/log', response.status)
        return logPage.parse(await response.json())
      })
    },
    /** @throws OriginUnreachable, OriginRefused, AbortError */
    fetchState: async (): Promise<unknown> =>
      // Shorter than the patience of those who ask whether we are ready: a CMS that hangs must not make us seem so.
      within(800, signal, async (until) => {
        const response = await ask('/api/log/state', until)
        if (response.status !== 200) throw new OriginRefused('/api/log/state', response.status)
        return response.json()
      }),
    /** @throws BlobMissing, OriginUnreachable, OriginRefused, AbortError */
    fetchBlob: async function* (sha256: string): AsyncGenerator<Uint8Array> {
      const watch = watchdog(idleMs, signal, new BlobMissing(sha256))
      try {
        const response = await ask(`/api/log/blobs/${sha256}`, watch.signal)
        if (response.status === 404 || response.status === 410) throw new BlobMissing(sha256)
        if (response.status !== 200 || !response.body)
          throw new OriginRefused(`/api/log/blobs/${sha256}`, response.status)
        for await (const chunk of Readable.fromWeb(response.body as Parameters<typeof Readable.fromWeb>[0])) {
          watch.alive()
          yield chunk as Uint8Array
        }
      } finally {
        watch.end()
      }
    },
  }
}

/** A page is a few megabytes, and a village's line is slow: a refill that gives up on a page begins anew. */
const pageSeconds = 120

async function within<T>(
  milliseconds: number,
  signal: AbortSignal,
  work: (until: AbortSignal) => Promise<T>,
): Promise<T> {
  const watch = watchdog(milliseconds, signal, new Error('the origin is late'))
  try {
    return await work(watch.signal)
  } finally {
    watch.end()
  }
}

/**
 * A signal for one request: aborted with `late` when nothing has been alive for so long, or with the outer signal.
 *
 * Not `AbortSignal.any`: on Node 20 every use of it with a signal that lives as long as the process stays in memory.
 */
function watchdog(milliseconds: number, outer: AbortSignal, late: Error) {
  outer.throwIfAborted()
  const until = new AbortController()
  const stop = () => until.abort(outer.reason)
  const timer = setTimeout(() => until.abort(late), milliseconds)
  outer.addEventListener('abort', stop)
  return {
    signal: until.signal,
    alive: () => void timer.refresh(),
    end: () => {
      clearTimeout(timer)
      outer.removeEventListener('abort', stop)
    },
  }
}
