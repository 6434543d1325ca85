import type { Payload } from 'payload'
import { toBulletinSheet } from '../../channels/bulletin'
import type { BulletinSheet } from '../../channels/bulletinSheet'
import type { Output } from '../../content/output'
import type { Snapshot } from '../../content/snapshot'
import type { Typesetter } from '../../files/typesetter'
import type { Lookup } from '../../publishing/compileComplete'
import type { Press } from '../../publishing/ports'
import type { Publication } from '../../publishing/Publication'
import type { Blobs } from '../blobs'
import { erasable } from './erasure'
import { libraryItems } from './library'
import { readPublication } from './rows'
import { sharedDerived } from './sharedDerived'
import { exported, whoseExport } from './whoShows'

/** Makes and keeps the files of published documents. */
export const pressWith = (
  payload: Payload,
  blobs: Blobs,
  typesetter: Pick<Typesetter, 'bulletin'>,
): Press => {
  const typeset = async (
    snapshot: Snapshot,
    lookup: Lookup,
    mark: Pick<BulletinSheet, 'proof'> = {},
  ): Promise<Uint8Array | undefined> => {
    if (snapshot.type !== exported) return undefined
    const sheet = { ...toBulletinSheet(snapshot, lookup), ...mark }
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
    proof: (snapshot, lookup) => typeset(snapshot, lookup, { proof: true }),
    discard: async (hashes) => {
      for (const sha256 of hashes) if (!(await isWanted(sha256, payload))) await blobs.remove(sha256)
    },
    erase: (publication) => erase(publication, payload, blobs),
  }
}

/** An editor may have put the file into the library and attached it, and two bulletins may come out the same. */
async function isWanted(sha256: string, payload: Payload): Promise<boolean> {
  const items = await libraryItems({ sha256: { equals: sha256 } }, payload)
  return items.length > 0 || (await whoseExport(sha256, payload)).length > 0
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
  if (!row) return
  const alone = (await erasable(row, payload)).filter(({ shownBy }) => shownBy.length === 0)
  const originals = new Set(alone.map(({ sha256 }) => sha256))
  // The originals go first: a preview under way looks whether its own is there, and takes itself away if not.
  for (const sha256 of originals) await blobs.remove(sha256)
  const derived = new Set(alone.flatMap((one) => one.derived))
  const shared = await sharedDerived(originals, derived, payload, blobs)
  for (const sha256 of derived) if (!shared.has(sha256)) await blobs.remove(sha256)
}
