import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { BlobMissing } from './blobs'
import { Gatherer } from './gather'

let shown: Set<string>
let dropped: string[]
let told: unknown[]
/** Files that come when the test says so; all others come at once. */
let coming: Map<string, Promise<void>>
let stopping: AbortController
let gatherer: Gatherer

beforeEach(() => {
  shown = new Set()
  dropped = []
  told = []
  coming = new Map()
  stopping = new AbortController()
  gatherer = new Gatherer({
    ensure: async (sha256) => coming.get(sha256),
    drop: async (hashes) => void dropped.push(...hashes),
    isShown: (sha256) => shown.has(sha256),
    signal: stopping.signal,
    onError: (error) => told.push(error),
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
    expect(told).toEqual([])
  })

  it('says which ones the origin does not hand over', async () => {
    failsWith('b', new BlobMissing('b'))
    expect(await gatherer.gather(['a', 'b'], null)).toEqual(['b'])
    expect(told).toEqual([new BlobMissing('b')])
  })

  it('says which ones patience did not last for', async () => {
    const come = comesLater('b')
    expect(await gatherer.gather(['a', 'b'], 1)).toContain('b')
    come()
  })

  it('fails with any other trouble', async () => {
    failsWith('b', new Error('other bytes'))
    await expect(gatherer.gather(['a', 'b'], null)).rejects.toThrow('other bytes')
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
