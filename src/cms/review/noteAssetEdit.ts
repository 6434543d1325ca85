import type { PayloadRequest } from 'payload'
import { documentTypes, type DocumentType } from '../../content/types'
import { reviewStages, type Stage } from '../../review/vocabulary'
import { noteEdit } from './noteEdit'

/** Where a text is being read or waits to be published; in the others nobody's signature is at stake. */
const underReview: Stage[] = [...reviewStages, 'sealed']
const atOnce = 100

/**
 * A picture's or file's other bytes or words are an edit of each text under review that shows it, by whoever changed them:
 * on record at once, so that they do not sign their own work and no list goes on calling it sealed.
 */
export async function noteAssetEdit(asset: string, req: PayloadRequest): Promise<void> {
  for (const type of documentTypes) {
    const ids = await idsUnderReview(type, req)
    for (let at = 0; at < ids.length; at += atOnce)
      for (const id of await naming(asset, type, ids.slice(at, at + atOnce), req))
        await noteEdit({ type, id }, req)
  }
}

async function idsUnderReview(type: DocumentType, req: PayloadRequest): Promise<string[]> {
  const { docs } = await req.payload.db.findVersions<object>({
    collection: type,
    where: { and: [{ latest: { equals: true } }, { 'version.stage': { in: underReview } }] },
    select: { parent: true },
    pagination: false,
    req,
  })
  return docs.map(({ parent }) => String(parent))
}

/** Those that have the id of the picture or file anywhere; whether that changes the text is for `noteEdit` to see. */
async function naming(
  asset: string,
  type: DocumentType,
  ids: string[],
  req: PayloadRequest,
): Promise<string[]> {
  const { docs } = await req.payload.db.findVersions<object>({
    collection: type,
    where: { and: [{ latest: { equals: true } }, { parent: { in: ids } }] },
    limit: ids.length,
    pagination: false,
    req,
  })
  return docs
    .filter(({ version }) => JSON.stringify(version).includes(asset))
    .map(({ parent }) => String(parent))
}
