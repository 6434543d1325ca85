import { setTimeout } from 'node:timers/promises'
import type { Payload, Where } from 'payload'

/**
 * Waits until readers have what was published. What could not be made is tried again by the runner, perhaps for hours:
 * nobody waits for that here.
 * @returns how many publications could not be made
 */
export async function untilSettled(payload: Payload, signal: AbortSignal): Promise<number> {
  const due = async (failed: boolean): Promise<number> => {
    const where: Where = { and: [{ due: { equals: true } }, { failure: { exists: failed } }] }
    return (await payload.db.count({ collection: 'publications', where })).totalDocs
  }
  while ((await due(false)) > 0) await setTimeout(200, undefined, { signal })
  return due(true)
}
