import type { Payload } from 'payload'
import { runnerState } from './runner'

/** A publication that has waited this long is in trouble. */
const overdueMs = 60_000

/** Whether publishing works: is the runner alive, how much is waiting, has something waited too long. */
export async function queueState(payload: Payload) {
  const before = new Date(Date.now() - overdueMs).toISOString()
  const due = await payload.db.count({ collection: 'publications', where: { due: { equals: true } } })
  const overdue = await payload.db.count({
    collection: 'publications',
    where: { and: [{ due: { equals: true } }, { updatedAt: { less_than: before } }] },
  })
  const { running, lastTurnAt } = runnerState(payload)
  const turning = running && Date.now() - lastTurnAt < overdueMs
  return { runner: turning ? 'running' : 'stopped', due: due.totalDocs, overdue: overdue.totalDocs }
}
