/** The same bytes may have come in, or have been made, more than once: they are stored, and shown, as one. */
import type { Payload } from 'payload'
import type { FileAsset, ImageAsset } from '../../content/snapshot'
import { allRows } from '../allRows'
import type { Blobs } from '../blobs'
import { derivedHashes, type LibraryRow } from '../libraryRow'
import type { PublicationRow } from './rows'

/** Whether a public document shows it, or is exported as it, other than `except`. */
export async function shownElsewhere(
  asset: ImageAsset | FileAsset,
  except: string,
  payload: Payload,
): Promise<boolean> {
  const ids = [asset.id, ...(await idsOf([asset.sha256], payload))]
  const { docs } = await payload.db.find<PublicationRow>({
    collection: 'publications',
    where: {
      and: [{ assets: { in: ids } }, { wanted: { equals: 'public' } }, { id: { not_equals: except } }],
    },
    limit: 1,
    pagination: false,
    select: { wanted: true },
  })
  return docs.length > 0 || (await publicExports(payload)).has(asset.sha256)
}

/** Of files that were made for a publication, those that somebody has put into the library, or another one is exported as. */
export async function keptBy(hashes: readonly string[], payload: Payload): Promise<Set<string>> {
  if (hashes.length === 0) return new Set()
  const exported = await publicExports(payload)
  const kept = new Set(hashes.filter((sha256) => exported.has(sha256)))
  for (const sha256 of hashes) if ((await idsOf([sha256], payload)).length > 0) kept.add(sha256)
  return kept
}

/** Of derived pictures, those that other originals have as well: two editions of a leaflet may have one first page. */
export async function derivedFromOthers(
  originals: ReadonlySet<string>,
  derived: readonly string[],
  payload: Payload,
  blobs: Blobs,
): Promise<Set<string>> {
  const asked = new Set(derived)
  const found = new Set<string>()
  if (asked.size === 0) return found
  for (const collection of ['images', 'files'] as const)
    for await (const row of allRows<LibraryRow>(payload, collection)) {
      const common = [row.sha256, ...derivedHashes(row)].filter((sha256) => asked.has(sha256))
      // What was itself erased before needs nothing any more.
      if (common.length === 0 || originals.has(row.sha256) || !(await blobs.has(row.sha256))) continue
      for (const sha256 of common) found.add(sha256)
    }
  return found
}

async function idsOf(hashes: string[], payload: Payload): Promise<string[]> {
  const found = await Promise.all(
    (['images', 'files'] as const).map((collection) =>
      payload.db.find<{ id: string }>({
        collection,
        where: { sha256: { in: hashes } },
        pagination: false,
        select: { sha256: true },
      }),
    ),
  )
  return found.flatMap(({ docs }) => docs.map(({ id }) => id))
}

async function publicExports(payload: Payload): Promise<Set<string>> {
  const { docs } = await payload.db.find<PublicationRow>({
    collection: 'publications',
    where: { and: [{ type: { equals: 'bulletins' } }, { wanted: { equals: 'public' } }] },
    pagination: false,
    select: { exports: true },
  })
  return new Set(docs.flatMap(({ exports }) => exports ?? []))
}
