import type { Payload, Where } from 'payload'
import type { Preview } from '../../../media/preview/makePreview'
import type { Tools } from '../../../media/preview/tools'
import type { Rendition } from '../../content/snapshot'
import type { Blobs } from '../blobs'
import { wantedPreview, type FileRow } from './state'

/** The file of these types that has waited longest among those tried least. */
export async function nextWanted(payload: Payload, mediaTypes: string[]): Promise<FileRow | undefined> {
  const { docs } = await payload.db.find<FileRow>({
    collection: 'files',
    where: { and: [{ previewState: { equals: 'wanted' } }, { mimeType: { in: mediaTypes } }] },
    sort: ['previewAttempts', 'createdAt'],
    limit: 1,
    pagination: false,
  })
  return docs[0]
}

/** At a start: what of these types lacked a program that is there now, and what is older than previews are. */
export async function wantAgain(payload: Payload, mediaTypes: string[], tools: Tools): Promise<void> {
  const found = [
    ...(tools.office ? ['no_office'] : []),
    ...(tools.ffmpeg && tools.ffprobe ? ['no_ffmpeg'] : []),
  ]
  const again: Where[] = [
    { previewState: { exists: false } },
    ...(found.length > 0 ? [{ previewReason: { in: found } }] : []),
  ]
  for (const one of again) {
    const where: Where = { and: [one, { mimeType: { in: mediaTypes } }] }
    await payload.db.updateMany({ collection: 'files', where, data: wantedPreview, returning: false })
  }
}

/** Notes something of a file, unless other bytes have taken its place meanwhile. */
export async function note(
  { id, sha256 }: Pick<FileRow, 'id' | 'sha256'>,
  data: Partial<FileRow>,
  payload: Payload,
): Promise<void> {
  await payload.db.updateMany({
    collection: 'files',
    where: { and: [{ id: { equals: id } }, ...(sha256 ? [{ sha256: { equals: sha256 } }] : [])] },
    data,
    returning: false,
  })
}

/** Stores the pictures of a preview, and what was found out about the file, on its entry in the library. */
export async function keepPreview(
  file: FileRow & { sha256: string },
  { pages, seconds, pictures }: Preview,
  payload: Payload,
  blobs: Blobs,
): Promise<void> {
  const preview: Rendition[] = []
  for (const { bytes, ...shape } of pictures) {
    const { sha256 } = await blobs.put(bytes)
    preview.push({ ...shape, sha256, bytes: bytes.length })
  }
  // Erased meanwhile, with the consent of whom it shows: so is this.
  if (!(await blobs.has(file.sha256))) {
    for (const { sha256 } of preview) await blobs.remove(sha256)
    return note(file, { previewState: 'none' }, payload)
  }
  await note(
    file,
    {
      previewState: 'made',
      previewReason: null,
      preview,
      ...(pages !== undefined && { pages }),
      ...(seconds !== undefined && { seconds }),
    },
    payload,
  )
}
