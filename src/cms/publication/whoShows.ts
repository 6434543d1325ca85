import type { Payload } from 'payload'
import type { DocumentKey } from '../../content/types'
import { keyOf, publicShowing, type PublicationRow } from './rows'

/** The type that is published as a file beside its text: see `Press.exports`. */
export const exported = 'bulletins'

/** Bytes, and the items of the library that hold them: the same bytes may have come in more than once. */
type Bytes = { sha256: string; ids: readonly string[] }

/** Public documents that show these bytes: as a picture, as a file, or as the file that they are published as. */
export async function whoShows({ sha256, ids }: Bytes, payload: Payload): Promise<DocumentKey[]> {
  return [...(await publicShowing(ids, { payload })), ...(await whoseExport(sha256, payload))]
}

/** Public documents of which this is the exported file. */
export async function whoseExport(sha256: string, payload: Payload): Promise<DocumentKey[]> {
  const { docs } = await payload.db.find<Pick<PublicationRow, 'id' | 'exports'>>({
    collection: 'publications',
    where: { and: [{ type: { equals: exported } }, { wanted: { equals: 'public' } }] },
    pagination: false,
    select: { exports: true },
  })
  return docs.filter(({ exports }) => exports?.includes(sha256)).map(({ id }) => keyOf(id))
}
