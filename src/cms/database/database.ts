import type { Client } from '@libsql/client'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Payload } from 'payload'
import { fileURLToPath } from 'node:url'
import { indexes } from './indexes'
import { mongodb } from './mongodb'
import { refuseNewer } from './refuseNewer'
import { SqliteClient } from './SqliteClient'
import { transactionsOf } from './transactions'

type Migrations = NonNullable<Parameters<typeof sqliteAdapter>[0]['prodMigrations']>

/**
 * The system of record: an embedded SQLite file, or MongoDB when an installation outgrows one machine.
 * @param url  `file:…` or `mongodb://…`
 */
export function database(url: string, migrations: Migrations, withoutTransactions = false) {
  return url.startsWith('mongodb') ? mongodb(url, migrations, withoutTransactions) : embedded(url, migrations)
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
    afterSchemaInit: [indexes],
  })
  return {
    ...stock,
    init: (args) => {
      const adapter = stock.init(args)
      const file = url.startsWith('file://') ? fileURLToPath(url) : url.replace(/^file:/, '')
      mkdirSync(path.dirname(file), { recursive: true })
      const client = new SqliteClient(file)
      adapter.client = client
      Object.assign(adapter, transactionsOf(adapter))
      const connect = adapter.connect?.bind(adapter)
      adapter.connect = async (options) => {
        await connect?.(options)
        const making = process.env.PAYLOAD_MIGRATING === 'true'
        if (making || options?.hotReload) return
        const made = await migrationsIn(client)
        try {
          refuseNewer(made, migrations)
        } catch (error) {
          await adapter.destroy?.()
          throw error
        }
        const missing = migrations.filter(({ name }) => !made.includes(name))
        await inOneLine(adapter.payload.logger, missing, () =>
          client.withoutForeignKeys(() => adapter.migrate({ migrations: migrations as never })),
        )
      }
      const destroy = adapter.destroy?.bind(adapter)
      adapter.destroy = async () => {
        await destroy?.()
        client.close()
      }
      return adapter
    },
  }
}

/** Payload tells of each migration twice, also when they make the database; of one that fails it tells at `error`. */
async function inOneLine(
  log: Payload['logger'],
  missing: Migrations,
  migrate: () => Promise<void>,
): Promise<void> {
  const { level } = log
  log.level = 'warn'
  try {
    await migrate()
  } finally {
    log.level = level
  }
  const newest = missing.at(-1)?.name
  if (newest !== undefined)
    log.info(
      `数据库升级了 ${missing.length} 步，到 ${newest} / Migrations applied: ${missing.length}, up to ${newest}`,
    )
}

async function migrationsIn(client: Client): Promise<string[]> {
  const tables = await client.execute(
    `SELECT name FROM sqlite_master WHERE type = 'table' AND name = 'payload_migrations'`,
  )
  if (tables.rows.length === 0) return []
  const made = await client.execute('SELECT name FROM payload_migrations')
  return made.rows.map(({ name }) => name as string)
}
