/** Files by the SHA-256 of their bytes: the editors' own store on the same machine, or copies of what is public. */
import { createHash, randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { access, mkdir, readdir, rename, rm } from 'node:fs/promises'
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

/** The origin does not hand this blob over: erased since, lost, or stuck on its way. */
export class BlobMissing extends Error {
  readonly code = 'blob_missing'
  override readonly name = 'BlobMissing'
  constructor(sha256: string) {
    super(`内容源还没有给出文件 ${sha256} / The origin has not handed over file ${sha256}`)
  }
}

export type BlobStore = ReturnType<typeof openBlobs>

/**
 * @param shared  the editors' store, when it is on this machine: read, never written
 * @param own  what was fetched from an origin elsewhere, and is erased here when nothing public shows it any more
 */
export function openBlobs(shared: string, own: string) {
  const parts = path.join(own, 'parts')
  const ownFile = (sha256: string) => path.join(own, blobPath(sha256))
  return {
    /** The folder that `blobPath` leads to the file from. */
    rootOf: async (sha256: string): Promise<string> => ((await exists(ownFile(sha256))) ? own : shared),
    /**
     * Makes sure that a blob is here. A file is only ever visible whole: it is written aside and renamed.
     * @param fetchBlob  asked for the bytes only when they are not here
     * @throws BlobMismatch
     */
    ensure: async (
      sha256: string,
      fetchBlob: (sha256: string) => AsyncIterable<Uint8Array>,
    ): Promise<void> => {
      if ((await exists(path.join(shared, blobPath(sha256)))) || (await exists(ownFile(sha256)))) return
      await mkdir(path.dirname(ownFile(sha256)), { recursive: true })
      await mkdir(parts, { recursive: true })
      const aside = path.join(parts, randomUUID())
      try {
        const found = await writeHashed(fetchBlob(sha256), aside)
        if (found !== sha256) throw new BlobMismatch(sha256, found)
        await rename(aside, ownFile(sha256))
      } finally {
        await rm(aside, { force: true })
      }
    },
    drop: async (hashes: Iterable<string>): Promise<void> => {
      for (const sha256 of hashes) await rm(ownFile(sha256), { force: true })
    },
    /** Removes what a process that was killed had half fetched; before anything is fetched. */
    clearParts: (): Promise<void> => rm(parts, { recursive: true, force: true }),
    /** Erases all that is not shown: what a process that was killed did not come to. */
    sweep: async (isShown: (sha256: string) => boolean): Promise<void> => {
      for (const folder of await foldersIn(own))
        for (const sha256 of await readdir(path.join(own, folder)))
          if (!isShown(sha256)) await rm(ownFile(sha256), { force: true })
    },
  }
}

const foldersIn = async (directory: string): Promise<string[]> => {
  const all = await readdir(directory).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  return all.filter((name) => /^[0-9a-f]{2}$/.test(name))
}

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
