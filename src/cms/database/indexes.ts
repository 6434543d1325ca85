import { index } from '@payloadcms/db-sqlite/drizzle/sqlite-core'
import type { SQLiteSchemaHook } from '@payloadcms/db-sqlite'

type Column = Parameters<ReturnType<typeof index>['on']>[0]

/**
 * Indexes that Payload does not make. Without statistics (which a growing table would soon belie) SQLite takes an index
 * over all the columns that a query names and then sorts by; when there is none it takes any, such as the one over
 * `latest`, which is as good as reading the whole table.
 */
export const indexes: SQLiteSchemaHook = ({ schema, extendTable }) => {
  for (const [name, table] of Object.entries(schema.tables)) {
    const columns = table as unknown as Record<string, Column>
    const wanted = isList(name) ? ofList : isVersions(name) ? ofVersions : []
    const made = wanted.flatMap((keys) => {
      const on = keys.map((key) => columns[key]).filter((column) => column !== undefined)
      return on.length < keys.length
        ? []
        : [{ label: `${name}_by_${keys.join('_').replaceAll('version_', '')}_idx`, on }]
    })
    extendTable({
      table,
      extraConfig: () =>
        Object.fromEntries(made.map(({ label, on }) => [label, index(label).on(...(on as [Column]))])),
    })
  }
  return schema
}

const isList = (table: string): boolean => table.endsWith('_texts') || table.endsWith('_numbers')
const isVersions = (table: string): boolean => table.startsWith('_') && table.endsWith('_v')

/** Values by their parent: else each document scans them all. */
const ofList = [['parent']]

const ofVersions = [
  // One document's latest version, and whether its draft is newer than what is public.
  ['parent', 'latest', 'version_updatedAt'],
  ['parent', 'version__status'],
  // Whether an address is free, at every save.
  ['latest', 'version_slug', 'version_updatedAt'],
  // What waits at one stage of review.
  ['latest', 'version_stage', 'version_updatedAt'],
  // The lists of the admin, newest first; what they filter by stands in the index, so that rows are read only to be shown.
  ['latest', 'version_updatedAt', 'version_place', 'version__status', 'version_stage', 'version_createdBy'],
]
