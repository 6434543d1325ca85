import type { Payload } from 'payload'
import { perPayload } from '../perPayload'
import { bellOf } from './bell'

const stateOf = perPayload('loading', () => ({ loading: false }))

/** Whether the sample county is being loaded, so that readers can be told that what they miss is on its way. */
export const isLoading = (payload: Payload): boolean => stateOf(payload).loading

/** While `load` runs; delivery nodes hear at once that it begins and ends. */
export async function whileLoading<T>(payload: Payload, load: () => Promise<T>): Promise<T> {
  const set = (loading: boolean) => {
    stateOf(payload).loading = loading
    bellOf(payload).ring(0)
  }
  set(true)
  try {
    return await load()
  } finally {
    set(false)
  }
}
