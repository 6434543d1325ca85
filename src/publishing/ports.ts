import type { Output } from '../content/output'
import type { Snapshot } from '../content/snapshot'
import type { DocumentKey } from '../content/types'
import type { Lookup } from './compileComplete'
import type { Publication } from './Publication'

/** A step of the log, as `settle` asks for it; the ledger adds sequence and time. */
export type Step =
  /** `complete` unless files are still missing from the output: then the publication stays due, and its failures count on. */
  | { op: 'upsert'; output: Output; outputHash: string; dependsOn: string[]; complete: boolean }
  | { op: 'gone'; outputHash: string }

/** The system of record for publications and the log. */
export type Ledger = {
  load(key: DocumentKey): Promise<Publication | undefined>
  /** Snapshots of those documents that are public; the others are left out. */
  snapshots(keys: readonly DocumentKey[]): Promise<Map<string, Snapshot>>
  /**
   * Appends to the log and marks dependents for `settle`, in one transaction.
   * @returns the new sequence, or undefined when the publication has moved on since it was read
   */
  append(publication: Publication, step: Step): Promise<number | undefined>
  /** Notes that the log already says what is wanted. */
  keep(publication: Publication, dependsOn: string[]): Promise<void>
}

/** Makes the files that a document is published as beside its text (a bulletin's PDF), stored as blobs. */
export type Press = {
  exports(snapshot: Snapshot, lookup: Lookup): Promise<Output['files']>
  /** Makes the same file, marked as a proof, and keeps nothing of it: fails as `exports` would. Nothing for a type that is published as text alone. */
  proof(snapshot: Snapshot, lookup: Lookup): Promise<Uint8Array | undefined>
  /** Removes files that were made for an output which is no longer public, unless something else holds the same bytes. */
  discard(hashes: readonly string[]): Promise<void>
  /** Erases every stored byte of a withdrawn person that no other public document shows. */
  erase(publication: Publication): Promise<void>
}
