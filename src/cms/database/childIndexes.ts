import { index } from '@payloadcms/db-sqlite/drizzle/sqlite-core'
import type { SQLiteSchemaHook } from '@payloadcms/db-sqlite'

/**
 * Indexes that Payload does not make: of list values by their parent (without it each list of n documents scans the
 * whole child table), and of text lists by value (`dependsOn` is asked for what depends on a given document).
 */
export const childIndexes: SQLiteSchemaHook = ({ schema, extendTable }) => {
  for (const [name, table] of Object.entries(schema.tables)) {
    const isChild = name.endsWith('_texts') || name.endsWith('_numbers')
    if (!isChild) continue
    const columns = table as unknown as Record<string, Parameters<ReturnType<typeof index>['on']>[0]>
    const { parent, text } = columns
    extendTable({
      table,
      extraConfig: () => ({
        ...(parent && { [`${name}_by_parent`]: index(`${name}_by_parent_idx`).on(parent) }),
        ...(text && { [`${name}_by_text`]: index(`${name}_by_text_idx`).on(text) }),
      }),
    })
  }
  return schema
}
