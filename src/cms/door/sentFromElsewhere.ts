import type { IncomingMessage } from 'node:http'

/**
 * Whether a page of another origin had somebody's browser send this, cookies and all: `SameSite` takes every host below one
 * registrable domain for the same site. The algorithm of Go's `http.CrossOriginProtection`.
 * @param publicUrl  ours too, where a reverse proxy in front does not pass on the host that it was asked by
 * @see docs/adr/0020-a-change-comes-from-our-own-pages.md
 */
export function sentFromElsewhere(
  { method = '', headers }: Pick<IncomingMessage, 'method' | 'headers'>,
  publicUrl: string,
): boolean {
  const { authorization = '', origin, 'sec-fetch-site': site } = headers
  if (reading.has(method) || token.test(authorization)) return false
  if (origin === new URL(publicUrl).origin) return false
  // What the browser itself says of it; over plain HTTP it says nothing.
  if (site !== undefined) return site !== 'same-origin' && site !== 'none'
  // No browser: they name the origin of every change.
  if (origin === undefined) return false
  return !isAt(origin, headers.host)
}

const reading = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Another application's, which no page can have a browser add: it would have to ask us first, and we do not agree. */
const token = /^(JWT|Bearer) \S/

/** By host and port; the scheme only tells which port goes without saying. A sandboxed page calls itself `null`. */
function isAt(origin: string, host: string | undefined): boolean {
  if (!URL.canParse(origin)) return false
  const { protocol, host: theirs } = new URL(origin)
  const ours = `${protocol}//${host}`
  return URL.canParse(ours) && theirs === new URL(ours).host
}
