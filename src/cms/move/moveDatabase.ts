import type { Payload } from 'payload'
import { fingerprint, type Fingerprint } from './fingerprint'
import { MoveRefused } from './MoveRefused'
import { tablesOf, type Table } from './tables'

/** What one table holds in both databases. */
export type Moved = { name: string; source: Fingerprint; target: Fingerprint }

/** Hears how many rows of a table have been written, of how many. */
export type Progress = (table: string, done: number, of: number) => void

/**
 * Copies everything from one database to another, and reads both afterwards.
 * @returns what was moved, the same on both sides
 * @throws MoveRefused  target_not_empty; not_the_same
 */
export async function moveDatabase(source: Payload, target: Payload, progress: Progress): Promise<Moved[]> {
  const tables = tablesOf(source)
  await refuseUnlessEmpty(tables, target)
  for (const table of tables) await copy(table, source, target, progress)
  const moved = await compare(source, target)
  const differing = moved.filter((one) => !isSame(one))
  if (differing.length > 0)
    throw new MoveRefused('not_the_same', differing.map(({ name }) => name).join(', '))
  return moved
}

export async function compare(source: Payload, target: Payload): Promise<Moved[]> {
  const moved: Moved[] = []
  for (const table of tablesOf(source))
    moved.push({
      name: table.name,
      source: await fingerprintOf(table, source),
      target: await fingerprintOf(table, target),
    })
  return moved
}

export const isSame = ({ source, target }: Moved): boolean =>
  source.count === target.count && source.hash === target.hash

async function refuseUnlessEmpty(tables: Table[], target: Payload): Promise<void> {
  for (const table of tables)
    if ((await table.count(target)) > 0) throw new MoveRefused('target_not_empty', table.name)
}

async function copy(table: Table, source: Payload, target: Payload, progress: Progress): Promise<void> {
  const of = await table.count(source)
  let done = 0
  for await (const row of table.rows(source)) {
    await table.write(target, row)
    progress(table.name, ++done, of)
  }
}

async function fingerprintOf(table: Table, payload: Payload): Promise<Fingerprint> {
  const { add, result } = fingerprint()
  for await (const row of table.rows(payload)) add(row)
  return result()
}
