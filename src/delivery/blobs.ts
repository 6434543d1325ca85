/** The blob store: files by the SHA-256 of their bytes. On one machine delivery shares it with the editors' side. */
import { createHash, randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { access, mkdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** Below the store's folder: `{first two digits}/{sha256}`. */
export const blobPath = (sha256: string): string => `${sha256.slice(0, 2)}/${sha256}`

/** What arrived is not what was asked for, and was not kept. */
class BlobMismatch extends Error {
  readonly code = 'blob_mismatch'
  override readonly name = 'BlobMismatch'
  constructor(sha256: string, found: string) {
    super(`文件 ${sha256} 收到的内容不符（${found}）/ File ${sha256} arrived with other bytes (${found})`)
  }
}

/** The origin has no such blob: erased since, or lost. */
export class BlobMissing extends Error {
  readonly code = 'blob_missing'
  override readonly name = 'BlobMissing'
  constructor(sha256: string) {
    super(`内容源没有文件 ${sha256} / The origin has no file ${sha256}`)
  }
}

/**
 * Makes sure that the store holds a blob. A file is only ever visible whole: it is written aside and renamed.
 * @param fetchBlob  asked for the bytes only when they are not there
 * @throws BlobMismatch
 */
export async function ensureBlob(
  blobDir: string,
  sha256: string,
  fetchBlob: (sha256: string) => Promise<AsyncIterable<Uint8Array>>,
): Promise<void> {
  const file = path.join(blobDir, blobPath(sha256))
  if (await exists(file)) return
  await mkdir(path.dirname(file), { recursive: true })
  await mkdir(partsIn(blobDir), { recursive: true })
  const aside = path.join(partsIn(blobDir), randomUUID())
  try {
    const found = await writeHashed(await fetchBlob(sha256), aside)
    if (found !== sha256) throw new BlobMismatch(sha256, found)
    await rename(aside, file)
  } finally {
    await rm(aside, { force: true })
  }
}

/** Removes what a process that was killed had half fetched; before anything is fetched. */
export const clearParts = (blobDir: string): Promise<void> =>
  rm(partsIn(blobDir), { recursive: true, force: true })

const partsIn = (blobDir: string): string => path.join(blobDir, 'parts')

async function writeHashed(bytes: AsyncIterable<Uint8Array>, file: string): Promise<string> {
  const hash = createHash('sha256')
  const tee = new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      hash.update(chunk)
      done(null, chunk)
    },
  })
  await pipeline(bytes, tee, createWriteStream(file, { flags: 'wx' }))
  return hash.digest('hex')
}

async function exists(file: string): Promise<boolean> {
  try {
    await access(file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false
    throw error
  }
}
