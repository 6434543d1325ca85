import { AsyncLocalStorage } from 'node:async_hooks'

const slot = Symbol.for('xuanjiangtai.publishing')
const holder = globalThis as unknown as Record<symbol, AsyncLocalStorage<true> | undefined>

// Global, because Next bundles a second copy of this module; out of reach of anything that comes over HTTP.
const publishing = (holder[slot] ??= new AsyncLocalStorage<true>())

/** Whether this is the one write that may carry `_status: published`. */
export const isPublishing = (): boolean => publishing.getStore() === true

export const asPublisher = <T>(run: () => Promise<T>): Promise<T> => publishing.run(true, run)
