import type { Payload, PayloadRequest, Where } from 'payload'
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

/** Not the lists (`assets`, `dependsOn`): they are in a table of their own and cost twice as much as all the rest. */
const columns: Record<Exclude<keyof PublicationRow, 'id'>, true> = {
  type: true,
  wanted: true,
  slug: true,
  snapshot: true,
  contentHash: true,
  revision: true,
  firstPublishedAt: true,
  withdrawal: true,
  generation: true,
  loggedSequence: true,
  loggedOp: true,
  outputHash: true,
  exports: true,
  due: true,
  dueAt: true,
  attempts: true,
  failure: true,
}

export async function readPublication(key: DocumentKey, req: Context): Promise<PublicationRow | undefined> {
  const row = await req.payload.db.findOne<PublicationRow>({
    collection: 'publications',
    where: { id: { equals: keyText(key) } },
    select: columns,
    ...inside(req),
  })
  return row ?? undefined
}

/** Ids of the pictures and files that it shows; after a withdrawal of consent, of all that are to be erased. */
export const readAssets = (publication: string, req: Context): Promise<string[]> =>
  assetsOf({ id: { equals: publication } }, req)

/** The same of what is public alone. */
export const readPublicAssets = (publication: string, req: Context): Promise<string[]> =>
  assetsOf({ and: [{ id: { equals: publication } }, { wanted: { equals: 'public' } }] }, req)

async function assetsOf(where: Where, req: Context): Promise<string[]> {
  const row = await req.payload.db.findOne<{ id: string; assets: string[] | null }>({
    collection: 'publications',
    where,
    select: { assets: true },
    ...inside(req),
  })
  return row?.assets ?? []
}

/** The snapshots of those that are public. */
export async function readSnapshots(keys: readonly DocumentKey[], req: Context): Promise<Snapshot[]> {
  if (keys.length === 0) return []
  const { docs } = await req.payload.db.find<Pick<PublicationRow, 'id' | 'snapshot'>>({
    collection: 'publications',
    where: { and: [{ id: { in: keys.map(keyText) } }, { wanted: { equals: 'public' } }] },
    limit: keys.length,
    pagination: false,
    select: { snapshot: true },
    ...inside(req),
  })
  return docs.map(readSnapshot)
}

const pageSize = 50

/** The snapshots of those that are public and meet a condition, page by page in the order of their ids. */
export async function* publicSnapshots(where: Where, req: Context): AsyncGenerator<Snapshot> {
  for (let after = ''; ;) {
    const { docs } = await req.payload.db.find<Pick<PublicationRow, 'id' | 'snapshot'>>({
      collection: 'publications',
      where: { and: [where, { wanted: { equals: 'public' } }, { id: { greater_than: after } }] },
      sort: 'id',
      limit: pageSize,
      pagination: false,
      select: { snapshot: true },
      ...inside(req),
    })
    yield* docs.map(readSnapshot)
    const last = docs.at(-1)
    if (!last || docs.length < pageSize) return
    after = last.id
  }
}

/** The public documents that show any of these pictures and files of the library. */
export async function publicShowing(assets: readonly string[], req: Context): Promise<DocumentKey[]> {
  const { docs } = await req.payload.db.find<Pick<PublicationRow, 'id'>>({
    collection: 'publications',
    where: { and: [{ assets: { in: [...assets] } }, { wanted: { equals: 'public' } }] },
    pagination: false,
    select: { wanted: true },
    ...inside(req),
  })
  return docs.map(({ id }) => keyOf(id))
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

export const readSnapshot = (row: Pick<PublicationRow, 'snapshot'>): Snapshot =>
  snapshotSchema.parse(row.snapshot)

const inside = (req: Context) => ('transactionID' in req ? { req: req as PayloadRequest } : {})
