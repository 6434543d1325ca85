import type { Payload } from 'payload'
import { runnerState } from './runner'

/** A publication that nobody has come to for this long is in trouble, or one that has failed for about as long. */
const overdueMs = 60_000
const overdueAttempts = 5

/** Whether publishing works: is the runner alive, how much is waiting, has something waited too long. */
export async function queueState(payload: Payload) {
  const before = new Date(Date.now() - overdueMs).toISOString()
  const due = await payload.db.count({ collection: 'publications', where: { due: { equals: true } } })
  const overdue = await payload.db.count({
    collection: 'publications',
    where: {
      and: [
        { due: { equals: true } },
        { or: [{ dueAt: { less_than: before } }, { attempts: { greater_than_equal: overdueAttempts } }] },
      ],
    },
  })
  return { runner: runnerAt(payload), due: due.totalDocs, overdue: overdue.totalDocs }
}

/** The same for whoever watches from outside, also when the database is out of reach. */
export async function reportState(payload: Payload) {
  try {
    return { database: 'ok', ...(await queueState(payload)) }
  } catch (error) {
    payload.logger.error({ err: error, msg: '数据库无法读取 / The database cannot be read' })
    return { database: 'unreachable', runner: runnerAt(payload), due: null, overdue: null }
  }
}

function runnerAt(payload: Payload): 'running' | 'stopped' {
  const { running, lastTurnAt } = runnerState(payload)
  return running && Date.now() - lastTurnAt < overdueMs ? 'running' : 'stopped'
}
