import type { WithdrawalReason } from '../content/log'
import type { Snapshot } from '../content/snapshot'
import type { DocumentKey } from '../content/types'

/**
 * What one document should be to the public, and what the log last said of it. The two differ between a decision
 * (publish, withdraw, something it shows has changed) and the moment when `settle` has brought the log up to it.
 */
export type Publication = {
  key: DocumentKey
  wanted: { op: 'public'; snapshot: Snapshot; contentHash: string } | { op: 'gone'; withdrawal: Withdrawal }
  slug: string
  /** Counts approved texts, from 1. */
  revision: number
  firstPublishedAt: string
  /** Rises with each decision: what was read under an older generation must not be written. */
  generation: number
  /** When it was last said to be due: another time than this one means that something it shows has changed since. */
  dueAt: string
  /** The log's latest record of this document. */
  logged: Logged | null
}

export type Withdrawal = { reason: WithdrawalReason; redirectTo?: string }

export type Logged = {
  sequence: number
  op: 'upsert' | 'gone'
  /** Of what it says: the output, or how it was withdrawn. */
  outputHash: string
  /** Hashes of the files made for this output alone; they go when it goes. */
  exports: string[]
}
