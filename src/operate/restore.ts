import { chmod, copyFile, mkdir } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { migrations } from '../cms/migrations'
import type { Installation } from './backup'
import { listBlobs, placeBlobs } from './blobFiles'
import { forgetLogName, goneIn, namedBlobsIn, publicIn } from './contents'
import { reading } from './database'
import {
  asideOf,
  exchange,
  interruptedIn,
  makeCopyFolder,
  present,
  putBack,
  refuseImmovable,
  removeCopies,
  removeCopy,
} from './exchange'
import { forgetLogNameIn, MongodbUnreachable, withMongodb } from './mongodb'
import { OperationRefused } from './OperationRefused'
import { partsOf, readManifest, type Manifest } from './manifest'
import { databaseFile, isInside, stampOf } from './places'
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
  const copy = await makeCopyFolder(to, stampOf(given.now))
  try {
    await refuseImmovable(copy, to)
    await copyTo(copy, from, manifest, given.say)
    await verify(partsOf(copy), manifest, given.say)
    // Copying takes its time: somebody may have started it meanwhile.
    if ((await present(to)).length > 0) await refuseRunning(given.runningAt)
    if (manifest.database) reading(partsOf(copy).database, forgetLogName)
    else await withMongodb(to.databaseUrl, forgetLogNameIn)
  } catch (error) {
    await removeCopy(copy)
    throw error
  }
  const hadDatabase = existsSync(databaseFile(to.databaseUrl) ?? '')
  const replaced = await exchange(copy, to)
  await removeCopies(to)
  // Only now: a database that this process has read cannot be moved safely (see `openDatabase`).
  return { manifest, replaced, publicAgain: hadDatabase ? publicAgainIn(to, replaced, given.say) : [] }
}

/**
 * Puts back what was there before a restoration that was broken off.
 * @returns where its copy lies
 * @throws OperationRefused
 */
export async function undo(to: Installation, { runningAt }: Pick<Given, 'runningAt'>): Promise<string> {
  const copy = await interruptedIn(to)
  if (copy === undefined) throw new OperationRefused('nothing_to_undo', to.dataDir)
  await refuseRunning(runningAt)
  await putBack(copy, to)
  return copy
}

async function refuse(from: string, to: Installation, manifest: Manifest, given: Given): Promise<void> {
  if (isInside(to.dataDir, from)) throw new OperationRefused('inside_data', from)
  if ((manifest.database !== null) !== (databaseFile(to.databaseUrl) !== undefined))
    throw new OperationRefused('other_database')
  const known = new Set(migrations.map(({ name }) => name))
  const unknown = manifest.database?.migrations.find((name) => !known.has(name))
  if (unknown) throw new OperationRefused('newer_backup', unknown)
  if (await interruptedIn(to)) {
    await undo(to, given)
    given.say({
      zh: '上次恢复没有做完，已把原来的数据放回',
      en: 'what a broken-off restoration had moved is back',
    })
  }
  const taken = (await present(to)).length > 0
  if (taken && !given.replace) throw new OperationRefused('not_empty', to.dataDir)
  if (taken) await refuseRunning(given.runningAt)
  if (!manifest.database) await refuseUnreachable(to.databaseUrl)
}

async function refuseRunning(runningAt: Given['runningAt']): Promise<void> {
  const running = await runningAt()
  if (running.length > 0) throw new OperationRefused('still_running', running.join(', '))
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
  await mkdir(target.secrets)
  for (const name of manifest.secrets) {
    const file = path.join(target.secrets, name)
    await copyFile(path.join(source.secrets, name), file)
    await chmod(file, 0o600)
  }
}

function publicAgainIn(to: Installation, replaced: string | undefined, say: Say): Restored['publicAgain'] {
  const restored = databaseFile(to.databaseUrl) ?? ''
  try {
    const gone = reading(asideOf(restored, replaced ?? '', to), goneIn)
    return [...reading(restored, publicIn)]
      .filter(([key]) => gone.has(key))
      .map(([key, title]) => ({ key, title }))
  } catch (error) {
    // All is in its place. A database that cannot be read is why one restores.
    const { message } = error as Error
    say({
      zh: `列不出备份之后撤下过的内容，请按撤下登记核对（${message}）`,
      en: `what was withdrawn since the backup cannot be listed: go by your own records (${message})`,
    })
    return []
  }
}
