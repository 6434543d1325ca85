import { chmod, copyFile, mkdir, rename, rm } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { migrations } from '../cms/migrations'
import type { Installation } from './backup'
import { listBlobs, placeBlobs } from './blobFiles'
import { forgetLogName, goneIn, namedBlobsIn, publicIn } from './contents'
import { reading } from './database'
import { forgetLogNameIn, MongodbUnreachable, withMongodb } from './mongodb'
import { OperationRefused } from './OperationRefused'
import { partsOf, readManifest, type Manifest } from './manifest'
import { databaseFile, entriesOf, isInside, stampOf } from './places'
import { inFifths, type Say } from './progress'
import { verify } from './verify'

type Given = {
  /** Whether what is there may be moved aside. */
  replace: boolean
  /** Where a process is at work on this installation. */
  runningAt: () => Promise<string[]>
  now: Date
  say: Say
}

type Restored = {
  manifest: Manifest
  /** Where what was there before lies now. */
  replaced: string | undefined
  /** Documents that were withdrawn since the backup and are public in it: key and title. */
  publicAgain: { key: string; title: string }[]
}

/**
 * Makes an installation what it was when the backup was written. Everything is copied aside and verified before anything
 * that is there is touched. The projection is not restored: delivery makes it anew from the log.
 * @throws OperationRefused
 */
export async function restore(from: string, to: Installation, given: Given): Promise<Restored> {
  const manifest = await readManifest(from)
  await refuse(from, to, manifest, given)
  await verify(partsOf(from), manifest, given.say)
  const stamp = stampOf(given.now)
  const aside = path.join(to.dataDir, `${restoring}${stamp}`)
  await mkdir(aside, { recursive: true })
  try {
    await copyTo(aside, from, manifest, given.say)
    await verify(partsOf(aside), manifest, given.say)
    const publicAgain = manifest.database ? publicAgainIn(partsOf(aside).database, to) : []
    if (manifest.database) reading(partsOf(aside).database, forgetLogName)
    const replaced = await moveAside(to, path.join(to.dataDir, `${replacedBy}${stamp}`))
    await moveIn(aside, to)
    if (!manifest.database) await withMongodb(to.databaseUrl, forgetLogNameIn)
    return { manifest, replaced, publicAgain }
  } finally {
    await rm(aside, { recursive: true, force: true })
  }
}

const restoring = 'restoring-'
const replacedBy = 'replaced-'

async function refuse(from: string, to: Installation, manifest: Manifest, given: Given): Promise<void> {
  if (isInside(to.dataDir, from)) throw new OperationRefused('inside_data', from)
  if ((manifest.database !== null) !== (databaseFile(to.databaseUrl) !== undefined))
    throw new OperationRefused('other_database')
  const known = new Set(migrations.map(({ name }) => name))
  const unknown = manifest.database?.migrations.find((name) => !known.has(name))
  if (unknown) throw new OperationRefused('newer_backup', unknown)
  const taken = (await present(to)).length > 0
  if (taken && !given.replace) throw new OperationRefused('not_empty', to.dataDir)
  const running = taken ? await given.runningAt() : []
  if (running.length > 0) throw new OperationRefused('still_running', running.join(', '))
  if (!manifest.database) await refuseUnreachable(to.databaseUrl)
}

/** @throws OperationRefused  `database_away` */
async function refuseUnreachable(databaseUrl: string): Promise<void> {
  try {
    await withMongodb(databaseUrl, async () => {})
  } catch (error) {
    if (!(error instanceof MongodbUnreachable)) throw error
    throw new OperationRefused('database_away', error.message)
  }
}

/** What makes up the installation, but not what earlier restorations left. `lost+found` is the file system's own. */
async function present({ dataDir, databaseUrl }: Installation): Promise<string[]> {
  const entries = (await entriesOf(dataDir)).filter(
    (name) => !name.startsWith(replacedBy) && !name.startsWith(restoring) && name !== 'lost+found',
  )
  const file = databaseFile(databaseUrl)
  const elsewhere = file && !isInside(dataDir, file) ? [file, `${file}-wal`, `${file}-shm`] : []
  return [...entries.map((name) => path.join(dataDir, name)), ...elsewhere.filter((one) => existsSync(one))]
}

async function copyTo(aside: string, from: string, manifest: Manifest, say: Say): Promise<void> {
  const [source, target] = [partsOf(from), partsOf(aside)]
  if (manifest.database) await copyFile(source.database, target.database)
  const hashes = manifest.database ? reading(target.database, namedBlobsIn) : await listBlobs(source.blobs)
  const missing = new Set(manifest.blobs.missing)
  // Copied, not linked: the backup must outlive whatever happens to the installation.
  await placeBlobs(
    source.blobs,
    target.blobs,
    hashes.filter((sha256) => !missing.has(sha256)),
    'copy',
    inFifths({ zh: '图片和附件', en: 'blobs' }, say),
  )
  await mkdir(target.blobs, { recursive: true })
  await mkdir(target.secrets)
  for (const name of manifest.secrets) {
    const file = path.join(target.secrets, name)
    await copyFile(path.join(source.secrets, name), file)
    await chmod(file, 0o600)
  }
}

function publicAgainIn(restored: string, { databaseUrl }: Installation): Restored['publicAgain'] {
  const before = databaseFile(databaseUrl)
  if (!before || !existsSync(before)) return []
  const gone = reading(before, goneIn)
  return [...reading(restored, publicIn)]
    .filter(([key]) => gone.has(key))
    .map(([key, title]) => ({ key, title }))
}

async function moveAside(to: Installation, aside: string): Promise<string | undefined> {
  const all = await present(to)
  if (all.length === 0) return undefined
  await mkdir(aside, { mode: 0o700 })
  for (const one of all) await move(one, path.join(aside, path.basename(one)))
  return aside
}

async function moveIn(aside: string, { dataDir, blobDir, databaseUrl }: Installation): Promise<void> {
  const { database, blobs, secrets } = partsOf(aside)
  const file = databaseFile(databaseUrl)
  if (file && existsSync(database)) {
    await mkdir(path.dirname(file), { recursive: true })
    await move(database, file)
  }
  await move(blobs, blobDir)
  for (const name of await entriesOf(secrets)) await move(path.join(secrets, name), path.join(dataDir, name))
}

/** The database may be kept on another file system than the rest. */
async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error
    await copyFile(from, to)
    await rm(from)
  }
}
