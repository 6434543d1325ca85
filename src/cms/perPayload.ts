import type { Payload } from 'payload'

/**
 * One value for each running Payload. Kept on the global object: Next bundles a copy of our modules of its own, and its
 * request handlers have to meet the runner that the process was started with.
 */
export function perPayload<T>(name: string, make: (payload: Payload) => T): (payload: Payload) => T {
  const slot = Symbol.for(`xuanjiangtai.${name}`)
  const holder = globalThis as unknown as Record<symbol, WeakMap<Payload, T> | undefined>
  const values = (holder[slot] ??= new WeakMap<Payload, T>())
  return (payload) => {
    const known = values.get(payload)
    if (known !== undefined) return known
    const made = make(payload)
    values.set(payload, made)
    return made
  }
}
