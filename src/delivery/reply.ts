/** What a handler answers: a plain value. `send` turns it into bytes. */
export type Reply = {
  status: number
  /** As in Content-Type. */
  type: string
  body: string
  caching: keyof typeof caching
  headers?: Record<string, string>
}

/**
 * `short` lets a shared cache take a rush, yet a withdrawal is out of every cache within seconds; for the same reason
 * nothing may be served stale. `forever` is for addresses that carry a hash of their content: whoever has seen them may
 * keep them, but a shared cache asks again after a minute, for a portrait behind such an address may be withdrawn.
 */
export const caching = {
  short: 'public, max-age=5, must-revalidate',
  forever: 'public, max-age=31536000, s-maxage=60, immutable',
  never: 'no-store',
} as const

export const json = (value: unknown, more: Partial<Reply> = {}): Reply => ({
  status: 200,
  type: 'application/json; charset=utf-8',
  body: JSON.stringify(value),
  caching: 'short',
  ...more,
})

export const html = (body: string, more: Partial<Reply> = {}): Reply => ({
  status: 200,
  type: 'text/html; charset=utf-8',
  body,
  caching: 'short',
  ...more,
})

/** 301 is for a document that moved, 302 for a short link, which stays the address to keep. */
export const redirect = (status: 301 | 302, location: string): Reply => ({
  status,
  type: 'text/plain; charset=utf-8',
  body: location,
  caching: 'short',
  headers: { Location: location },
})
