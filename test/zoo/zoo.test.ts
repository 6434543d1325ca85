/** Everything hostile that we could think of, over real HTTP, each with its outcome. */
import path from 'node:path'
import { format, resolveConfig } from 'prettier'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { guide } from './guide'
import { openZoo, type Keeper, type Reply } from './keeper'
import type { Outcome } from './beast'
import { cages } from './zoo'

let zoo: Keeper
let before: number
let most = 0
const watch = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 100)
beforeAll(async () => {
  zoo = await openZoo()
  before = process.memoryUsage.rss()
})
afterAll(async () => {
  clearInterval(watch)
  await zoo.close()
})

for (const { title, beasts } of cages) {
  describe(`${title}`, () => {
    for (const { what, send, outcome } of beasts) {
      it(`${what}: ${'safe' in outcome ? outcome.safe : `${outcome.status} ${outcome.code}`}`, async () => {
        const inventory = await zoo.inventory()
        const reply = await send(zoo)
        expect(seen(reply, outcome)).toEqual(expected(outcome))
        if ('safe' in outcome) await outcome.check?.(reply, zoo)
        const left = 'safe' in outcome ? inventory : await zoo.inventory()
        expect(left).toEqual(inventory)
      })
    }
  })
}

it('Together they take little memory, and nobody became an administrator', async () => {
  console.log(`memory: ${Math.round((most - before) / 1e6)} MB more at most`)
  expect(most - before).toBeLessThan(1_200_000_000)
  expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  const { totalDocs } = await zoo.cms.payload.count({
    collection: 'users',
    where: { role: { equals: 'administrator' } },
    overrideAccess: true,
  })
  expect(totalDocs).toBe(1)
})

it('docs/robustness.md tells the same', async () => {
  const file = path.resolve('docs/robustness.md')
  const text = await format(guide(), { ...(await resolveConfig(file)), parser: 'markdown' })
  await expect(text).toMatchFileSnapshot(file)
})

const seen = ({ status, code, says }: Reply, outcome: Outcome) =>
  'safe' in outcome ? { status, says } : { status, code, says }

const expected = (outcome: Outcome) =>
  'safe' in outcome
    ? { status: outcome.status, says: '' }
    : { ...outcome, says: expect.stringContaining(outcome.says) }
