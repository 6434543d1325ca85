import type { Client } from '@libsql/client'
import { DatabaseNewer } from './DatabaseNewer'

/**
 * Payload passes over migrations that it does not know, and would then write into tables that have changed meanwhile.
 * @throws DatabaseNewer
 */
export async function refuseNewer(client: Client, migrations: readonly { name: string }[]): Promise<void> {
  const tables = await client.execute(
    `SELECT name FROM sqlite_master WHERE type = 'table' AND name = 'payload_migrations'`,
  )
  if (tables.rows.length === 0) return
  const made = await client.execute('SELECT name FROM payload_migrations ORDER BY name')
  const known = new Set(migrations.map(({ name }) => name))
  const unknown = made.rows.map(({ name }) => name as string).find((name) => !known.has(name))
  if (unknown !== undefined) throw new DatabaseNewer(unknown)
}
