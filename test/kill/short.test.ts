/** A few kills of the real processes; `npm run kill` does hundreds. */
import { existsSync } from 'node:fs'
import { expect, it } from 'vitest'
import { killRun } from './run'

// Without a build there is nothing to start; `npm test` builds first.
it.skipIf(!existsSync('dist/cms.js'))(
  'keeps everything true when its processes are killed at work',
  async () => {
    const { checks } = await killRun({
      kills: 6,
      seed: 7,
      weights: { delivery: 40, typesetter: 10, cms: 40, all: 10 },
    })
    expect(checks.filter(({ failures }) => failures.length > 0)).toEqual([])
  },
  180_000,
)
