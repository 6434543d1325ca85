/** The authoring database on a MongoDB server, read from outside the CMS. */
import { MongoClient, type Db } from 'mongodb'

/** In milliseconds: an operator waits for it, at a screen. */
const patience = 5000

/** A server that does not answer, or an address that names none. */
export class MongodbUnreachable extends Error {
  readonly code = 'mongodb_unreachable'
  override readonly name = 'MongodbUnreachable'
}

/** @throws MongodbUnreachable  with a reason that names hosts and no password */
export async function withMongodb<T>(url: string, use: (db: Db) => Promise<T>): Promise<T> {
  const client = clientOf(url)
  try {
    const db = client.db()
    await db.command({ ping: 1 }).catch(unreachable)
    return await use(db)
  } finally {
    await client.close()
  }
}

function clientOf(url: string): MongoClient {
  try {
    return new MongoClient(url, { serverSelectionTimeoutMS: patience, connectTimeoutMS: patience })
  } catch {
    // The driver's own sentence repeats the address, and with it the password.
    throw new MongodbUnreachable('DATABASE_URL')
  }
}

function unreachable(error: unknown): never {
  throw new MongodbUnreachable(error instanceof Error ? error.message : String(error))
}

/** The next start names the log anew, so that every follower of the one before hears that it is another. */
export const forgetLogNameIn = (db: Db): Promise<unknown> =>
  db.collection('payload-kvs').deleteOne({ key: 'log-name' })
