import type { PayloadRequest } from 'payload'
import type { Entry } from '../../content/entry'
import type { Output } from '../../content/output'
import type { Snapshot } from '../../content/snapshot'
import type { DocumentKey } from '../../content/types'
import { compileComplete } from '../../publishing/compileComplete'
import { withDerived } from '../publication/derived'
import { ledgerIn } from '../publication/ledger'
import { readPublication } from '../publication/rows'
import { ContentIncomplete, NotFoundHere } from '../review/errors'
import { seesReview, type SignedIn } from '../signedIn'
import { loadSubject } from '../snapshot/loadSubject'

/**
 * The latest text of a document for those who review it, ready to be compiled.
 * @throws NotFoundHere, ContentIncomplete
 */
export async function textToProve(key: DocumentKey, req: PayloadRequest): Promise<Snapshot> {
  const subject = await loadSubject(key, req)
  if (!subject || !seesReview(req.user as unknown as SignedIn, subject.place)) throw new NotFoundHere()
  if (!subject.snapshot) throw new ContentIncomplete(subject.problems)
  const [snapshot = subject.snapshot] = await withDerived([subject.snapshot], req.payload)
  return snapshot
}

/**
 * What readers would get if that text were published now: compiled as publication does it, of the same parts, and kept nowhere.
 * @throws NotFoundHere, ContentIncomplete
 */
export async function makeProof(key: DocumentKey, req: PayloadRequest): Promise<Output & { entry: Entry }> {
  const snapshot = await textToProve(key, req)
  const { compiled } = await compileComplete(snapshot, (keys) => ledgerIn(req.payload).snapshots(keys))
  const publication = await readPublication(key, req)
  const now = new Date().toISOString()
  const stamp = {
    sequence: publication?.loggedSequence ?? 0,
    revision: (publication?.revision ?? 0) + 1,
    publishedAt: publication?.firstPublishedAt ?? now,
    updatedAt: now,
  }
  return { ...compiled.output, entry: { ...compiled.output.entry, ...stamp } }
}
