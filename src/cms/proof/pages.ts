import type { Payload } from 'payload'
import type { Entry } from '../../content/entry'
import type { Output } from '../../content/output'
import type { Label } from '../../content/vocabulary'
import { perPayload } from '../perPayload'

/** Draw whole HTML pages as the public site does, marked as proofs. */
export type ProofPages = {
  /** @param now  ISO 8601 */
  document(output: Output & { entry: Entry }, now: string): string
  problem(status: number, title: Label, detail: Label): string
}

const slot = perPayload<{ pages?: ProofPages }>('proofPages', () => ({}))

/** Told at the start, because the site's pages cannot be part of what Next bundles. */
export const showProofsWith = (payload: Payload, pages: ProofPages): void => {
  slot(payload).pages = pages
}

export const proofPages = (payload: Payload): ProofPages | undefined => slot(payload).pages
