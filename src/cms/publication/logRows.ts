import { randomUUID } from 'node:crypto'
import type { Payload, PayloadRequest, Where } from 'payload'
import type { LogPage, LogRecord } from '../../content/log'
import type { Output } from '../../content/output'
import type { DocumentType } from '../../content/types'

type LogRow = Omit<LogRecord, 'id' | 'output' | 'reason' | 'redirectTo'> & {
  document: string
  type: DocumentType
  output: Output | null
  reason: LogRecord['reason'] | null
  redirectTo: string | null
}

/** Ten digits: the ids' order is the sequence's for the first ten thousand million records. */
export const logId = (sequence: number): string => String(sequence).padStart(10, '0')

/** The log after a sequence, in order, at most `limit` records. */
export async function readLog(payload: Payload, after: number, limit: number): Promise<LogPage> {
  const { docs } = await payload.db.find<LogRow & { id: string }>({
    collection: 'publication-log',
    where: { id: { greater_than: logId(after) } },
    sort: 'id',
    limit,
    pagination: false,
  })
  const records = docs.map(toRecord)
  const last = records.at(-1)?.sequence
  const complete = last !== undefined && records.length < limit
  const log = await payload.kv.get<string>(slot)
  return { ...(log && { log }), records, head: complete ? last : await lastSequence({ payload }) }
}

const slot = 'log-name'

/** Given once to each database, before anybody asks: a follower that meets another name holds another installation's log. */
export async function nameLog(payload: Payload): Promise<void> {
  if (!(await payload.kv.has(slot))) await payload.kv.set(slot, randomUUID())
}

/** Of the newest record; 0 while the log is empty. */
export async function lastSequence(req: Pick<PayloadRequest, 'payload'>): Promise<number> {
  const { docs } = await req.payload.db.find<{ id: string; sequence: number }>({
    collection: 'publication-log',
    sort: '-id',
    limit: 1,
    pagination: false,
    select: { sequence: true },
    ...('transactionID' in req && { req: req as PayloadRequest }),
  })
  return docs[0]?.sequence ?? 0
}

/**
 * Whether an address is, or once was, that of another document: it may be printed somewhere, and leads to that document
 * for ever, also when it is gone.
 * @param id  of the document that wants it; undefined while it is new
 */
export async function belongsToAnother(
  type: DocumentType,
  slug: string,
  id: string | undefined,
  req: PayloadRequest,
): Promise<boolean> {
  const { docs } = await req.payload.db.find({
    collection: 'publication-log',
    where: { and: [{ type: { equals: type } }, { slug: { equals: slug } }, ...(id ? [otherThan(id)] : [])] },
    limit: 1,
    pagination: false,
    select: { document: true },
    req,
  })
  return docs.length > 0
}

const otherThan = (id: string): Where => ({
  or: [{ document: { less_than: id } }, { document: { greater_than: id } }],
})

function toRecord(row: LogRow): LogRecord {
  return {
    sequence: row.sequence,
    at: row.at,
    op: row.op,
    type: row.type,
    id: row.document,
    slug: row.slug ?? '',
    revision: row.revision,
    publishedAt: row.publishedAt,
    superseded: Boolean(row.superseded),
    ...(row.output && { output: row.output }),
    ...(row.reason && { reason: row.reason }),
    ...(row.redirectTo && { redirectTo: row.redirectTo }),
  }
}
