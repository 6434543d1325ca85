import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Payload } from 'payload'
import type { Output } from '../content/output'
import type { Snapshot } from '../content/snapshot'
import { allRows } from './allRows'
import type { Blobs } from './blobs'
import { derivedOf, type LibraryItem } from './publication/library'
import type { PublicationRow } from './publication/rows'

/** Younger ones may belong to something that is being saved right now. */
const oldEnoughMs = 60 * 60_000

/**
 * Removes bytes that nothing refers to: what a refused upload, a replaced picture or a process killed at the wrong moment
 * left behind.
 */
export async function sweepBlobs(payload: Payload, blobs: Blobs, directory: string): Promise<void> {
  const before = Date.now() - oldEnoughMs
  const candidates = await olderThan(before, directory)
  if (candidates.length === 0) return
  const wanted = await referenced(payload)
  for (const sha256 of candidates) {
    // Looked at again: the same bytes may have been stored anew meanwhile.
    if (!wanted.has(sha256) && (await isOlder(blobs.pathOf(sha256), before))) await blobs.remove(sha256)
  }
}

async function olderThan(moment: number, directory: string): Promise<string[]> {
  const found: string[] = []
  for (const folder of await readdirOrNothing(directory)) {
    if (!/^[0-9a-f]{2}$/.test(folder)) continue
    for (const name of await readdirOrNothing(path.join(directory, folder)))
      if (await isOlder(path.join(directory, folder, name), moment)) found.push(name)
  }
  return found
}

const readdirOrNothing = (folder: string): Promise<string[]> => readdir(folder).catch(ifAbsent([]))

/** Others remove files as well: what is gone by now is not older than anything. */
const isOlder = (file: string, moment: number): Promise<boolean> =>
  stat(file).then(({ mtimeMs }) => mtimeMs < moment, ifAbsent(false))

const ifAbsent =
  <T>(value: T) =>
  (error: NodeJS.ErrnoException): T => {
    if (error.code === 'ENOENT') return value
    throw error
  }

/** Of the library, of what is or is to be public, and of what the log still says. */
async function referenced(payload: Payload): Promise<Set<string>> {
  const found = new Set<string>()
  const add = (hashes: Iterable<string | null | undefined>) => {
    for (const sha256 of hashes) if (sha256) found.add(sha256)
  }
  const addAsset = (item: LibraryItem) => add([item.sha256, ...derivedOf(item)])
  for await (const image of allRows<LibraryItem>(payload, 'images')) addAsset(image)
  for await (const file of allRows<LibraryItem>(payload, 'files')) addAsset(file)
  for await (const { snapshot, exports } of allRows<PublicationRow>(payload, 'publications')) {
    const { images = {}, files = {} } = (snapshot ?? {}) as Partial<Snapshot>
    for (const image of Object.values(images)) addAsset(image)
    add(Object.values(files).map(({ sha256 }) => sha256))
    add(exports ?? [])
  }
  for await (const { output } of allRows<{ id: string; output: Output | null }>(payload, 'publication-log'))
    add([...(output?.blobs ?? []), ...Object.values(output?.files ?? {})].map(({ sha256 }) => sha256))
  return found
}
