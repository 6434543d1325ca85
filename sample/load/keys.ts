import type { Payload } from 'payload'

const slot = 'sample-keys'

/** Which sample key became which id: remembered in the database, so that an interrupted loading goes on where it stopped. */
export async function openKeys(payload: Payload) {
  const known = (await payload.kv.get<Record<string, string>>(slot)) ?? {}
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
      await payload.kv.set(slot, known)
    },
  }
}

export type Keys = Awaited<ReturnType<typeof openKeys>>
