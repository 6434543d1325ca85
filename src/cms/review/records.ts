import type { PayloadRequest } from 'payload'
import type { DocumentKey } from '../../content/types'
import type { ReviewRecord } from '../../review/foldRecords'
import type { libraries } from '../publication/library'
import type { SignedIn } from '../signedIn'

type Row = ReviewRecord & { id: string; document: string; ordinal: number }
export type LibraryKey = { type: (typeof libraries)[number]; id: string }
/** What has a history: the texts, and what is changed beside them and shown by them. */
type Recorded = DocumentKey | LibraryKey

const nameOf = ({ type, id }: Recorded): string => `${type}/${id}`

/** Enough for any round of review: the fold needs nothing from before the last publication but the creator. */
const longestRound = 5000

/** Its history, oldest first. */
export async function readRecords(key: Recorded, req: PayloadRequest): Promise<Row[]> {
  const { docs } = await req.payload.db.find<Row>({
    collection: 'review-records',
    where: { document: { equals: nameOf(key) } },
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
    where: { and: [{ document: { equals: nameOf(key) } }, { action: { equals: 'sign' } }] },
    limit: 1,
    pagination: false,
    req,
  })
  return docs.length > 0
}

/** Who changed any of these pictures and files after a moment, oldest first. */
export async function readLibraryEdits(
  keys: readonly LibraryKey[],
  after: string,
  req: PayloadRequest,
): Promise<Row[]> {
  if (keys.length === 0) return []
  const { docs } = await req.payload.db.find<Row>({
    collection: 'review-records',
    where: { and: [{ document: { in: keys.map(nameOf) } }, { at: { greater_than: after } }] },
    sort: 'at',
    limit: longestRound,
    pagination: false,
    req,
  })
  return docs
}

/**
 * Adds one line to the history. The id is made of document and ordinal, so of two people acting at the same moment only
 * one gets through; nothing in this project updates or deletes a line.
 * @param record  by the person of `req`, now, unless it says otherwise
 */
export async function appendRecord(
  key: Recorded,
  history: readonly Row[],
  record: Pick<ReviewRecord, 'action' | 'stage' | 'contentHash' | 'remark'> &
    Partial<Pick<ReviewRecord, 'by' | 'byName' | 'at'>>,
  req: PayloadRequest,
): Promise<Row[]> {
  const ordinal = (history.at(-1)?.ordinal ?? 0) + 1
  const user = req.user as unknown as SignedIn | null
  const row: Row = {
    by: user?.id ?? 'system',
    byName: user?.name ?? '系统',
    at: new Date().toISOString(),
    ...record,
    id: `${nameOf(key)}/${String(ordinal).padStart(6, '0')}`,
    document: nameOf(key),
    ordinal,
  }
  await req.payload.db.create({ collection: 'review-records', data: row, req, returning: false })
  return [...history, row]
}
