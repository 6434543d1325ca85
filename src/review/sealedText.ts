import canonicalize from 'canonicalize'
import type { Snapshot, SnapshotOf } from '../content/snapshot'

/**
 * What a signature binds, as text to be hashed: everything that readers see, attachments by their hashes. What is derived
 * is left out, so that it voids nothing that people have signed: renditions follow from the picture, and where a unit
 * stands in the tree from the units above it.
 */
export function sealedText(snapshot: Snapshot): string {
  if (snapshot.type !== 'units') return textOf(snapshot)
  const { ancestors: _derived, ...sealed } = snapshot
  return textOf(sealed)
}

/** What it was of a unit until ADR 14: its ancestors were in it. */
export const formerSealedText = (unit: SnapshotOf<'units'>): string => textOf(unit)

/** What is bound of each picture and file. A picture's name is not: readers never see it. */
export const boundParts = {
  images: ['sha256', 'alt', 'credit'],
  files: ['sha256', 'name', 'title'],
} as const

function textOf(snapshot: Pick<Snapshot, 'images' | 'files'>): string {
  const images = bound(snapshot.images, boundParts.images)
  const files = bound(snapshot.files, boundParts.files)
  const text = canonicalize({ format: 1, ...snapshot, images, files })
  if (text === undefined) throw new TypeError('a snapshot always serialises')
  return text
}

const bound = <T extends object>(assets: Record<string, T>, parts: readonly (keyof T)[]) =>
  Object.fromEntries(
    Object.entries(assets).map(([id, asset]) => [
      id,
      Object.fromEntries(parts.map((part) => [part, asset[part]])),
    ]),
  )
