import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { copyFile, link, mkdir, readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { blobsIn } from '../cms/blobs'

export async function hashFile(file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}

/** Every blob that lies in a store. */
export async function listBlobs(directory: string): Promise<string[]> {
  const names = await readdir(directory, { recursive: true }).catch(noneIfAbsent)
  return names.map((name) => path.basename(name)).filter((name) => /^[0-9a-f]{64}$/.test(name))
}

const noneIfAbsent = (error: NodeJS.ErrnoException): string[] => {
  if (error.code === 'ENOENT') return []
  throw error
}

type Way = 'link' | 'copy'

/**
 * Puts blobs of one store into another. Linked they take no room, and nobody ever writes to them; where the file system
 * cannot link they are copied.
 * @returns those that were not there
 */
export async function placeBlobs(
  from: string,
  to: string,
  hashes: readonly string[],
  way: Way,
  progress: (done: number, of: number) => void,
): Promise<string[]> {
  const [source, target] = [blobsIn(from), blobsIn(to)]
  const absent: string[] = []
  for (const [i, sha256] of hashes.entries()) {
    await mkdir(path.dirname(target.pathOf(sha256)), { recursive: true })
    const placed = await place(source.pathOf(sha256), target.pathOf(sha256), way)
    if (!placed) absent.push(sha256)
    progress(i + 1, hashes.length)
  }
  return absent
}

async function place(from: string, to: string, way: Way): Promise<boolean> {
  try {
    if (way === 'copy') await copyFile(from, to)
    else await link(from, to).catch(() => copyFile(from, to))
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false
    throw error
  }
}

/**
 * Those of the blobs that are there and have other bytes than they should: by size all of them, by contents the newest.
 * @param sizes  as the database knows them
 * @param most  how many contents are read
 */
export async function findDamaged(
  directory: string,
  hashes: readonly string[],
  sizes: ReadonlyMap<string, number>,
  most: number,
): Promise<{ damaged: string[]; read: number }> {
  const { pathOf } = blobsIn(directory)
  const damaged: string[] = []
  const sound: { sha256: string; mtimeMs: number }[] = []
  for (const sha256 of hashes) {
    const { size, mtimeMs } = await stat(pathOf(sha256))
    if ((sizes.get(sha256) ?? size) === size) sound.push({ sha256, mtimeMs })
    else damaged.push(sha256)
  }
  const newest = sound.sort((one, other) => other.mtimeMs - one.mtimeMs).slice(0, most)
  for (const { sha256 } of newest) if ((await hashFile(pathOf(sha256))) !== sha256) damaged.push(sha256)
  return { damaged, read: newest.length }
}

/** Those of the blobs that are missing or hold other bytes than their name says, and the size of the others. */
export async function inspectBlobs(
  directory: string,
  hashes: readonly string[],
  progress: (done: number, of: number) => void = () => undefined,
): Promise<{ damaged: string[]; bytes: number }> {
  const store = blobsIn(directory)
  const damaged: string[] = []
  let bytes = 0
  for (const [i, sha256] of hashes.entries()) {
    const file = store.pathOf(sha256)
    if ((await store.has(sha256)) && (await hashFile(file)) === sha256) bytes += (await stat(file)).size
    else damaged.push(sha256)
    progress(i + 1, hashes.length)
  }
  return { damaged, bytes }
}
