import { EventEmitter, once } from 'node:events'
import { expect, it } from 'vitest'
import type { Payload } from 'payload'
import { openKeys } from './keys'
import { runLanes } from './lanes'

const never = new AbortController().signal
const emptyKeys = () =>
  openKeys({ kv: { get: async () => null, set: async () => undefined } } as unknown as Payload)

it('a lane that fails ends the others, also one that waits for what will not come', async () => {
  const keys = await emptyKeys()
  const broken = new Error('no such note')
  const lanes = runLanes([(signal) => keys.until(['files/1'], signal), () => Promise.reject(broken)], never)
  await expect(lanes).rejects.toBe(broken)
})

it('nothing is written any more once the lanes have ended', async () => {
  const written: string[] = []
  const disk = new EventEmitter()
  const slow = async (signal: AbortSignal) => {
    for (const item of ['in hand', 'next']) {
      signal.throwIfAborted()
      await once(disk, 'ready')
      written.push(item)
    }
  }
  const failing = () => Promise.reject(new Error('disk full'))
  const ended = runLanes([slow, failing], never).catch(() => written.push('ended'))
  disk.emit('ready')
  await ended
  expect(written).toEqual(['in hand', 'ended'])
})

it('all lanes end when told to stop', async () => {
  const keys = await emptyKeys()
  const stop = new AbortController()
  const lanes = runLanes([(signal) => keys.until(['images/1'], signal)], stop.signal)
  stop.abort()
  await expect(lanes).rejects.toMatchObject({ name: 'AbortError' })
})

it('a lane goes on when what it waits for has come', async () => {
  const keys = await emptyKeys()
  await runLanes([(signal) => keys.until(['images/1'], signal), () => keys.set('images/1', '7')], never)
  expect(keys.need('images/1')).toBe('7')
})
