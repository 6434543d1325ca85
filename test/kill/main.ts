/** `npm run kill -- [--kills 200] [--seed N]`: kills a working installation at random, and checks that nothing came of it. */
import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { targets } from './installation'
import { killRun, type Result } from './run'

const { values } = parseArgs({
  options: { kills: { type: 'string', default: '200' }, seed: { type: 'string' } },
})
if (!existsSync('dist/cms.js')) {
  console.error('还没有构建，请先运行 npm run build / Not built yet: run npm run build first')
  process.exit(2)
}
const seed = Number(values.seed ?? Date.now() % 1_000_000)
console.log(`seed ${seed}`)
const result = await killRun({ kills: Number(values.kills), seed, say: (text) => console.log(`  ${text}`) })
report(result)
process.exitCode = result.checks.some(({ failures }) => failures.length > 0) ? 1 : 0

function report({ kills, operations, reading, records, checks, seconds }: Result): void {
  console.log(`\n${seconds} s, ${records} log records`)
  console.log(`kills: ${targets.map((target) => `${target} ${kills[target]}`).join(', ')}`)
  console.log(
    `readers: ${reading.answers} answers, ${reading.whileCmsAway} of them without a CMS, ${reading.noConnection} times no delivery`,
  )
  console.table(Object.fromEntries([...operations].sort(([one], [other]) => one.localeCompare(other))))
  for (const { name, failures } of checks) {
    console.log(`${failures.length === 0 ? 'ok  ' : 'FAIL'} ${name}`)
    for (const failure of failures.slice(0, 10)) console.log(`       ${failure}`)
  }
}
