import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { readSettings } from '../env'

/**
 * Immutable bytes, each under the SHA-256 of its contents. Written aside and renamed, so a blob is there whole or not at
 * all; the same bytes stored twice are one blob.
 */
export type Blobs = ReturnType<typeof blobsIn>

export function blobsIn(directory: string) {
  const pathOf = (sha256: string) => path.join(directory, sha256.slice(0, 2), sha256)
  const incoming = path.join(directory, 'incoming')
  return {
    pathOf,
    has: (sha256: string): Promise<boolean> => existing(() => stat(pathOf(sha256))),
    read: (sha256: string): Promise<Buffer> => readFile(pathOf(sha256)),
    remove: (sha256: string): Promise<void> => rm(pathOf(sha256), { force: true }),
    /** @returns the hash, and whether nothing was under it before */
    put: async (bytes: Uint8Array): Promise<{ sha256: string; fresh: boolean }> => {
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      const target = pathOf(sha256)
      const now = new Date()
      const size = await sizeOf(target)
      // As new, also when it is old: a sweep under way must see that it is wanted again.
      if (size === bytes.length && (await existing(() => utimes(target, now, now))))
        return { sha256, fresh: false }
      await mkdir(incoming, { recursive: true })
      await mkdir(path.dirname(target), { recursive: true })
      const aside = path.join(incoming, randomUUID())
      // On the disk before anything refers to it: a power cut must not leave a document without its picture.
      await writeFile(aside, bytes, { flush: true })
      await rename(aside, target)
      await flushFolder(path.dirname(target))
      // One that a failing disk had cut short is whole again, and not new: others may already refer to it.
      return { sha256, fresh: size === undefined }
    },
    /** Removes what a process that was killed had half written; before anything is written. */
    clearIncoming: (): Promise<void> => rm(incoming, { recursive: true, force: true }),
  }
}

/** A new name is on the disk once its folder is. Windows sees to that itself and opens no folders. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Whether the file was there. */
const existing = (touch: () => Promise<unknown>): Promise<boolean> =>
  touch().then(() => true, ifAbsent(false))

const sizeOf = (file: string): Promise<number | undefined> =>
  stat(file).then(({ size }) => size, ifAbsent(undefined))

const ifAbsent =
  <T>(value: T) =>
  (error: NodeJS.ErrnoException): T => {
    if (error.code === 'ENOENT') return value
    throw error
  }

let store: Blobs | undefined

/** The store of this installation. Opened when first asked for: what only imports this needs no settings. */
export const blobs = (): Blobs => (store ??= blobsIn(readSettings().blobDir))
