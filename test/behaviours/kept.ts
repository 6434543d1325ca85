/** What the database keeps of review and publication, read past every access rule. */
import { readdirSync } from 'node:fs'
import type { Payload, Where } from 'payload'
import type { LogRecord } from '../../src/content/log'
import { documentTypes, keyText, type DocumentKey } from '../../src/content/types'
import type { PublicationRow } from '../../src/cms/publication/rows'
import type { ReviewRecord } from '../../src/review/foldRecords'

type Slug = 'publications' | 'publication-log' | 'review-records'

/** Everything in a collection, in the order of ids, or what of it meets a condition. */
async function all(
  payload: Payload,
  collection: Slug,
  where: Where = {},
): Promise<Record<string, unknown>[]> {
  const { docs } = await payload.find({
    collection,
    where,
    sort: 'id',
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  return docs as unknown as Record<string, unknown>[]
}

export const logOf = async (payload: Payload) =>
  (await all(payload, 'publication-log')) as (Omit<LogRecord, 'id'> & { id: string; document: string })[]

export const publicationsOf = async (payload: Payload) =>
  (await all(payload, 'publications')) as unknown as PublicationRow[]

export const publicationOf = async (payload: Payload, key: DocumentKey) => {
  const [row] = await all(payload, 'publications', { id: { equals: keyText(key) } })
  return row as PublicationRow | undefined
}

/** The history of a document, or of a picture or file, oldest first. */
export const recordsOf = async (payload: Payload, { type, id }: { type: string; id: string }) =>
  (await all(payload, 'review-records', { document: { equals: `${type}/${id}` } })) as ReviewRecord[]

/** Documents of which Payload's own row does not say what their publication says, as key texts: there are none. */
export async function misstated(payload: Payload): Promise<string[]> {
  const wanted = (await publicationsOf(payload)).filter((row) => row.wanted === 'public').map(({ id }) => id)
  const stated: string[] = []
  for (const type of documentTypes) {
    const { docs } = await payload.find({
      collection: type,
      where: { _status: { equals: 'published' } },
      pagination: false,
      depth: 0,
      select: {},
      overrideAccess: true,
    })
    stated.push(...docs.map(({ id }) => keyText({ type, id: String(id) })))
  }
  return [...wanted.filter((id) => !stated.includes(id)), ...stated.filter((id) => !wanted.includes(id))]
}

/** Names of the stored uploads and of everything made from them. */
export const filesBelow = (dataDir: string): string[] =>
  readdirSync(`${dataDir}/blobs`, { recursive: true, encoding: 'utf8' }).sort()
