import type { PayloadRequest } from 'payload'
import { withdrawalReasons, type WithdrawalReason } from '../../content/log'
import type { DocumentKey } from '../../content/types'
import { refusal } from '../../review/decide'
import { policy } from '../../review/policy'
import { ReviewRefused } from '../../review/ReviewRefused'
import { reviewStages, type Action, type ReviewStage } from '../../review/vocabulary'
import { blobs } from '../blobs'
import { decidePublic } from '../publication/decidePublic'
import { decideGone } from '../publication/decideGone'
import { proofread } from '../publication/runner'
import { exported } from '../publication/whoShows'
import type { Problem } from '../refused'
import type { SignedIn } from '../signedIn'
import { coversPlace } from '../signedIn'
import { stampDocument } from '../stampDocument'
import { inTransaction } from '../transaction'
import { checkIssued } from './checkIssued'
import { checkRedirect } from './checkRedirect'
import { openDossier, reviewOf, standing, type Dossier } from './dossier'
import { erasedAssets } from './erasedAssets'
import { ContentIncomplete, NotFoundHere, StaleContent } from './errors'
import { noteLibraryEdits } from './noteLibraryEdits'
import { appendRecord } from './records'
import { releaseLock } from './releaseLock'
import { relationProblems } from './relationProblems'

export type Order = {
  action: Action
  /** Of the text that the person has in front of them; a withdrawal is not about a text. */
  contentHash?: string | null
  remark: string
  reason?: WithdrawalReason
  redirectTo?: string
}

/**
 * Takes one step of review: the only road to public. Checks, record and consequence are one transaction.
 * @throws NotFoundHere, StaleContent, ContentIncomplete, RedirectRefused, UnitIssues, ReviewRefused  nothing has been changed
 */
export async function act(key: DocumentKey, order: Order, req: PayloadRequest): Promise<Dossier> {
  // Typesetting takes a second or more: no transaction is open meanwhile, and the hash tells that the text is the same.
  const misprints = await proofreadFor(key, order, req)
  return inTransaction(req, async () => {
    const dossier = await openDossier(key, req)
    if (!dossier) throw new NotFoundHere()
    const { subject, review } = dossier
    refuseUnlessAllowed(order, dossier, req)
    if (order.action !== 'withdraw' && order.contentHash !== subject.contentHash) {
      if (subject.problems.length > 0) throw new ContentIncomplete(subject.problems)
      throw new StaleContent()
    }
    if (order.action === 'return' && order.remark === '') throw new ReviewRefused('remark_required')
    if (order.redirectTo !== undefined) await checkRedirect(key, order.redirectTo, req)
    if (order.action === 'withdraw' && key.type === 'units' && dossier.publication?.wanted === 'public')
      await checkIssued(key, req)
    if (goesOn(order)) await refuseUnlessComplete(dossier, misprints, req)
    const record = {
      action: order.action,
      stage: openStage(review.stage),
      contentHash: subject.contentHash,
      remark: order.remark,
    }
    const before = order.action === 'submit' ? await noteLibraryEdits(dossier, req) : dossier.records
    const records = await appendRecord(key, before, record, req)
    const publication = await consequence(order, dossier, req)
    const after: Dossier = { subject, records, publication, review: reviewOf(subject, records, publication) }
    if (order.action !== 'publish' && after.review.stage !== subject.doc.stage) {
      await stampDocument(key.type, key.id, { stage: after.review.stage }, req)
    }
    return after
  })
}

const goesOn = ({ action }: Order): boolean => action === 'submit' || action === 'publish'

async function proofreadFor(key: DocumentKey, order: Order, req: PayloadRequest): Promise<Problem[]> {
  if (key.type !== exported || !goesOn(order)) return []
  const dossier = await openDossier(key, req)
  if (!dossier?.subject.snapshot || dossier.subject.contentHash !== order.contentHash) return []
  return refusalOf(order, dossier, req) ? [] : proofread(dossier.subject.snapshot, req.payload)
}

function refusalOf({ action, reason }: Order, dossier: Dossier, req: PayloadRequest) {
  const user = req.user as unknown as SignedIn
  const actor = { id: user.id, role: user.role, inPlace: coversPlace(user, dossier.subject.place) }
  return refusal(action, actor, { ...standing(dossier), ...(reason && { reason }) }, policy)
}

function refuseUnlessAllowed(order: Order, dossier: Dossier, req: PayloadRequest): void {
  const code = refusalOf(order, dossier, req)
  if (code) throw new ReviewRefused(code)
}

async function refuseUnlessComplete(
  { subject }: Dossier,
  misprints: Problem[],
  req: PayloadRequest,
): Promise<void> {
  if (!subject.snapshot) throw new ContentIncomplete(subject.problems)
  const problems = [
    ...(await relationProblems(subject.snapshot, req)),
    ...(await erasedAssets(subject.snapshot, blobs())),
    ...misprints,
  ]
  if (problems.length > 0) throw new ContentIncomplete(problems)
}

const openStage = (stage: string): ReviewStage | null => reviewStages.find((one) => one === stage) ?? null

async function consequence(
  order: Order,
  dossier: Dossier,
  req: PayloadRequest,
): Promise<Dossier['publication']> {
  const { subject, publication } = dossier
  if (order.action === 'submit') await releaseLock(subject.key, req)
  if (order.action === 'publish') return decidePublic(subject, publication, req)
  if (order.action === 'withdraw' && publication) {
    const reason = order.reason ?? withdrawalReasons[0]
    return decideGone(publication, { reason, ...(order.redirectTo && { redirectTo: order.redirectTo }) }, req)
  }
  return publication
}
