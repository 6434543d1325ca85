import { EventEmitter, once } from 'node:events'
import type { Payload } from 'payload'
import { perPayload } from '../perPayload'

/** Rings when the log grows, so that who waits for it need not poll. */
export type Bell = { ring(sequence: number): void; wait(signal: AbortSignal): Promise<void> }

export const bellOf = perPayload('bell', (_payload: Payload): Bell => {
  const emitter = new EventEmitter().setMaxListeners(0)
  return {
    ring: (sequence) => void emitter.emit('ring', sequence),
    wait: async (signal) => {
      await once(emitter, 'ring', { signal }).catch((error: unknown) => {
        if (!signal.aborted) throw error
      })
    },
  }
})
