import type { PayloadRequest } from 'payload'
import type { Withdrawal } from '../../publishing/Publication'
import { stampDocument } from '../stampDocument'
import type { PublicationRow } from './rows'

/** Decides that a document is no longer public; the runner records it and erases what has to be erased. */
export async function decideGone(
  before: PublicationRow,
  withdrawal: Withdrawal,
  req: PayloadRequest,
): Promise<PublicationRow> {
  const data = {
    wanted: 'gone' as const,
    contentHash: null,
    withdrawal,
    generation: before.generation + 1,
    due: true,
    dueAt: new Date().toISOString(),
    attempts: 0,
    failure: null,
  }
  await req.payload.db.updateOne({ collection: 'publications', id: before.id, data, req, returning: false })
  const [, id = ''] = before.id.split('/')
  await stampDocument(before.type, id, { _status: 'draft', stage: 'draft' }, req)
  return { ...before, ...data }
}
