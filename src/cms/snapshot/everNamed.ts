import type { PayloadRequest } from 'payload'
import type { DocumentKey } from '../../content/types'
import type { Data } from './values'

const pageSize = 20

/**
 * Ids that a document has ever named, in any version or draft: its pictures and files are among them. Read from the stored
 * values themselves, for a version may be older than what reads texts today. The consent record is left out: the signed
 * form proves that what was public until now was so by right.
 */
export async function everNamed({ type, id }: DocumentKey, req: PayloadRequest): Promise<string[]> {
  const found = new Set<string>()
  for (let page = 1, more = true; more; page++) {
    const { docs, hasNextPage } = await req.payload.db.findVersions<Data>({
      collection: type,
      where: { parent: { equals: id } },
      sort: 'id',
      limit: pageSize,
      page,
      pagination: true,
      req,
    })
    for (const { version } of docs) {
      const { consent: _, ...shown } = version
      collect(shown, found)
    }
    more = hasNextPage
  }
  return [...found]
}

const looksLikeId = /^[0-9a-z]{15}$/

function collect(value: unknown, into: Set<string>): void {
  if (typeof value === 'string') {
    if (looksLikeId.test(value)) into.add(value)
  } else if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) collect(part, into)
  }
}
