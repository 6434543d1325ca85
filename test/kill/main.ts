/** `npm run kill -- [--kills 200] [--seed N] [--journal FILE] [--record]`: kills a working installation at random, and checks that nothing came of it. */
import { existsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { targets } from './installation'
import { recordFile, recordOf } from './record'
import { killRun, type Result } from './run'

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '200' },
    seed: { type: 'string' },
    journal: { type: 'string' },
    record: { type: 'boolean', default: false },
  },
})
if (!existsSync('dist/cms.js')) {
  console.error('还没有构建，请先运行 npm run build / Not built yet: run npm run build first')
  process.exit(2)
}
const seed = Number(values.seed ?? Date.now() % 1_000_000)
const journalFile = values.journal ?? path.join(tmpdir(), `xuanjiangtai-kill-${seed}.jsonl`)
console.log(`seed ${seed}, journal ${journalFile}`)
const result = await killRun({
  kills: Number(values.kills),
  seed,
  journalFile,
  say: (text) => console.log(`  ${text}`),
})
report(result)
// `docs/robustness.md` tells of it.
if (values.record) writeFileSync(recordFile, `${JSON.stringify(recordOf(result), null, 2)}\n`)
process.exitCode = result.checks.some(({ failures }) => failures.length > 0) ? 1 : 0

function report({ kills, operations, reading, records, checks, seconds, tail }: Result): void {
  console.log(`\n${seconds} s, ${records} log records`)
  console.log(`kills: ${targets.map((target) => `${target} ${kills[target]}`).join(', ')}`)
  console.log(
    `readers: ${reading.answers} answers, ${reading.whileCmsAway} of them without a CMS, ${reading.noConnection} times no delivery, ${reading.beingReplaced} times a file being replaced`,
  )
  console.table(Object.fromEntries([...operations].sort(([one], [other]) => one.localeCompare(other))))
  for (const { name, failures } of checks) {
    console.log(`${failures.length === 0 ? 'ok  ' : 'FAIL'} ${name}`)
    for (const failure of failures.slice(0, 10)) console.log(`       ${failure}`)
  }
  if (checks.some(({ failures }) => failures.length > 0)) console.log(['', ...tail].join('\n'))
}
