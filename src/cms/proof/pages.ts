import type { Payload } from 'payload'
import type { Output } from '../../content/output'
import type { Entry } from '../../content/entry'
import { perPayload } from '../perPayload'

/** The page of a document as the public site shows it, marked as a proof. @param now  ISO 8601 */
export type ProofPage = (output: Output & { entry: Entry }, now: string) => string

const pages = perPayload<{ render?: ProofPage }>('proofPages', () => ({}))

/** Told at the start, because the site's pages cannot be part of what Next bundles. */
export const showProofsWith = (payload: Payload, render: ProofPage): void => {
  pages(payload).render = render
}

export const proofPage = (payload: Payload): ProofPage | undefined => pages(payload).render
