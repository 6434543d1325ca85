import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { readSettings } from '../env'

/**
 * Immutable bytes, each under the SHA-256 of its contents. Written aside and renamed, so a blob is there whole or not at
 * all; the same bytes stored twice are one blob.
 */
export type Blobs = ReturnType<typeof blobsIn>

export function blobsIn(directory: string) {
  const pathOf = (sha256: string) => path.join(directory, sha256.slice(0, 2), sha256)
  const has = async (sha256: string): Promise<boolean> =>
    stat(pathOf(sha256)).then(
      () => true,
      (error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return false
        throw error
      },
    )
  return {
    pathOf,
    has,
    read: (sha256: string): Promise<Buffer> => readFile(pathOf(sha256)),
    remove: (sha256: string): Promise<void> => rm(pathOf(sha256), { force: true }),
    /** @returns the hash, and whether these bytes were not here before */
    put: async (bytes: Uint8Array): Promise<{ sha256: string; fresh: boolean }> => {
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      if (await has(sha256)) return { sha256, fresh: false }
      const target = pathOf(sha256)
      await mkdir(path.dirname(target), { recursive: true })
      const aside = `${target}.${randomUUID()}`
      await writeFile(aside, bytes)
      await rename(aside, target)
      return { sha256, fresh: true }
    },
  }
}

/** The store of this installation. */
export const blobs = (): Blobs => blobsIn(readSettings().blobDir)
