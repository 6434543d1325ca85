import { mongooseAdapter, type MongooseAdapter } from '@payloadcms/db-mongodb'
import { TransactionsMissing } from './TransactionsMissing'

/**
 * MongoDB with transactions: Payload leaves them off without a word when the address names no replica set.
 * @param withoutTransactions  the operator knows
 */
export function mongodb(url: string, withoutTransactions: boolean): ReturnType<typeof mongooseAdapter> {
  // Indexes first: a unique one that is still being built guards nothing, and holds up the first transactions.
  const stock = mongooseAdapter({ url, allowIDOnCreate: true, ensureIndexes: true })
  return {
    ...stock,
    init: (args) => {
      const adapter = stock.init(args)
      const connect = adapter.connect?.bind(adapter)
      adapter.connect = async (options) => {
        await connect?.(options)
        if (withoutTransactions) return
        try {
          await tryTransaction(adapter as unknown as MongooseAdapter)
        } catch (error) {
          await adapter.destroy?.()
          throw error
        }
      }
      return adapter
    },
  }
}

/** @throws TransactionsMissing */
async function tryTransaction({ connection, transactionOptions }: MongooseAdapter): Promise<void> {
  if (!transactionOptions) throw new TransactionsMissing(reason(await replicaSet(connection)))
  const session = await connection.startSession()
  try {
    session.startTransaction()
    await connection.collection('payload-kv').findOne({}, { session })
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
