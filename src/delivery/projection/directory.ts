/** The order of a directory, and what there is to say of a line in it. */
import type { CompiledEntryOf } from '../../content/entry'
import { unitLevels } from '../../content/vocabulary'
import type { Sql } from './sql'

type Unit = CompiledEntryOf<'units'>

/** In characters: a cursor repeats the key. */
export const longestDirectoryKey = 120

/** Where a unit stands among those beside it: by level, then by permanent code, those without one last, then by title. */
export const directoryKey = ({ level, code, title }: Pick<Unit, 'level' | 'code' | 'title'>): string =>
  [unitLevels.indexOf(level), code === '' ? 1 : 0, code, title].join('\t').slice(0, longestDirectoryKey)

export type LevelCount = { level: Unit['level']; count: number }

/** How many units of each level stand right below one. */
export const levelsBelow = (sql: Sql, unit: string): LevelCount[] =>
  sql.all<{ rank: number; count: number }>(levelsBelowQuery, unit).flatMap(({ rank, count }) => {
    const level = unitLevels[rank]
    return level === undefined ? [] : [{ level, count }]
  })

/** A key begins with its level's place among the levels, a single digit. */
export const levelsBelowQuery = `SELECT CAST(substr(directory, 1, 1) AS INTEGER) AS rank, count(*) AS count FROM facets
  WHERE type = 'units' AND facet = 'parent' AND value = ? AND directory IS NOT NULL GROUP BY rank ORDER BY rank`
