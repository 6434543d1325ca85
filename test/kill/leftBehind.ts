import type { Output } from '../../src/content/output'
import type { Snapshot } from '../../src/content/snapshot'
import { blobsOf, hashesOf, type Stored } from './stored'

/**
 * @param blobs  the names of all that is stored, of what is half written too
 * @param temporary  what lies in the folder for temporary files
 */
export function leftBehind(stored: Stored, blobs: string[], temporary: string[]): string[] {
  const wanted = referencedBlobs(stored)
  return [...blobs.filter((name) => !wanted.has(name)), ...temporary]
}

/** Every blob that something in the CMS still refers to. */
function referencedBlobs(stored: Stored): Set<string> {
  const { rows, json } = stored
  const found = new Set<string>()
  const add = (sha256: unknown) => typeof sha256 === 'string' && found.add(sha256)
  for (const row of [...rows('images'), ...rows('files')]) hashesOf(row, stored).forEach(add)
  for (const row of rows('publications')) {
    const { images = {}, files = {} } = json<Snapshot>(row.snapshot) ?? {}
    for (const { sha256, renditions } of Object.values(images))
      [sha256, ...renditions.map((one) => one.sha256)].forEach(add)
    for (const { sha256 } of Object.values(files)) add(sha256)
    for (const sha256 of json<string[]>(row.exports) ?? []) add(sha256)
  }
  for (const row of rows('publication_log')) {
    const output = json<Output>(row.output)
    if (output) blobsOf(output).forEach(({ sha256 }) => add(sha256))
  }
  return found
}
