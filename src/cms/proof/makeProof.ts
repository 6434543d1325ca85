import { LRUCache } from 'lru-cache'
import type { PayloadRequest } from 'payload'
import type { Entry } from '../../content/entry'
import type { Output, PublicBlob } from '../../content/output'
import type { Snapshot } from '../../content/snapshot'
import { keyText, type DocumentKey } from '../../content/types'
import { compileComplete } from '../../publishing/compileComplete'
import { perPayload } from '../perPayload'
import { withDerived } from '../publication/derived'
import { ledgerIn } from '../publication/ledger'
import { readPublication } from '../publication/rows'
import { ContentIncomplete, NotFoundHere } from '../review/errors'
import { seesReview, type SignedIn } from '../signedIn'
import { loadSubject } from '../snapshot/loadSubject'

/**
 * The latest text of a document, for the staff of its place, ready to be compiled.
 * @throws NotFoundHere, ContentIncomplete
 */
export async function textToProve(
  key: DocumentKey,
  req: PayloadRequest,
): Promise<{ snapshot: Snapshot; contentHash: string }> {
  const subject = await loadSubject(key, req)
  if (!subject || !seesReview(req.user as unknown as SignedIn, subject.place)) throw new NotFoundHere()
  if (!subject.snapshot || subject.contentHash === null) throw new ContentIncomplete(subject.problems)
  const [snapshot = subject.snapshot] = await withDerived([subject.snapshot], req.payload)
  return { snapshot, contentHash: subject.contentHash }
}

/**
 * What readers would get if that text were published now: compiled as publication does it, of the same parts, and kept nowhere.
 * @throws NotFoundHere, ContentIncomplete
 */
export async function makeProof(key: DocumentKey, req: PayloadRequest): Promise<Output & { entry: Entry }> {
  const { snapshot } = await textToProve(key, req)
  const { compiled } = await compileComplete(snapshot, (keys) => ledgerIn(req.payload).snapshots(keys))
  const publication = await readPublication(key, req)
  const now = new Date().toISOString()
  const stamp = {
    sequence: publication?.loggedSequence ?? 0,
    revision: (publication?.revision ?? 0) + 1,
    publishedAt: publication?.firstPublishedAt ?? now,
    updatedAt: now,
  }
  const { output } = compiled
  shownOf(req.payload).set(viewing(key, req), output.blobs)
  return { ...output, entry: { ...output.entry, ...stamp } }
}

/**
 * A file that the proof of a document shows; knowing a hash is no right to read.
 * @throws NotFoundHere, ContentIncomplete
 */
export async function fileOfProof(
  key: DocumentKey,
  sha256: unknown,
  name: unknown,
  req: PayloadRequest,
): Promise<PublicBlob> {
  const shown = shownOf(req.payload).get(viewing(key, req)) ?? (await makeProof(key, req)).blobs
  const blob = shown.find((one) => one.sha256 === sha256 && one.name === name)
  if (!blob) throw new NotFoundHere()
  return blob
}

/** What somebody has just been shown: its pictures follow, a dozen at once, and a save meanwhile does not take them away. */
const shownOf = perPayload(
  'shownInProofs',
  () => new LRUCache<string, PublicBlob[]>({ max: 200, ttl: 60_000 }),
)

const viewing = (key: DocumentKey, { user }: PayloadRequest): string => `${user?.id} ${keyText(key)}`
