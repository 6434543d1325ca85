/** The publication log, as the CMS serves it to delivery nodes: `GET /api/log?after=SEQ&wait=25`. */
import type { DocumentType } from './types'
import type { Output } from './output'

/**
 * One step of the log. Sequences are gap-free from 1. A record that a later one of the same document has replaced
 * keeps its place but loses its `output` (`superseded`), so that withdrawn text is nowhere in the log.
 */
export type LogRecord = {
  sequence: number
  at: string
  op: 'upsert' | 'gone'
  type: DocumentType
  id: string
  /** The id in every record of a document that was withdrawn for want of consent: a slug spells a name. */
  slug: string
  revision: number
  /** Of the document's first publication. */
  publishedAt: string
  superseded: boolean
  /** Present for an upsert that is still current. */
  output?: Output
  /** For `gone`: why, and where readers are sent instead (a document key as `type/id`). */
  reason?: WithdrawalReason
  redirectTo?: string
}

export const withdrawalReasons = ['error', 'superseded', 'consent', 'outdated'] as const
export type WithdrawalReason = (typeof withdrawalReasons)[number]

/**
 * `head` is the log's last sequence; `records` come in order and may stop short of it. `log` names the log itself: another
 * name means that its steps were numbered anew, as when the editors' database was restored. `loading` is there while the
 * sample county is being loaded.
 */
export type LogPage = { records: LogRecord[]; head: number; log?: string; loading?: boolean }
