/** Random work, random kills, and then the question whether everything is still true. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterStart, checks } from './checks'
import { dice } from './dice'
import type { World } from './desk'
import { install, type Target } from './installation'
import { openJournal } from './journal'
import { killAll, usual } from './killing'
import { openMemory, type Memory } from './memory'
import { furnish } from './people'
import { startReading, type Reading } from './reader'
import { takeEvidence } from './takeEvidence'
import { startWork } from './working'

export type Result = {
  seed: number
  seconds: number
  kills: Record<Target, number>
  operations: Memory['operations']
  reading: Reading
  records: number
  checks: { name: string; failures: string[] }[]
  /** The last lines of the journal. */
  tail: string[]
}

type Order = {
  kills: number
  seed: number
  /** How often each is hit; the CMS takes some seconds to come back, the others do not. */
  weights?: Record<Target, number>
  /** Where every request and kill is written down; in the folder of the run, which goes when all is well, when not given. */
  journalFile?: string
  say?: (text: string) => void
}

const actors = 4

export async function killRun({
  kills,
  seed,
  weights = usual,
  journalFile,
  say = () => undefined,
}: Order): Promise<Result> {
  const began = Date.now()
  const dataDir = mkdtempSync(path.join(tmpdir(), 'xuanjiangtai-kill-'))
  const journal = openJournal(journalFile ?? path.join(dataDir, 'journal.jsonl'))
  const installation = await install(dataDir)
  await installation.start('delivery', 'cms')
  const memory = openMemory()
  const world: World = { installation, memory, journal, county: await furnish(installation) }
  const stopReading = startReading(installation, dice(seed))
  const stopWork = startWork(world, seed, actors)
  const done = await killAll(world, { kills, seed, weights, say })
  await stopWork()
  await installation.ready()
  say('waiting for the queues …')
  const { evidence, sweep } = await takeEvidence(world, { stopReading, kills })
  const found = Object.entries(checks).map(([name, check]) => ({ name, failures: check(evidence) }))
  evidence.stored.close()
  found.push({ name: afterStart, failures: await sweep() })
  const failed = found.filter(({ failures }) => failures.length > 0)
  for (const { name, failures } of failed) journal.write({ what: 'failed', check: name, failures })
  const tail = journal.tail(40)
  if (failed.length > 0) say(`kept for a look: ${dataDir}, ${journal.file}`)
  else rmSync(dataDir, { recursive: true, force: true })
  const seconds = Math.round((Date.now() - began) / 1000)
  const { operations } = memory
  const { reading, log } = evidence
  return { seed, seconds, kills: done, operations, reading, records: log.length, checks: found, tail }
}
