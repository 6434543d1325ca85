import type { Payload } from 'payload'
import type { DocumentKey } from '../../content/types'
import type { PublicationRow } from '../publication/rows'
import { today } from '../snapshot/values'

const type = 'typical-models'
const atOnce = 100

/**
 * Who is public on a consent that has ended. Publications say who is public; the collection's own row, whatever drafts lie
 * above it, says until when.
 */
export async function expiredConsents(payload: Payload, now: Date): Promise<DocumentKey[]> {
  const expired: DocumentKey[] = []
  for (let page = await publicAfter('', payload); page.length > 0;) {
    const ids = page.map((row) => row.slice(type.length + 1))
    const { docs } = await payload.db.find<{ id: string }>({
      collection: type,
      where: {
        and: [
          { id: { in: ids } },
          { 'consent.expiresOn': { less_than: `${today(now)}T00:00:00.000+08:00` } },
        ],
      },
      limit: atOnce,
      pagination: false,
      select: { title: true },
    })
    expired.push(...docs.map(({ id }) => ({ type, id }) as const))
    page = await publicAfter(page.at(-1) ?? '', payload)
  }
  return expired
}

async function publicAfter(id: string, payload: Payload): Promise<string[]> {
  const { docs } = await payload.db.find<Pick<PublicationRow, 'id'>>({
    collection: 'publications',
    where: {
      and: [{ type: { equals: type } }, { wanted: { equals: 'public' } }, { id: { greater_than: id } }],
    },
    sort: 'id',
    limit: atOnce,
    pagination: false,
    select: { wanted: true },
  })
  return docs.map((row) => row.id)
}
