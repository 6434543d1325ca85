import type { Payload, PayloadRequest } from 'payload'
import { snapshotSchema, type Snapshot } from '../../content/snapshot'
import { keyText, type DocumentKey, type DocumentType } from '../../content/types'
import type { Publication, Withdrawal } from '../../publishing/Publication'

/** A publication as the database keeps it: see `collections/system/publications.ts`. */
export type PublicationRow = {
  id: string
  type: DocumentType
  wanted: 'public' | 'gone'
  slug: string
  /** Kept after a withdrawal until everything of it has been erased. */
  snapshot: unknown
  contentHash: string | null
  /** Ids of the pictures and files that are shown; after a withdrawal of consent, of all that are to be erased. */
  assets: string[] | null
  revision: number
  firstPublishedAt: string
  withdrawal: Withdrawal | null
  generation: number
  loggedSequence: number | null
  loggedOp: 'upsert' | 'gone' | null
  outputHash: string | null
  exports: string[] | null
  due: boolean
  dueAt: string
  attempts: number
  failure: string | null
}

type Context = PayloadRequest | { payload: Payload; transactionID?: never }

export async function readPublication(key: DocumentKey, req: Context): Promise<PublicationRow | undefined> {
  const row = await req.payload.db.findOne<PublicationRow>({
    collection: 'publications',
    where: { id: { equals: keyText(key) } },
    ...inside(req),
  })
  return row ?? undefined
}

export async function readPublications(
  keys: readonly DocumentKey[],
  req: Context,
): Promise<PublicationRow[]> {
  if (keys.length === 0) return []
  const { docs } = await req.payload.db.find<PublicationRow>({
    collection: 'publications',
    where: { id: { in: keys.map(keyText) } },
    limit: keys.length,
    pagination: false,
    ...inside(req),
  })
  return docs
}

/** Which of these documents readers can see, as key texts. */
export async function publicKeys(keys: readonly DocumentKey[], req: Context): Promise<Set<string>> {
  if (keys.length === 0) return new Set()
  const { docs } = await req.payload.db.find<Pick<PublicationRow, 'id'>>({
    collection: 'publications',
    where: { and: [{ id: { in: keys.map(keyText) } }, { wanted: { equals: 'public' } }] },
    pagination: false,
    select: { wanted: true },
    ...inside(req),
  })
  return new Set(docs.map((row) => row.id))
}

export function toPublication(row: PublicationRow): Publication {
  return {
    key: keyOf(row.id),
    wanted:
      row.wanted === 'public'
        ? { op: 'public', snapshot: readSnapshot(row), contentHash: row.contentHash ?? '' }
        : { op: 'gone', withdrawal: row.withdrawal ?? { reason: 'error' } },
    slug: row.slug,
    revision: row.revision,
    firstPublishedAt: row.firstPublishedAt,
    generation: row.generation,
    dueAt: row.dueAt,
    logged:
      row.loggedSequence && row.loggedOp
        ? {
            sequence: row.loggedSequence,
            op: row.loggedOp,
            outputHash: row.outputHash ?? '',
            exports: row.exports ?? [],
          }
        : null,
  }
}

/** The document of a publication's id. */
export function keyOf(text: string): DocumentKey {
  const [type, id = ''] = text.split('/', 2)
  return { type: type as DocumentType, id }
}

export const readSnapshot = (row: PublicationRow): Snapshot => snapshotSchema.parse(row.snapshot)

const inside = (req: Context) => ('transactionID' in req ? { req: req as PayloadRequest } : {})
