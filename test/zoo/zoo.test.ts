/** Everything hostile that we could think of, through the front door of the real processes, each with its outcome. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { format, resolveConfig } from 'prettier'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Outcome } from './beast'
import { guide } from './guide'
import { openZoo, type Keeper } from './keeper'
import type { Reply } from './reply'
import { cages } from './zoo'

// Without a build there is nothing to start; `npm test` builds first.
describe.skipIf(!existsSync('dist/cms.js'))('sent to the real processes', () => {
  let zoo: Keeper
  let before: { memory: number; fields: string[] }
  beforeAll(async () => {
    zoo = await openZoo()
    before = { memory: zoo.memory(), fields: await fieldsOfNew() }
  })
  afterAll(() => zoo.close())

  for (const { title, beasts } of cages) {
    describe(`${title}`, () => {
      for (const { what, send, outcome } of beasts) {
        it(`${what}: ${'safe' in outcome ? outcome.safe : `${outcome.status} ${outcome.code}`}`, async () => {
          const inventory = await zoo.inventory()
          const reply = await send(zoo)
          expect(seen(reply, outcome)).toEqual(expected(outcome))
          expect(zoo.surprises).toEqual([])
          if ('safe' in outcome) await outcome.check?.(reply, zoo)
          const left = 'safe' in outcome ? inventory : await zoo.inventory()
          expect(left).toEqual(inventory)
        })
      }
    })
  }

  it('leaves the processes as they were: none has ended, none has grown much, and nobody rules who did not', async () => {
    const grown = zoo.memory() - before.memory
    console.log(`memory: ${Math.round(grown / 1e6)} MB more at most`)
    expect(grown).toBeLessThan(1_200_000_000)
    expect(zoo.surprises).toEqual([])
    expect(await fieldsOfNew()).toEqual(before.fields)
    const { body } = await zoo.send('GET', '/api/users?where[role][equals]=administrator', {
      who: 'administrator',
    })
    expect((body as { totalDocs: number }).totalDocs).toBe(1)
    expect(await zoo.inventory()).toMatchObject({ 'previewing/': 0, 'tmp/': 0 })
  })

  /** Whatever reached a prototype would show in any new document. */
  const fieldsOfNew = async () => Object.keys(((await zoo.article({})).body as { doc: object }).doc).sort()
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
