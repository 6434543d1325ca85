import { DatabaseNewer } from './DatabaseNewer'

/**
 * An older program would pass over what it does not know: write into changed tables of SQLite, and drop from MongoDB's
 * documents the fields that it has no name for.
 * @param made  names of the migrations that the database has been through
 * @throws DatabaseNewer
 */
export function refuseNewer(made: readonly string[], migrations: readonly { name: string }[]): void {
  const known = new Set(migrations.map(({ name }) => name))
  const unknown = made.toSorted().find((name) => !known.has(name))
  if (unknown !== undefined) throw new DatabaseNewer(unknown)
}
