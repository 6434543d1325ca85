import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { BlobMissing } from './blobs'
import { Gatherer } from './gather'
import { OriginUnreachable } from './origin'

let shown: Set<string>
let dropped: string[]
let missing: unknown[]
let arrived: string[]
/** Files that come when the test says so; all others come at once. */
let coming: Map<string, Promise<void>>
let stopping: AbortController
let gatherer: Gatherer

beforeEach(() => {
  shown = new Set()
  dropped = []
  missing = []
  arrived = []
  coming = new Map()
  stopping = new AbortController()
  gatherer = new Gatherer({
    ensure: async (sha256) => coming.get(sha256),
    drop: async (hashes) => void dropped.push(...hashes),
    isShown: (sha256) => shown.has(sha256),
    signal: stopping.signal,
    onMissing: (_, error) => missing.push(error),
    onArrival: (sha256) => arrived.push(sha256),
    onError: (error) => expect.unreachable(String(error)),
  })
})
afterEach(async () => {
  stopping.abort()
  await gatherer.done
})

/** @returns lets it come */
function comesLater(sha256: string): () => void {
  let come = (): void => undefined
  coming.set(sha256, new Promise((resolve) => (come = resolve)))
  return come
}

const failsWith = (sha256: string, error: Error) => coming.set(sha256, Promise.reject(error))

describe('gathering files', () => {
  it('waits for them without a limit when there is time', async () => {
    const come = comesLater('b')
    const all = gatherer.gather(['a', 'b', 'c', 'd', 'e'], null)
    come()
    expect(await all).toEqual([])
    expect(missing).toEqual([])
  })

  it('says which ones the origin does not hand over', async () => {
    failsWith('b', new BlobMissing('b'))
    expect(await gatherer.gather(['a', 'b'], null)).toEqual(['b'])
    expect(missing).toEqual([new BlobMissing('b')])
  })

  it('says which ones patience did not last for', async () => {
    const come = comesLater('b')
    expect(await gatherer.gather(['a', 'b'], 1)).toContain('b')
    come()
  })

  it('goes on without one that is in trouble of its own, and tells of it once', async () => {
    const trouble = new Error('other bytes')
    failsWith('b', trouble)
    shown.add('b')
    expect(await gatherer.gather(['a', 'b', 'c'], null)).toEqual(['b'])
    gatherer.follow(['b'])
    expect(await gatherer.gather(['b'], null)).toEqual(['b'])
    expect([missing, gatherer.missing]).toEqual([[trouble], 1])
    coming.delete('b')
    gatherer.follow([])
    await vi.waitFor(() => expect([arrived, gatherer.missing]).toEqual([['b'], 0]))
  })

  it('fails when the origin is away', async () => {
    failsWith('b', new OriginUnreachable(new TypeError('fetch failed')))
    await expect(gatherer.gather(['a', 'b'], null)).rejects.toThrow(OriginUnreachable)
    expect(missing).toEqual([])
  })

  it('is not overslept when it is asked for while another is tried', async () => {
    const come = comesLater('slow')
    failsWith('b', new BlobMissing('b'))
    for (const one of ['b', 'slow']) shown.add(one)
    gatherer.follow(['b', 'slow'])
    await vi.waitFor(() => expect(missing).toHaveLength(1))
    coming.delete('b')
    gatherer.follow([])
    come()
    await vi.waitFor(() => expect(arrived).toEqual(['b']))
  })

  it('erases what arrives after it was withdrawn', async () => {
    const come = comesLater('portrait')
    const left = await gatherer.gather(['portrait'], 1)
    shown.add('portrait')
    gatherer.follow(left)
    shown.delete('portrait')
    come()
    await vi.waitFor(() => expect(dropped).toEqual(['portrait']))
  })

  it('keeps what arrives while it is shown', async () => {
    const comes = [comesLater('portrait'), comesLater('other')]
    shown.add('portrait')
    gatherer.follow(await gatherer.gather(['portrait', 'other'], 1))
    for (const come of comes) come()
    await vi.waitFor(() => expect(dropped).toEqual(['other']))
  })
})
