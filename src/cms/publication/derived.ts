import type { Payload, PayloadRequest, SelectType } from 'payload'
import type { FileAsset, ImageAsset, Rendition, Snapshot } from '../../content/snapshot'
import { ancestorsIn } from '../placeOfUnit'
import type { FileRow } from '../preview/state'
import { markDue } from './markDue'

type UnitRow = { id: string; place: string | null }
type ImageRow = { id: string; sha256: string; renditions: Rendition[] | null }
/** What there is to join by now, by id. */
export type Derived = {
  images: ReadonlyMap<string, Pick<ImageRow, 'sha256' | 'renditions'>>
  files: ReadonlyMap<string, Pick<FileRow, 'sha256' | 'pages' | 'seconds' | 'preview'>>
  units: ReadonlyMap<string, Pick<UnitRow, 'place'>>
}
type Row<K extends keyof Derived> = ReturnType<Derived[K]['get']>

/**
 * Snapshots with what follows from elsewhere and is not sealed, so that it may change after the seal: what the library has
 * derived from their pictures and files by now (renditions, previews, lengths), joined by the hash of the bytes that were
 * sealed; and where units stand in the tree by now.
 */
export async function withDerived<T extends Snapshot>(
  snapshots: readonly T[],
  payload: Payload,
): Promise<T[]> {
  const images = await fetch<ImageRow>('images', assetsOf('images', snapshots), payload)
  const files = await fetch<FileRow>('files', assetsOf('files', snapshots), payload)
  const units = await fetch<UnitRow>('units', idsOfUnits(snapshots), payload, { place: true })
  return snapshots.map((snapshot) => joinDerived(snapshot, { images, files, units }))
}

export const joinDerived = <T extends Snapshot>(snapshot: T, { images, files, units }: Derived): T => ({
  ...snapshot,
  ...(snapshot.type === 'units' && derivedUnit(units.get(snapshot.id))),
  images: mapped(snapshot.images, (image) => derivedImage(image, images.get(image.id))),
  files: mapped(snapshot.files, (file) => derivedFile(file, files.get(file.id))),
})

/** Has what shows a picture or file compiled again, because something was derived anew. */
export const markShowing = (asset: string, payload: Payload, req?: PayloadRequest): Promise<void> =>
  markDue({ assets: { in: [asset] } }, payload, req)

const derivedImage = (image: ImageAsset, row: Row<'images'>): ImageAsset =>
  row?.sha256 === image.sha256 && row.renditions ? { ...image, renditions: row.renditions } : image

function derivedFile(file: FileAsset, row: Row<'files'>): FileAsset {
  if (row?.sha256 !== file.sha256) return file
  const { pages, seconds, preview } = row
  return {
    ...file,
    ...(pages !== null && pages !== undefined && { pages }),
    ...(seconds !== null && seconds !== undefined && { seconds }),
    ...(preview && preview.length > 0 && { preview }),
  }
}

const derivedUnit = (row: Row<'units'>) => (row?.place ? { ancestors: ancestorsIn(row.place) } : {})

const assetsOf = (kind: 'images' | 'files', snapshots: readonly Snapshot[]): string[] => [
  ...new Set(snapshots.flatMap((snapshot) => Object.keys(snapshot[kind]))),
]

const idsOfUnits = (snapshots: readonly Snapshot[]): string[] =>
  snapshots.filter(({ type }) => type === 'units').map(({ id }) => id)

async function fetch<T extends { id: string }>(
  collection: 'images' | 'files' | 'units',
  ids: string[],
  payload: Payload,
  select?: SelectType,
): Promise<Map<string, T>> {
  if (ids.length === 0) return new Map()
  const { docs } = await payload.db.find<T>({
    collection,
    where: { id: { in: ids } },
    limit: ids.length,
    pagination: false,
    ...(select && { select }),
  })
  return new Map(docs.map((doc) => [doc.id, doc]))
}

const mapped = <T>(all: Record<string, T>, change: (one: T) => T): Record<string, T> =>
  Object.fromEntries(Object.entries(all).map(([id, one]) => [id, change(one)]))
