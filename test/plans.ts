/** How SQLite goes about the statements that an action sends. */
import type { ResultSet } from '@libsql/client'
import type { Payload } from 'payload'
import { vi } from 'vitest'
import type { SqliteClient } from '../src/cms/database/SqliteClient'

type Statement = { sql: string; args: never[] }
export type Plan = { sql: string; steps: string[] }

export const clientOf = (payload: Payload): SqliteClient =>
  (payload.db as unknown as { client: SqliteClient }).client

/** The outermost steps of each statement's plan: what it costs as the tables grow. */
export async function plansOf(payload: Payload, action: () => Promise<unknown>): Promise<Plan[]> {
  const client = clientOf(payload)
  const sent = new Map<string, Statement>()
  const note = (statement: unknown) => {
    const { sql, args } = statement as Statement
    if (/^\s*(select|insert|update|delete)/i.test(sql)) sent.set(sql, { sql, args })
  }
  const single = client.execute.bind(client)
  const transaction = client.transaction.bind(client)
  const spies = [
    vi.spyOn(client, 'execute').mockImplementation((statement) => {
      note(statement)
      return single(statement)
    }),
    vi.spyOn(client, 'transaction').mockImplementation(async (mode) => {
      const opened = await transaction(mode)
      const execute = (statement: Parameters<typeof opened.execute>[0]) => {
        note(statement)
        return opened.execute(statement)
      }
      return { ...opened, execute }
    }),
  ]
  try {
    await action()
  } finally {
    spies.forEach((spy) => spy.mockRestore())
  }
  return Promise.all([...sent.values()].map((statement) => explain(client, statement)))
}

async function explain(client: SqliteClient, { sql, args }: Statement): Promise<Plan> {
  const { rows }: ResultSet = await client.execute({ sql: `EXPLAIN QUERY PLAN ${sql}`, args })
  const steps = rows.filter(({ parent }) => parent === 0).map(({ detail }) => detail as string)
  return { sql, steps }
}
