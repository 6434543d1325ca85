import { EventEmitter, once } from 'node:events'
import type { Payload } from 'payload'

const slot = 'sample-keys'

/** Which sample key became which id: remembered in the database, so that an interrupted loading goes on where it stopped. */
export async function openKeys(payload: Payload) {
  const known = (await payload.kv.get<Record<string, string>>(slot)) ?? {}
  const arrivals = new EventEmitter().setMaxListeners(0)
  let written: Promise<void> = Promise.resolve()
  return {
    get: (key: string): string | undefined => known[key],
    /** @throws Error  the sample county names something that it does not contain */
    need: (key: string): string => {
      const id = known[key]
      if (!id) throw new Error(`the sample county has no ${key}`)
      return id
    },
    set: async (key: string, id: string): Promise<void> => {
      known[key] = id
      // One after another: an earlier list that arrives later would forget a key.
      written = written.catch(() => undefined).then(() => payload.kv.set(slot, known))
      await written
      arrivals.emit(key)
    },
    /** Waits until all of these are known, or rejects when told to stop. */
    until: async (all: readonly string[], signal: AbortSignal): Promise<void> => {
      await Promise.all(all.filter((key) => !known[key]).map((key) => once(arrivals, key, { signal })))
    },
  }
}

export type Keys = Awaited<ReturnType<typeof openKeys>>
