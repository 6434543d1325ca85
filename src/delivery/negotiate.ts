import type { IncomingHttpHeaders } from 'node:http'
import { LRUCache } from 'lru-cache'
import Negotiator from 'negotiator'

export const encodings = ['br', 'gzip', 'identity'] as const
export type Encoding = (typeof encodings)[number]
export type Language = 'zh' | 'en'

/** The best that the client takes: clients list gzip first out of habit, so their order among equals means nothing. */
export function encodingOf(headers: IncomingHttpHeaders): Encoding {
  const asked = headers['accept-encoding']
  if (!asked) return 'identity'
  const known = memory.get(asked)
  if (known) return known
  const taken = new Negotiator({ headers }).encodings([...encodings])
  const chosen = encodings.find((encoding) => taken.includes(encoding)) ?? 'identity'
  memory.set(asked, chosen)
  return chosen
}

// Browsers send a handful of values; parsing one costs as much as all the rest of a hot answer.
const memory = new LRUCache<string, Encoding>({ max: 100 })

export const languageOf = (headers: IncomingHttpHeaders): Language =>
  new Negotiator({ headers }).language(['zh', 'en']) === 'en' ? 'en' : 'zh'
