import type { Payload } from 'payload'
import { toBulletinSheet } from '../../channels/bulletin'
import type { BulletinSheet } from '../../channels/bulletinSheet'
import type { Output } from '../../content/output'
import { snapshotSchema, type FileAsset, type ImageAsset, type Snapshot } from '../../content/snapshot'
import { keyText } from '../../content/types'
import type { Typesetter } from '../../files/typesetter'
import type { Press } from '../../publishing/ports'
import type { Publication } from '../../publishing/Publication'
import type { Blobs } from '../blobs'
import { derivedHashes } from '../libraryRow'
import { withDerived } from './derived'
import { readPublication } from './rows'
import { derivedFromOthers, keptBy, shownElsewhere } from './sharedBytes'

/** Makes and keeps the files of published documents. */
export const pressWith = (
  payload: Payload,
  blobs: Blobs,
  typesetter: Pick<Typesetter, 'bulletin'>,
): Press => ({
  exports: async (snapshot, lookup): Promise<Output['files']> => {
    if (snapshot.type !== 'bulletins') return {}
    const sheet = toBulletinSheet(snapshot, lookup)
    const pdf = await typesetter.bulletin(sheet, await picturesOf(sheet, blobs))
    const { sha256 } = await blobs.put(pdf)
    return { pdf: { sha256, name: `${snapshot.slug}.pdf`, mediaType: 'application/pdf', bytes: pdf.length } }
  },
  discard: async (hashes) => {
    const kept = await keptBy(hashes, payload)
    for (const sha256 of hashes) if (!kept.has(sha256)) await blobs.remove(sha256)
  },
  erase: (publication) => erase(publication, payload, blobs),
})

/** The pictures that a sheet places, by hash. */
async function picturesOf(sheet: BulletinSheet, blobs: Blobs): Promise<Map<string, Uint8Array>> {
  const pictures = new Map<string, Uint8Array>()
  for (const block of sheet.sections.flatMap(({ articles }) => articles.flatMap(({ blocks }) => blocks))) {
    const shown = block.kind === 'picture' ? [block] : block.kind === 'gallery' ? block.pictures : []
    for (const { image } of shown) pictures.set(image, await blobs.read(image))
  }
  return pictures
}

/**
 * Pictures and files of a withdrawn person, unless another public document shows them too.
 * @throws z.ZodError  what has to be erased cannot be told: the withdrawal stays due, and says so
 */
async function erase({ key }: Publication, payload: Payload, blobs: Blobs): Promise<void> {
  const row = await readPublication(key, { payload })
  // All of it was erased before.
  if (!row?.snapshot) return
  const snapshot = snapshotSchema.parse(row.snapshot)
  const [now = snapshot] = await withDerived([snapshot], payload)
  const alone: (ImageAsset | FileAsset)[] = []
  for (const asset of assetsOf(now))
    if (!(await shownElsewhere(asset, keyText(key), payload))) alone.push(asset)
  const originals = new Set(alone.map(({ sha256 }) => sha256))
  // The original goes first: a preview under way looks whether it is there, and takes itself away if not.
  for (const sha256 of originals) await blobs.remove(sha256)
  const ids = new Set(alone.map(({ id }) => id))
  const derived = [...alone, ...assetsOf(snapshot).filter(({ id }) => ids.has(id))].flatMap(derivedHashes)
  const kept = await derivedFromOthers(originals, derived, payload, blobs)
  for (const sha256 of new Set(derived)) if (!kept.has(sha256)) await blobs.remove(sha256)
}

const assetsOf = ({ images, files }: Snapshot): (ImageAsset | FileAsset)[] => [
  ...Object.values(images),
  ...Object.values(files),
]
