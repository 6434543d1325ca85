import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The file of an SQLite address; nothing for MongoDB. */
export function databaseFile(databaseUrl: string): string | undefined {
  if (databaseUrl.startsWith('mongodb')) return undefined
  const file = databaseUrl.startsWith('file://')
    ? fileURLToPath(databaseUrl)
    : databaseUrl.replace(/^file:/, '')
  return path.resolve(file)
}

export const secretNames = ['payload-secret', 'origin-token'] as const

/** Whether a path is the folder itself or lies in it. */
export function isInside(folder: string, place: string): boolean {
  const way = path.relative(path.resolve(folder), path.resolve(place))
  return way === '' || !(way.startsWith('..') || path.isAbsolute(way))
}

/** Names in a folder; none where there is no folder. */
export const entriesOf = (folder: string): Promise<string[]> =>
  readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })

/** A moment as a name that sorts by time and every file system takes: `2026-11-21T230228Z`. */
export const stampOf = (now: Date): string => now.toISOString().replace(/\.\d+/, '').replaceAll(':', '')
