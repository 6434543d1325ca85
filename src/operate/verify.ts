import { stat } from 'node:fs/promises'
import { inspectBlobs, listBlobs, hashFile } from './blobFiles'
import { countsIn, faultsIn, namedBlobsIn } from './contents'
import { reading } from './database'
import { OperationRefused } from './OperationRefused'
import type { Manifest } from './manifest'
import { inFifths, type Say } from './progress'

type Written = NonNullable<Manifest['database']>

/**
 * Holds a database and a store of blobs against the manifest they were written with: every byte is read.
 * @throws OperationRefused  `backup_damaged`
 */
export async function verify(
  { database, blobs }: { database: string; blobs: string },
  manifest: Manifest,
  say: Say,
): Promise<void> {
  if (manifest.database) await refuseDamagedDatabase(database, manifest.database)
  const expected = manifest.database ? namedIn(database, manifest) : await listBlobs(blobs)
  const { damaged, bytes } = await inspectBlobs(
    blobs,
    expected,
    inFifths({ zh: '核对', en: 'verified' }, say),
  )
  const [first] = damaged
  if (first) throw new OperationRefused('backup_damaged', `blobs: ${damaged.length} (${first} …)`)
  if (expected.length !== manifest.blobs.count || bytes !== manifest.blobs.bytes)
    throw new OperationRefused('backup_damaged', `blobs: ${expected.length} ≠ ${manifest.blobs.count}`)
}

function namedIn(database: string, { blobs }: Manifest): string[] {
  const missing = new Set(blobs.missing)
  return reading(database, namedBlobsIn).filter((sha256) => !missing.has(sha256))
}

/** @throws OperationRefused  `backup_damaged` */
export async function refuseDamagedDatabase(file: string, written: Written): Promise<void> {
  const bytes = await stat(file).then(
    ({ size }) => size,
    () => -1,
  )
  // Before SQLite opens it: that may already write to it.
  if (bytes !== written.bytes || (await hashFile(file)) !== written.sha256)
    throw new OperationRefused('backup_damaged', `${file}: sha256`)
  const { faults, counts } = reading(file, (reader) => ({
    faults: faultsIn(reader),
    counts: countsIn(reader),
  }))
  if (faults.length > 0) throw new OperationRefused('backup_damaged', faults.join('; '))
  if (JSON.stringify(counts) !== JSON.stringify(written.counts))
    throw new OperationRefused('backup_damaged', `${file}: counts`)
}
