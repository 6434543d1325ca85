/** What a delivery node tells its operator about the CMS behind it. */
import path from 'node:path'
import { pino } from 'pino'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { aLog } from '../../test/delivery/log'
import { aFolder, jsonOf, startNode } from '../../test/delivery/node'
import { startOrigin } from '../../test/delivery/origin'
import { follow, type FollowState } from './follow'
import { OriginUnreachable } from './origin'
import { openProjection } from './projection'

let folder: string
let remove: () => void
beforeEach(() => {
  const temporary = aFolder()
  folder = temporary.folder
  remove = temporary.remove
})
afterEach(() => remove())

it('is nothing while both start, not even when somebody opens the admin', async () => {
  const lines: string[] = []
  const origin = await startOrigin()
  await origin.close()
  const node = await startNode(origin, folder, {
    wait: false,
    log: pino({ level: 'info' }, { write: (line: string) => void lines.push(line) }),
  })
  const lastError = async () =>
    jsonOf<{ projection: FollowState }>(await node.get('/readyz')).projection.lastError
  await expect.poll(lastError).toBe('origin_unreachable')
  expect((await node.get('/admin')).status).toBe(503)
  const followed = origin.followed()
  await origin.open()
  await followed
  expect(lines).toEqual([])
  await node.stop()
  await origin.close()
})

/** A follower whose origin can be taken away, and what it told. */
function aFollower() {
  const log = aLog()
  const told: string[] = []
  const world = { now: 0, away: true, tries: 0 }
  const projection = openProjection(path.join(folder, 'projection.sqlite'))
  const stopping = new AbortController()
  const follower = follow({
    projection,
    fetchPage: (after) => {
      world.tries++
      return world.away
        ? Promise.reject(new OriginUnreachable(new TypeError('refused')))
        : Promise.resolve(log.page(after, 10))
    },
    files: { gather: async () => [], follow: () => undefined },
    patienceMs: 0,
    dropBlobs: () => Promise.resolve(),
    sweepBlobs: () => Promise.resolve(),
    signal: stopping.signal,
    onChange: () => undefined,
    onError: (error) => told.push(error instanceof Error ? error.name : 'unknown'),
    onRecovery: () => told.push('back'),
    now: () => world.now,
  })
  const moreTries = async () => {
    const before = world.tries
    await expect.poll(() => world.tries, { timeout: 10_000 }).toBeGreaterThan(before + 1)
  }
  const stop = async () => {
    stopping.abort()
    await follower.done
    projection.close()
  }
  return { world, told, moreTries, stop }
}

it('is said once when it stays away after the start, and once when it has come', async () => {
  const { world, told, moreTries, stop } = aFollower()
  await moreTries()
  expect(told).toEqual([])
  world.now = 30_000
  await moreTries()
  expect(told).toEqual(['OriginUnreachable'])
  world.away = false
  await moreTries()
  expect(told).toEqual(['OriginUnreachable', 'back'])
  await stop()
})

it('is said once when it is lost, however soon after the start, and once when it is back', async () => {
  const { world, told, moreTries, stop } = aFollower()
  world.away = false
  await moreTries()
  for (const _ of ['once', 'again']) {
    world.away = true
    await moreTries()
    world.away = false
    await moreTries()
  }
  expect(told).toEqual(['OriginUnreachable', 'back', 'OriginUnreachable', 'back'])
  await stop()
})
