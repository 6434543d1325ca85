import type { Payload } from 'payload'
import { toBulletinSheet } from '../../channels/bulletin'
import type { BulletinSheet } from '../../channels/bulletinSheet'
import type { Output } from '../../content/output'
import {
  snapshotSchema,
  type FileAsset,
  type ImageAsset,
  type Rendition,
  type Snapshot,
} from '../../content/snapshot'
import { keyText } from '../../content/types'
import type { Typesetter } from '../../files/typesetter'
import type { Lookup } from '../../publishing/compileComplete'
import type { Press } from '../../publishing/ports'
import type { Publication } from '../../publishing/Publication'
import type { Blobs } from '../blobs'
import { withDerived } from './derived'
import { readPublication, type PublicationRow } from './rows'

/** Makes and keeps the files of published documents. */
export const pressWith = (
  payload: Payload,
  blobs: Blobs,
  typesetter: Pick<Typesetter, 'bulletin'>,
): Press => {
  const typeset = async (snapshot: Snapshot, lookup: Lookup): Promise<Uint8Array | undefined> => {
    if (snapshot.type !== 'bulletins') return undefined
    const sheet = toBulletinSheet(snapshot, lookup)
    return typesetter.bulletin(sheet, await picturesOf(sheet, blobs))
  }
  return {
    exports: async (snapshot, lookup): Promise<Output['files']> => {
      const pdf = await typeset(snapshot, lookup)
      if (!pdf) return {}
      const { sha256 } = await blobs.put(pdf)
      const name = `${snapshot.slug}.pdf`
      return { pdf: { sha256, name, mediaType: 'application/pdf', bytes: pdf.length } }
    },
    proof: async (snapshot, lookup) => {
      await typeset(snapshot, lookup)
    },
    discard: async (hashes) => {
      for (const sha256 of hashes) await blobs.remove(sha256)
    },
    erase: (publication) => erase(publication, payload, blobs),
  }
}

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
  for (const asset of assetsOf(now)) {
    if (await shownElsewhere(asset, keyText(key), payload)) continue
    // The original goes first: a preview under way looks whether it is there, and takes itself away if not.
    await blobs.remove(asset.sha256)
    const then = assetsOf(snapshot).find(({ id }) => id === asset.id)
    for (const { sha256 } of [...derivedOf(asset), ...(then ? derivedOf(then) : [])])
      await blobs.remove(sha256)
  }
}

const assetsOf = ({ images, files }: Snapshot): (ImageAsset | FileAsset)[] => [
  ...Object.values(images),
  ...Object.values(files),
]

const derivedOf = (asset: ImageAsset | FileAsset): Rendition[] =>
  'renditions' in asset ? asset.renditions : (asset.preview ?? [])

/** The same bytes may have come in more than once, as items of their own: they are stored, and shown, as one. */
async function shownElsewhere(
  asset: ImageAsset | FileAsset,
  except: string,
  payload: Payload,
): Promise<boolean> {
  const twins = await Promise.all(
    (['images', 'files'] as const).map((collection) =>
      payload.db.find<{ id: string }>({
        collection,
        where: { sha256: { equals: asset.sha256 } },
        pagination: false,
        select: { sha256: true },
      }),
    ),
  )
  const ids = [asset.id, ...twins.flatMap(({ docs }) => docs.map(({ id }) => id))]
  const { docs } = await payload.db.find<PublicationRow>({
    collection: 'publications',
    where: {
      and: [{ assets: { in: ids } }, { wanted: { equals: 'public' } }, { id: { not_equals: except } }],
    },
    limit: 1,
    pagination: false,
    select: { wanted: true },
  })
  return docs.length > 0
}
