import type { PayloadRequest } from 'payload'
import { documentTypes, type DocumentType } from '../../content/types'
import { underReview } from '../../review/vocabulary'
import { publicShowing } from '../publication/rows'
import { noteEdit } from './noteEdit'
import { appendRecord, readRecords, type LibraryKey } from './records'

const atOnce = 100

/**
 * A picture's or file's other bytes or words are an edit of each text that shows it, by whoever changed them, so that they
 * do not sign their own work. Of a text under review or in public it is on record at once, and no list goes on calling it
 * sealed; of a draft when that is submitted, from the picture's own history (see `noteLibraryEdits`).
 */
export async function noteAssetEdit(asset: LibraryKey, req: PayloadRequest): Promise<void> {
  const edit = { action: 'edit', stage: null, contentHash: null, remark: '' } as const
  await appendRecord(asset, await readRecords(asset, req), edit, req)
  const shown = await publicShowing([asset.id], req)
  for (const type of documentTypes) {
    const inPublic = shown.filter((key) => key.type === type).map(({ id }) => id)
    const ids = [...new Set([...(await idsUnderReview(type, req)), ...inPublic])]
    for (let at = 0; at < ids.length; at += atOnce)
      for (const id of await naming(asset.id, type, ids.slice(at, at + atOnce), req))
        await noteEdit({ type, id }, req)
  }
}

async function idsUnderReview(type: DocumentType, req: PayloadRequest): Promise<string[]> {
  const { docs } = await req.payload.db.findVersions<object>({
    collection: type,
    where: { and: [{ latest: { equals: true } }, { 'version.stage': { in: [...underReview] } }] },
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
