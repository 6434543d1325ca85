import { mongooseAdapter, type MongooseAdapter } from '@payloadcms/db-mongodb'
import { refuseNewer } from './refuseNewer'
import { TransactionsMissing } from './TransactionsMissing'

type Migrations = readonly { name: string }[]

/** Where Payload notes the migrations that it has made. */
const noted = 'payload-migrations'

/**
 * MongoDB with transactions: Payload leaves them off without a word when the address names no replica set.
 * @param migrations  those of SQLite: nothing has to be made here, but their names tell how new the documents are
 * @param withoutTransactions  the operator knows
 */
export function mongodb(
  url: string,
  migrations: Migrations,
  withoutTransactions: boolean,
): ReturnType<typeof mongooseAdapter> {
  // Not yet: a database that is refused is left as it is.
  const stock = mongooseAdapter({ url, allowIDOnCreate: true, connectOptions: { autoIndex: false } })
  return {
    ...stock,
    init: (args) => {
      const adapter = stock.init(args)
      const connect = adapter.connect?.bind(adapter)
      adapter.connect = async (options) => {
        await connect?.(options)
        try {
          await prepare(adapter as unknown as MongooseAdapter, migrations, withoutTransactions)
        } catch (error) {
          await adapter.destroy?.()
          throw error
        }
      }
      return adapter
    },
  }
}

/** @throws DatabaseNewer, TransactionsMissing */
async function prepare(
  adapter: MongooseAdapter,
  migrations: Migrations,
  withoutTransactions: boolean,
): Promise<void> {
  const collection = adapter.connection.collection<{ name: string }>(noted)
  const made = await collection.distinct('name')
  refuseNewer(made, migrations)
  if (!withoutTransactions) await tryTransaction(adapter)
  // All of them before anything else: a unique one that is still being built guards nothing, and holds up the first transactions.
  const models = [...Object.values(adapter.collections), ...Object.values(adapter.versions)]
  await Promise.all(models.map((model) => model.ensureIndexes()))
  for (const { name } of migrations)
    if (!made.includes(name))
      await collection.updateOne({ name }, { $setOnInsert: { batch: 1 } }, { upsert: true })
}

/** @throws TransactionsMissing */
async function tryTransaction({ connection, transactionOptions }: MongooseAdapter): Promise<void> {
  if (!transactionOptions) throw new TransactionsMissing(reason(await replicaSet(connection)))
  const session = await connection.startSession()
  try {
    session.startTransaction()
    await connection.collection(noted).findOne({}, { session })
    await session.commitTransaction()
  } catch (error) {
    // Some servers only look like a replica set.
    const said = error instanceof Error ? error.message : String(error)
    throw new TransactionsMissing({ zh: `服务器回答“${said}”`, en: `the server answers “${said}”` })
  } finally {
    await session.endSession()
  }
}

async function replicaSet(connection: MongooseAdapter['connection']): Promise<string | undefined> {
  const hello = await connection.db?.admin().command({ hello: 1 })
  return typeof hello?.setName === 'string' ? hello.setName : undefined
}

const reason = (set: string | undefined) =>
  set
    ? {
        zh: `服务器属于副本集“${set}”，请在地址后面加上 ?replicaSet=${set}`,
        en: `the server belongs to the replica set “${set}”; add ?replicaSet=${set} to the address`,
      }
    : { zh: '服务器不是副本集', en: 'the server is no replica set' }
