/** `npm run bench [NAME]`: measures what `docs/benchmarks.md` reports, all of it or one case. Needs `npm run build` before. */
import { spawnSync } from 'node:child_process'
import { loadavg } from 'node:os'
import type { Report } from './bench/measure'
import { write } from './bench/report'

const cases: Record<string, () => Promise<{ measure: () => Promise<Report> }>> = {
  delivery: () => import('./bench/delivery'),
  publish: () => import('./bench/publish'),
  visible: () => import('./bench/visible'),
  bulletin: () => import('./bench/bulletin'),
  renditions: () => import('./bench/renditions'),
  start: () => import('./bench/start'),
  adminlist: () => import('./bench/adminlist'),
  province: () => import('./bench/province'),
}

const [script = '', name] = process.argv.slice(1)
if (name === undefined) {
  // Each in a process of its own: what one leaves in memory must not weigh on the next.
  for (const one of Object.keys(cases)) {
    const { status } = spawnSync(process.execPath, [...process.execArgv, script, one], { stdio: 'inherit' })
    if (status !== 0) process.exitCode = 1
  }
} else {
  const load = cases[name]
  if (!load) {
    console.error(`没有这一项 / No such case: ${name}. ${Object.keys(cases).join(' ')}`)
    process.exit(2)
  }
  console.log(`\n${name} …`)
  const before = loadavg()[0] ?? 0
  const report = await (await load()).measure()
  await write(name, report, Object.keys(cases), [before, loadavg()[0] ?? 0])
  console.log(JSON.stringify(report, null, 1))
  // What was measured may hold handles open; what has to be tidied is tidied on exit.
  process.exit(0)
}
