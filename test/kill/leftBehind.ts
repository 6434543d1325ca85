import type { Output } from '../../src/content/output'
import type { Snapshot } from '../../src/content/snapshot'
import { blobsOf, type Stored } from './stored'

/** Every blob that something in the CMS still refers to. */
export function referencedBlobs({ rows, json }: Stored): Set<string> {
  const found = new Set<string>()
  const add = (sha256: unknown) => typeof sha256 === 'string' && found.add(sha256)
  for (const image of rows('images')) {
    add(image.sha256)
    for (const { sha256 } of json<{ sha256: string }[]>(image.renditions) ?? []) add(sha256)
  }
  for (const file of rows('files')) add(file.sha256)
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
