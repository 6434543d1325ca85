import type { Payload, PayloadRequest } from 'payload'
import type { FileAsset, ImageAsset, Rendition, Snapshot } from '../../content/snapshot'
import type { FileRow } from '../preview/state'

type ImageRow = { id: string; sha256: string; renditions: Rendition[] | null }
/** What the library has derived by now, by id. */
export type Library = {
  images: ReadonlyMap<string, Pick<ImageRow, 'sha256' | 'renditions'>>
  files: ReadonlyMap<string, Pick<FileRow, 'sha256' | 'pages' | 'seconds' | 'preview'>>
}

/**
 * Snapshots with what the library has derived from their pictures and files by now: renditions, previews, lengths. None
 * of it is sealed, so it may come after the seal; it is joined by the hash of the bytes that were sealed.
 */
export async function withDerived<T extends Snapshot>(
  snapshots: readonly T[],
  payload: Payload,
): Promise<T[]> {
  const images = await fetch<ImageRow>('images', snapshots, payload)
  const files = await fetch<FileRow>('files', snapshots, payload)
  return snapshots.map((snapshot) => joinDerived(snapshot, { images, files }))
}

export const joinDerived = <T extends Snapshot>(snapshot: T, { images, files }: Library): T => ({
  ...snapshot,
  images: mapped(snapshot.images, (image) => derivedImage(image, images.get(image.id))),
  files: mapped(snapshot.files, (file) => derivedFile(file, files.get(file.id))),
})

/** Has what shows a picture or file compiled again, because something was derived anew. */
export async function markShowing(asset: string, payload: Payload, req?: PayloadRequest): Promise<void> {
  await payload.db.updateMany({
    collection: 'publications',
    where: { and: [{ assets: { in: [asset] } }, { wanted: { equals: 'public' } }] },
    data: { due: true, dueAt: new Date().toISOString(), attempts: 0 },
    returning: false,
    ...(req && { req }),
  })
}

const derivedImage = (image: ImageAsset, row: ReturnType<Library['images']['get']>): ImageAsset =>
  row?.sha256 === image.sha256 && row.renditions ? { ...image, renditions: row.renditions } : image

function derivedFile(file: FileAsset, row: ReturnType<Library['files']['get']>): FileAsset {
  if (row?.sha256 !== file.sha256) return file
  const { pages, seconds, preview } = row
  return {
    ...file,
    ...(pages !== null && pages !== undefined && { pages }),
    ...(seconds !== null && seconds !== undefined && { seconds }),
    ...(preview && preview.length > 0 && { preview }),
  }
}

async function fetch<T extends { id: string }>(
  collection: 'images' | 'files',
  snapshots: readonly Snapshot[],
  payload: Payload,
): Promise<Map<string, T>> {
  const ids = [...new Set(snapshots.flatMap((snapshot) => Object.keys(snapshot[collection])))]
  if (ids.length === 0) return new Map()
  const { docs } = await payload.db.find<T>({
    collection,
    where: { id: { in: ids } },
    limit: ids.length,
    pagination: false,
  })
  return new Map(docs.map((doc) => [doc.id, doc]))
}

const mapped = <T>(all: Record<string, T>, change: (one: T) => T): Record<string, T> =>
  Object.fromEntries(Object.entries(all).map(([id, one]) => [id, change(one)]))
