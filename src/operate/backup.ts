import { chmod, copyFile, mkdir, rename, rm, stat } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { randomUUID } from 'node:crypto'
import { blobsIn } from '../cms/blobs'
import type { Label } from '../content/vocabulary'
import type { Settings } from '../env'
import { hashFile, inspectBlobs, listBlobs, placeBlobs } from './blobFiles'
import { countsIn, migrationsIn, namedBlobsIn } from './contents'
import { reading } from './database'
import { OperationRefused } from './OperationRefused'
import { partsOf, writeManifest, type Manifest } from './manifest'
import { databaseFile, entriesOf, isInside, secretNames } from './places'
import { inFifths, type Say } from './progress'
import { refuseDamagedDatabase } from './verify'

export type Installation = Pick<Settings, 'dataDir' | 'blobDir' | 'databaseUrl'>
type Given = { version: string; now: Date; say: Say }

/**
 * Writes a backup into a new folder, also while the CMS works: first the database as of one moment, then the blobs it
 * names, which are never changed, then the secrets. The folder appears whole and verified, or not at all.
 * @throws OperationRefused
 */
export async function backUp(from: Installation, target: string, given: Given): Promise<Manifest> {
  if (isInside(from.dataDir, target)) throw new OperationRefused('inside_data', target)
  if ((await entriesOf(target)).length > 0) throw new OperationRefused('target_taken', target)
  const aside = `${path.resolve(target)}.${randomUUID()}.partial`
  await mkdir(aside, { recursive: true, mode: 0o700 })
  try {
    const manifest = await fill(aside, from, given)
    await writeManifest(aside, manifest)
    await rename(aside, target)
    return manifest
  } catch (error) {
    await rm(aside, { recursive: true, force: true })
    throw error
  }
}

async function fill(folder: string, from: Installation, { version, now, say }: Given): Promise<Manifest> {
  const file = databaseFile(from.databaseUrl)
  if (!file) say(mongodb)
  const database = file ? await takeDatabase(file, folder, say) : null
  const blobs = await takeBlobs(from.blobDir, folder, database !== null, say)
  return {
    format: 1,
    at: now.toISOString(),
    version,
    database,
    blobs,
    secrets: await takeSecrets(from.dataDir, folder),
  }
}

const mongodb: Label = {
  zh: '数据库是 MongoDB：这里只备份图片、附件和密钥。数据库用 mongodump --oplog 备份，并且先于这一份，见 docs/mongodb.md。',
  en: 'The database is MongoDB: only blobs and secrets are backed up here. Back up the database with mongodump --oplog, and before this: see docs/mongodb.md.',
}

async function takeDatabase(file: string, folder: string, say: Say): Promise<Manifest['database']> {
  say({ zh: '数据库 …', en: 'The database …' })
  const copy = partsOf(folder).database
  // One read transaction: writers go on, and nothing of what they write meanwhile is in the copy.
  reading(file, (reader) => reader.run('VACUUM INTO ?', copy))
  await chmod(copy, 0o600)
  const database = reading(copy, (reader) => ({
    migrations: migrationsIn(reader),
    counts: countsIn(reader),
  }))
  const written = { ...database, sha256: await hashFile(copy), bytes: (await stat(copy)).size }
  await refuseDamagedDatabase(copy, written)
  return written
}

async function takeBlobs(
  store: string,
  folder: string,
  sqlite: boolean,
  say: Say,
): Promise<Manifest['blobs']> {
  const { database, blobs: target } = partsOf(folder)
  const named = sqlite ? reading(database, namedBlobsIn) : await listBlobs(store)
  const absent = await placeBlobs(
    store,
    target,
    named,
    'link',
    inFifths({ zh: '图片和附件', en: 'blobs' }, say),
  )
  const there = without(named, absent)
  const { damaged, bytes } = await inspectBlobs(target, there, inFifths({ zh: '核对', en: 'verified' }, say))
  for (const sha256 of damaged) await blobsIn(target).remove(sha256)
  return { count: there.length - damaged.length, bytes, missing: [...absent, ...damaged].sort() }
}

const without = (all: readonly string[], some: readonly string[]): string[] => {
  const left = new Set(all)
  for (const one of some) left.delete(one)
  return [...left]
}

async function takeSecrets(dataDir: string, folder: string): Promise<Manifest['secrets']> {
  const { secrets } = partsOf(folder)
  await mkdir(secrets, { mode: 0o700 })
  const kept = secretNames.filter((name) => existsSync(path.join(dataDir, name)))
  for (const name of kept) {
    await copyFile(path.join(dataDir, name), path.join(secrets, name))
    await chmod(path.join(secrets, name), 0o600)
  }
  return kept
}
