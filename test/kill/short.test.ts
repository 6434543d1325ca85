/** A few kills of the real processes; `npm run kill` does hundreds. */
import { existsSync } from 'node:fs'
import { expect, it } from 'vitest'
import { killRun } from './run'

// Without a build there is nothing to start; `npm test` builds first.
it.skipIf(!existsSync('dist/cms.js'))(
  'keeps everything true when its processes are killed at work',
  async () => {
    const { checks, tail } = await killRun({
      kills: 6,
      seed: 7,
      weights: { delivery: 25, typesetter: 20, preview: 20, cms: 25, all: 10 },
    })
    const failed = checks.filter(({ failures }) => failures.length > 0)
    if (failed.length > 0) console.log(tail.join('\n'))
    expect(failed).toEqual([])
  },
  180_000,
)
