/** The MongoDB that the behaviours run on; without one they run on SQLite. */
export const mongodbUrl = process.env.TEST_MONGODB_URL

/** What is all or nothing cannot be so on a MongoDB that is no replica set. */
export const hasTransactions = !mongodbUrl || process.env.MONGODB_WITHOUT_TRANSACTIONS !== 'true'

/** The address of a database of its own on that server. */
export function ownDatabase(server: string, name: string): string {
  const url = new URL(server)
  url.pathname = `/${name.replace(/\W/g, '')}`
  return url.href
}
