import { mkdtempSync, rmSync, truncateSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { afterAll, describe, expect, it } from 'vitest'
import { blobsIn } from './blobs'

const folder = mkdtempSync(`${tmpdir()}/blobs-`)
afterAll(() => rmSync(folder, { recursive: true }))

const store = blobsIn(folder)
const bytes = Buffer.from('几个人在灯下读书')

describe('a store of blobs', () => {
  it('keeps the same bytes once, and as new', async () => {
    const { sha256, fresh } = await store.put(bytes)
    utimesSync(store.pathOf(sha256), 0, 0)
    expect([fresh, await store.put(bytes)]).toEqual([true, { sha256, fresh: false }])
    expect(await store.read(sha256)).toEqual(bytes)
  })

  it('makes whole what was cut short, and does not call it new: others refer to it', async () => {
    const { sha256 } = await store.put(bytes)
    for (const length of [10, 0]) {
      truncateSync(store.pathOf(sha256), length)
      expect(await store.put(bytes)).toEqual({ sha256, fresh: false })
      expect(await store.read(sha256)).toEqual(bytes)
    }
  })
})
