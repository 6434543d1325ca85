import type { Db, Document } from 'mongodb'
import { z } from 'zod'
import type { Records } from './Records'

const failed = z.object({ _id: z.string(), failure: z.string() })
const late = z.object({ _id: z.string(), dueAt: z.string() })
const key = z.object({ _id: z.string() })
const account = z.object({ email: z.string(), hash: z.string(), salt: z.string() })
const last = z.object({ sequence: z.number() })

/** By the names that Payload gives to its collections here. */
export const recordsInMongodb = (db: Db): Records => ({
  migrations: async () =>
    z.array(z.string()).parse(await db.collection('payload-migrations').distinct('name')),
  log: async () => {
    const log = db.collection('publication-logs')
    const [newest] = z
      .array(last)
      .parse(await log.find().sort({ sequence: -1 }).limit(1).project({ sequence: 1 }).toArray())
    return { steps: await log.countDocuments(), head: newest?.sequence ?? 0 }
  },
  failed: async () => {
    const found = await db
      .collection('publications')
      .find({ due: true, failure: { $type: 'string' } })
      .sort({ _id: 1 })
      .project({ failure: 1 })
      .toArray()
    return z
      .array(failed)
      .parse(found)
      .map(({ _id, failure }) => ({ id: _id, failure }))
  },
  late: async (before) => {
    const waiting = { due: true, failure: null, dueAt: { $lt: before.toISOString() } }
    const found = await db
      .collection('publications')
      .find(waiting)
      .sort({ dueAt: 1 })
      .project({ dueAt: 1 })
      .toArray()
    return z
      .array(late)
      .parse(found)
      .map(({ _id, dueAt }) => ({ id: _id, dueAt }))
  },
  unprinted: async () => {
    const settled = { type: 'bulletins', wanted: 'public', loggedOp: 'upsert', due: false }
    const found = await db
      .collection('publications')
      .find({ ...settled, $or: [{ exports: null }, { exports: { $size: 0 } }] })
      .sort({ _id: 1 })
      .project({ _id: 1 })
      .toArray()
    return z
      .array(key)
      .parse(found)
      .map(({ _id }) => _id)
  },
  publicBlobs: async () => new Set((await publicParts(db)).keys()),
  libraryBlobs: async () => new Set((await libraryParts(db)).keys()),
  blobSizes: async () => {
    const all = [...(await publicParts(db)), ...(await libraryParts(db))]
    return new Map(all.flatMap(([sha256, bytes]) => (bytes === undefined ? [] : [[sha256, bytes] as const])))
  },
  sampleAccounts: async () => {
    const signingIn = { email: /@qingxi\.example$/, hash: { $type: 'string' } }
    const found = await db.collection('users').find(signingIn).sort({ email: 1 }).toArray()
    return z.array(account).parse(found)
  },
})

/** Blobs by hash, with their sizes where these are said. */
type Sizes = Map<string, number | undefined>

const publicParts = async (db: Db): Promise<Sizes> =>
  new Map([
    ...(await sizes(db, 'publications', { wanted: 'public' }, ['snapshot.images', 'snapshot.files'])),
    ...(await sizes(db, 'publication-logs', {}, ['output.blobs', 'output.files'])),
  ])

const libraryParts = async (db: Db): Promise<Sizes> =>
  new Map([
    ...(await sizes(db, 'images', {}, ['sha256', 'filesize', 'renditions'])),
    ...(await sizes(db, 'files', {}, ['sha256', 'filesize', 'preview'])),
  ])

/** Every `sha256` in those parts of the documents, however deep. */
async function sizes(db: Db, collection: string, filter: Document, parts: string[]): Promise<Sizes> {
  const found: Sizes = new Map()
  const projection = Object.fromEntries(parts.map((part) => [part, 1]))
  for await (const document of db.collection(collection).find(filter, { projection }))
    collect(document, found)
  return found
}

const blob = z.object({
  sha256: z.string(),
  bytes: z.number().optional(),
  filesize: z.number().nullish(),
})

function collect(value: unknown, found: Sizes): void {
  if (typeof value !== 'object' || value === null) return
  const { data } = blob.safeParse(value)
  if (data) found.set(data.sha256, data.bytes ?? data.filesize ?? found.get(data.sha256))
  for (const inner of Object.values(value)) collect(inner, found)
}
