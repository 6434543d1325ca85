import type { Client, InStatement } from '@libsql/client'
import type { Payload } from 'payload'

export type Query = { milliseconds: number; tables: string; plan: string[] }

/** Every statement that some work runs on SQLite, with its time and the plan that the database made for it. */
export async function watchQueries(payload: Payload, work: () => Promise<unknown>): Promise<Query[]> {
  const { client } = payload.db as unknown as { client: Client }
  const execute = client.execute.bind(client)
  const seen: { statement: Exclude<InStatement, string>; milliseconds: number }[] = []
  client.execute = async (statement: InStatement) => {
    const began = performance.now()
    const result = await execute(statement)
    const whole = typeof statement === 'string' ? { sql: statement, args: [] } : statement
    seen.push({ statement: whole, milliseconds: performance.now() - began })
    return result
  }
  try {
    await work()
  } finally {
    client.execute = execute
  }
  return Promise.all(
    seen.map(async ({ statement, milliseconds }) => {
      const { rows } = await execute({ ...statement, sql: `EXPLAIN QUERY PLAN ${statement.sql}` })
      const [, tables = '?'] = /from [`"](\w+)[`"]/i.exec(statement.sql) ?? []
      return { milliseconds, tables, plan: rows.map(({ detail }) => detail as string) }
    }),
  )
}
