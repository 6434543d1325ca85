import type { Payload } from 'payload'
import { allRows } from '../allRows'
import type { Blobs } from '../blobs'
import { derivedOf, libraries, type LibraryItem } from './library'

/**
 * Of the pictures derived from erased originals, those that other originals have as well: two editions of a leaflet may have
 * the same first page, and the same bytes are stored once.
 */
export async function sharedDerived(
  originals: ReadonlySet<string>,
  derived: ReadonlySet<string>,
  payload: Payload,
  blobs: Blobs,
): Promise<Set<string>> {
  const shared = new Set<string>()
  if (derived.size === 0) return shared
  for (const collection of libraries)
    for await (const item of allRows<LibraryItem>(payload, collection)) {
      const { sha256 } = item
      const common = [sha256 ?? '', ...derivedOf(item)].filter((one) => derived.has(one))
      // What was itself erased before needs nothing any more.
      if (common.length === 0 || !sha256 || originals.has(sha256) || !(await blobs.has(sha256))) continue
      for (const one of common) shared.add(one)
    }
  return shared
}
