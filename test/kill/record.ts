/** The last long run, as `docs/robustness.md` tells it. */
import { readFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Result } from './run'

export const recordFile = path.resolve('test/kill/recorded.json')

type Record = ReturnType<typeof recordOf>

export const recordOf = ({ seed, seconds, kills, operations, reading, records, checks }: Result) => ({
  date: new Date().toISOString().slice(0, 10),
  machine: `${os.cpus().length} × ${os.cpus()[0]?.model.trim()}, ${Math.round(os.totalmem() / 2 ** 30)} GB, Node.js ${process.versions.node}`,
  seed,
  seconds,
  kills,
  operations: Object.fromEntries([...operations].sort(([one], [other]) => one.localeCompare(other))),
  records,
  reading: { ...reading, faults: reading.faults.length },
  checks: Object.fromEntries(checks.map(({ name, failures }) => [name, failures.length])),
})

/** As rows of two cells. */
export function toldRecord(): [string, string][] {
  const { date, machine, seed, seconds, kills, operations, records, reading, checks } = JSON.parse(
    readFileSync(recordFile, 'utf8'),
  ) as Record
  const sum = Object.values(kills).reduce((all, one) => all + one, 0)
  return [
    ['date', date],
    ['machine', machine],
    ['seed', String(seed)],
    ['duration', `${seconds} s`],
    ['kills', `${sum}: ${list(kills)}`],
    ['log records', String(records)],
    [
      'readers',
      `${reading.answers} answers, ${reading.whileCmsAway} of them without a CMS; ${reading.noConnection} times no delivery; ${reading.beingReplaced} times a file being replaced`,
    ],
    ...Object.entries(operations).map(([name, { done, refused, unknown }]): [string, string] => [
      name,
      `${done} done, ${refused} refused, ${unknown} cut off`,
    ]),
    ...Object.entries(checks).map(([name, failures]): [string, string] => [
      name,
      failures === 0 ? 'ok' : `${failures} failures`,
    ]),
  ]
}

const list = (counts: object): string =>
  Object.entries(counts)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ')
