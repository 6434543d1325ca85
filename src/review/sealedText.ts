import canonicalize from 'canonicalize'
import type { Snapshot } from '../content/snapshot'

/**
 * What a signature binds, as text to be hashed: everything that readers see, attachments by their hashes. Renditions are
 * left out: they follow from the picture, and a new image library must not void what people have signed.
 */
export function sealedText(snapshot: Snapshot): string {
  const images = Object.fromEntries(
    Object.values(snapshot.images).map(({ id, sha256, alt, credit }) => [id, { sha256, alt, credit }]),
  )
  const files = Object.fromEntries(
    Object.values(snapshot.files).map(({ id, sha256, name, title }) => [id, { sha256, name, title }]),
  )
  const text = canonicalize({ format: 1, ...snapshot, images, files })
  if (text === undefined) throw new TypeError('a snapshot always serialises')
  return text
}
