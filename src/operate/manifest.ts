import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { OperationRefused } from './OperationRefused'

const whole = z.int().nonnegative()
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

const manifest = z.object({
  format: z.literal(1),
  at: z.iso.datetime(),
  /** Of the program that wrote it. */
  version: z.string(),
  /** Null where the database is MongoDB, which is backed up by its own tools. */
  database: z
    .object({
      sha256,
      bytes: whole,
      migrations: z.array(z.string()),
      /** Documents in each collection. */
      counts: z.record(z.string(), whole),
    })
    .nullable(),
  /** `missing` are named by the database but were not there: erased with a withdrawal, or lost. */
  blobs: z.object({ count: whole, bytes: whole, missing: z.array(sha256) }),
  secrets: z.array(z.enum(['payload-secret', 'origin-token'])),
})

export type Manifest = z.infer<typeof manifest>

/** What a backup folder holds, beside `manifest.json`. */
export const partsOf = (folder: string) => ({
  database: path.join(folder, 'authoring.db'),
  blobs: path.join(folder, 'blobs'),
  secrets: path.join(folder, 'secrets'),
})

const fileIn = (folder: string): string => path.join(folder, 'manifest.json')

export const writeManifest = (folder: string, written: Manifest): Promise<void> =>
  writeFile(fileIn(folder), `${JSON.stringify(written, null, 2)}\n`, { mode: 0o600 })

/** @throws OperationRefused  `not_a_backup` */
export async function readManifest(folder: string): Promise<Manifest> {
  const found = await findManifest(folder)
  if (!found) throw new OperationRefused('not_a_backup', folder)
  return found
}

/** Nothing where the folder is no finished backup. */
export async function findManifest(folder: string): Promise<Manifest | undefined> {
  const text = await readFile(fileIn(folder), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return 'null'
    throw error
  })
  return manifest.safeParse(parsed(text)).data
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
