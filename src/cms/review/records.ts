import type { PayloadRequest } from 'payload'
import { keyText, type DocumentKey } from '../../content/types'
import type { ReviewRecord } from '../../review/foldRecords'
import type { SignedIn } from '../signedIn'

type Row = ReviewRecord & { id: string; document: string; ordinal: number }

/** Enough for any round of review: the fold needs nothing from before the last publication but the creator. */
const longestRound = 5000

/** A document's review history, oldest first. */
export async function readRecords(key: DocumentKey, req: PayloadRequest): Promise<Row[]> {
  const { docs } = await req.payload.db.find<Row>({
    collection: 'review-records',
    where: { document: { equals: keyText(key) } },
    sort: '-ordinal',
    limit: longestRound,
    pagination: false,
    req,
  })
  return docs.reverse()
}

/** Whether anybody ever signed a text of it, be the signature void by now. */
export async function wasSigned(key: DocumentKey, req: PayloadRequest): Promise<boolean> {
  const { docs } = await req.payload.db.find<Row>({
    collection: 'review-records',
    where: { and: [{ document: { equals: keyText(key) } }, { action: { equals: 'sign' } }] },
    limit: 1,
    pagination: false,
    req,
  })
  return docs.length > 0
}

/**
 * Adds one line to the history. The id is made of document and ordinal, so of two people acting at the same moment only
 * one gets through; nothing in this project updates or deletes a line.
 */
export async function appendRecord(
  key: DocumentKey,
  history: readonly Row[],
  record: Pick<ReviewRecord, 'action' | 'stage' | 'contentHash' | 'remark'>,
  req: PayloadRequest,
): Promise<Row[]> {
  const ordinal = (history.at(-1)?.ordinal ?? 0) + 1
  const user = req.user as unknown as SignedIn | null
  const row: Row = {
    ...record,
    id: `${keyText(key)}/${String(ordinal).padStart(6, '0')}`,
    document: keyText(key),
    ordinal,
    by: user?.id ?? 'system',
    byName: user?.name ?? '系统',
    at: new Date().toISOString(),
  }
  await req.payload.db.create({ collection: 'review-records', data: row, req, returning: false })
  return [...history, row]
}
