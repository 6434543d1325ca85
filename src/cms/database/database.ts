import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { childIndexes } from './childIndexes'
import { SqliteClient } from './SqliteClient'

type Migrations = NonNullable<Parameters<typeof sqliteAdapter>[0]['prodMigrations']>

/**
 * The system of record: an embedded SQLite file, or MongoDB when an installation outgrows one machine.
 * @param url  `file:…` or `mongodb://…`
 */
export function database(url: string, migrations: Migrations) {
  if (url.startsWith('mongodb')) return mongooseAdapter({ url, allowIDOnCreate: true })
  return embedded(url, migrations)
}

function embedded(url: string, migrations: Migrations): ReturnType<typeof sqliteAdapter> {
  const stock = sqliteAdapter({
    client: { url },
    idType: 'uuid',
    allowIDOnCreate: true,
    migrationDir: path.resolve(process.cwd(), 'src/cms/migrations'),
    // Never: a pushed schema makes the next production start stop at a prompt.
    push: false,
    transactionOptions: {},
    afterSchemaInit: [childIndexes],
  })
  return {
    ...stock,
    init: (args) => {
      const adapter = stock.init(args)
      mkdirSync(path.dirname(url.replace(/^file:/, '')), { recursive: true })
      adapter.client = new SqliteClient({ url })
      const connect = adapter.connect?.bind(adapter)
      adapter.connect = async (options) => {
        await connect?.(options)
        const making = process.env.PAYLOAD_MIGRATING === 'true'
        if (!making && !options?.hotReload) await adapter.migrate({ migrations: migrations as never })
      }
      const destroy = adapter.destroy?.bind(adapter)
      adapter.destroy = async () => {
        await destroy?.()
        adapter.client.close()
      }
      return adapter
    },
  }
}
