/**
 * Puts a restored copy where the installation is, or leaves everything as it was. Everything that is moved lies in one
 * folder, `DATA_DIR/restoring-…`: the copy, and in `before` what was there until then. As long as there is a `before`, an
 * exchange is under way or was broken off, and what lies where tells how far it came.
 */
import { existsSync } from 'node:fs'
import { copyFile, mkdir, readdir, rename, rm, rmdir } from 'node:fs/promises'
import path from 'node:path'
import type { Installation } from './backup'
import { partsOf } from './manifest'
import { OperationRefused } from './OperationRefused'
import { databaseFile, entriesOf, isInside, secretNames } from './places'

const restoring = 'restoring-'
const replaced = 'replaced-'

/** A folder for the copy. It has a place for blobs from the beginning: without one they have been moved in (`putBack`). */
export async function makeCopyFolder({ dataDir }: Installation, stamp: string): Promise<string> {
  const copy = path.join(dataDir, restoring + stamp)
  await mkdir(dataDir, { recursive: true })
  await mkdir(copy, { mode: 0o700 })
  await mkdir(partsOf(copy).blobs)
  return copy
}

const beforeIn = (copy: string): string => path.join(copy, 'before')

/** The names of what restorations left in the folder, the latest first. */
export const leftIn = async ({ dataDir }: Installation): Promise<string[]> =>
  (await entriesOf(dataDir)).filter(isLeft).sort().reverse()

const isLeft = (name: string): boolean => name.startsWith(restoring) || name.startsWith(replaced)

/** The copy of an exchange that was broken off. */
export async function interruptedIn(to: Installation): Promise<string | undefined> {
  const copies = (await leftIn(to)).map((name) => path.join(to.dataDir, name))
  return copies.find((copy) => existsSync(beforeIn(copy)))
}

/**
 * What makes up the installation, the database first: where there is none, nothing starts on what is only half there.
 * Without what restorations left, and `lost+found`, which is the file system's own.
 */
export async function present({ dataDir, databaseUrl }: Installation): Promise<string[]> {
  const entries = (await entriesOf(dataDir)).filter((name) => !isLeft(name) && name !== 'lost+found')
  const file = databaseFile(databaseUrl)
  if (file === undefined) return entries.map((name) => path.join(dataDir, name))
  const outside = isInside(dataDir, file) ? [] : [file, `${file}-wal`, `${file}-shm`]
  const all = [
    ...outside.filter((one) => existsSync(one)),
    ...entries.map((name) => path.join(dataDir, name)),
  ]
  const holdsDatabase = (one: string) => Number(isInside(one, file))
  return all.sort((one, other) => holdsDatabase(other) - holdsDatabase(one))
}

/**
 * Moves each there and back, before hours are spent on copying: where a disk of its own is mounted, nothing can be renamed.
 * @throws OperationRefused  `immovable`
 */
export async function refuseImmovable(copy: string, to: Installation): Promise<void> {
  const before = beforeIn(copy)
  await mkdir(before, { mode: 0o700 })
  for (const one of (await present(to)).filter((one) => isInside(to.dataDir, one))) {
    const there = asideOf(one, before, to)
    try {
      await rename(one, there)
    } catch (error) {
      await rmdir(before)
      throw new OperationRefused('immovable', reasonOf(error))
    }
    await rename(there, one)
  }
  await rmdir(before)
}

/**
 * @returns where what was there lies now
 * @throws OperationRefused  `put_back`, `half_moved`
 */
export async function exchange(copy: string, to: Installation): Promise<string | undefined> {
  const before = beforeIn(copy)
  await mkdir(before, { mode: 0o700 })
  try {
    for (const one of await present(to)) await move(one, asideOf(one, before, to))
    for (const [part, place] of await placesOf(copy, to)) if (existsSync(part)) await move(part, place)
    return await finish(copy, to)
  } catch (error) {
    await putBack(copy, to).catch((inner: unknown) => {
      throw new OperationRefused('half_moved', `${reasonOf(inner)}\n  ${before}`)
    })
    throw new OperationRefused('put_back', `${reasonOf(error)}\n  ${copy}`)
  }
}

/** Makes the installation what it was before an exchange that was broken off, wherever that was. */
export async function putBack(copy: string, to: Installation): Promise<void> {
  const before = beforeIn(copy)
  // Blobs go in first and come out last: as long as they are not in the copy, all else in their place was moved in too.
  if (!existsSync(partsOf(copy).blobs))
    for (const [part, place] of (await placesOf(copy, to)).reverse())
      if (existsSync(place)) await move(place, part)
  for (const one of await asideIn(before, to)) {
    // Made since by a process that was started all the same.
    if (existsSync(one)) await move(one, path.join(copy, 'since', path.basename(one)))
    await move(asideOf(one, before, to), one)
  }
  await rm(path.join(before, elsewhere), { recursive: true, force: true })
  await rmdir(before)
}

/** What a copy is made of, and where it belongs: in the order in which it is moved in, the database last. */
async function placesOf(copy: string, { dataDir, blobDir, databaseUrl }: Installation) {
  const { database, blobs, secrets } = partsOf(copy)
  const file = databaseFile(databaseUrl)
  const places: [part: string, place: string][] = [
    [blobs, blobDir],
    ...secretNames.map((name): [string, string] => [path.join(secrets, name), path.join(dataDir, name)]),
  ]
  return file ? [...places, [database, file] satisfies [string, string]] : places
}

async function finish(copy: string, { dataDir }: Installation): Promise<string | undefined> {
  const before = beforeIn(copy)
  if ((await readdir(before)).length === 0) return rmdir(before).then(() => undefined)
  const kept = path.join(dataDir, path.basename(copy).replace(restoring, replaced))
  await rename(before, kept)
  return kept
}

/** Removes a copy that is not needed any more. One of an exchange that was broken off is more than a copy. */
export async function removeCopy(copy: string): Promise<void> {
  if (!existsSync(beforeIn(copy))) await rm(copy, { recursive: true, force: true })
}

/** Those of earlier restorations too. */
export async function removeCopies(to: Installation): Promise<void> {
  for (const name of await leftIn(to))
    if (name.startsWith(restoring)) await removeCopy(path.join(to.dataDir, name))
}

/** A database that is not kept in `DATA_DIR` has a folder of its own here, as it may have a name of something that is. */
const elsewhere = 'elsewhere'

/** Where something lies that was moved to `before`: by itself, or with the folder right below `DATA_DIR` that holds it. */
export const asideOf = (one: string, before: string, { dataDir }: Installation): string =>
  isInside(dataDir, one)
    ? path.join(before, path.relative(dataDir, one))
    : path.join(before, elsewhere, path.basename(one))

/** Where that belongs which lies aside, the database last. */
async function asideIn(before: string, { dataDir, databaseUrl }: Installation): Promise<string[]> {
  const file = databaseFile(databaseUrl) ?? dataDir
  const inside = (await readdir(before)).filter((name) => name !== elsewhere)
  const outside = (await entriesOf(path.join(before, elsewhere))).filter((name) => !name.endsWith(partial))
  const all = [
    ...outside.map((name) => path.join(path.dirname(file), name)),
    ...inside.map((name) => path.join(dataDir, name)),
  ]
  return all.sort((one, other) => Number(isInside(one, file)) - Number(isInside(other, file)))
}

/** A database may be kept on another file system than the rest; it appears there whole. */
async function move(from: string, to: string): Promise<void> {
  await mkdir(path.dirname(to), { recursive: true })
  try {
    await rename(from, to)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error
    await copyFile(from, to + partial)
    await rename(to + partial, to)
    await rm(from)
  }
}

const partial = '.partial'

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
