/** Random work, random kills, and then the question whether everything is still true. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterStart, checks, wholeLog, type Evidence } from './checks'
import { dice } from './dice'
import { install, targets, until, type Target } from './installation'
import { openMemory, type Memory } from './memory'
import { furnish } from './people'
import { startReading, type Reading } from './reader'
import { referencedBlobs } from './references'
import { blobStore, dump, openStored } from './stored'
import { act, type World } from './workload'

export type Result = {
  seed: number
  seconds: number
  kills: Record<Target, number>
  operations: Memory['operations']
  reading: Reading
  records: number
  checks: { name: string; failures: string[] }[]
}

type Order = {
  kills: number
  seed: number
  /** How often each is hit; the CMS takes some seconds to come back, the others do not. */
  weights?: Record<Target, number>
  say?: (text: string) => void
}

const usual: Record<Target, number> = { delivery: 40, typesetter: 30, cms: 22, all: 8 }

export async function killRun({
  kills,
  seed,
  weights = usual,
  say = () => undefined,
}: Order): Promise<Result> {
  const began = Date.now()
  const dataDir = mkdtempSync(path.join(tmpdir(), 'xuanjiangtai-kill-'))
  const installation = await install(dataDir)
  await installation.start('delivery', 'cms')
  const memory = openMemory()
  const world = { installation, memory, county: await furnish(installation) }
  const stopReading = startReading(installation, dice(seed ^ 0x7ead))
  const stopWork = startWork(world, seed, 4)
  const done = await killAll(world, { kills, seed, weights, say })
  await stopWork()
  await installation.ready()
  say('waiting for the queue …')
  const { evidence, sweep } = await takeEvidence(world, stopReading)
  const found = Object.entries(checks).map(([name, check]) => ({ name, failures: check(evidence) }))
  evidence.stored.close()
  found.push({
    name: afterStart,
    failures: await sweep(),
  })
  const kept = found.some(({ failures }) => failures.length > 0)
  if (kept) say(`kept for a look: ${dataDir}`)
  else rmSync(dataDir, { recursive: true, force: true })
  const seconds = Math.round((Date.now() - began) / 1000)
  return {
    seed,
    seconds,
    kills: done,
    operations: memory.operations,
    reading: evidence.reading,
    records: evidence.log.length,
    checks: found,
  }
}

function startWork(world: World, seed: number, actors: number): () => Promise<void> {
  let working = true
  const work = async (actor: number) => {
    const chance = dice(seed * 31 + actor)
    while (working) {
      await act(world, chance)
      await pause(chance.below(20))
      // People, too, wait until it works again; mostly.
      if (!chance.chance(0.1)) await world.installation.ready()
    }
  }
  const all = Promise.all(Array.from({ length: actors }, (_, actor) => work(actor + 1)))
  return async () => {
    working = false
    await all
  }
}

async function killAll(
  { installation, memory }: World,
  { kills, seed, weights, say }: Required<Order>,
): Promise<Record<Target, number>> {
  const chance = dice(seed)
  const done: Record<Target, number> = { delivery: 0, typesetter: 0, cms: 0, all: 0 }
  for (let count = 0; count < kills;) {
    // Now and then before it has come back from the last one.
    if (!chance.chance(0.15)) await installation.ready()
    await worked(memory, chance.between(0, 12))
    await pause(chance.below(300))
    const target = chance.weighted(weights)
    if (!(await installation.kill(target))) continue
    done[target] += 1
    count += 1
    if (count % 20 === 0) say(`${count} kills: ${targets.map((one) => `${one} ${done[one]}`).join(', ')}`)
  }
  await installation.ready()
  return done
}

/** Until so many requests more have been answered, or something keeps them from it. */
async function worked({ operations }: Memory, requests: number): Promise<void> {
  const answered = () => [...operations.values()].reduce((sum, { done, refused }) => sum + done + refused, 0)
  const goal = answered() + requests
  for (const deadline = Date.now() + 10_000; answered() < goal && Date.now() < deadline;) await pause(10)
}

async function takeEvidence({ installation, memory }: World, stopReading: () => Promise<Reading>) {
  const { dataDir } = installation
  await until('the queue', async () => (await installation.queue()).due === 0)
  const { due } = await installation.queue()
  await installation.level()
  const log = await wholeLog((after) => installation.log(after))
  const reading = await stopReading()
  const again = mkdtempSync(path.join(tmpdir(), 'xuanjiangtai-kill-again-'))
  const rebuilt = dump(await installation.rebuild(again))
  rmSync(again, { recursive: true, force: true })
  await installation.stop()
  const blobs = blobStore(dataDir)
  const live = dump(path.join(dataDir, 'projection.sqlite'))
  const stored = openStored(dataDir)
  const evidence: Evidence = {
    log,
    stored,
    blobs,
    live,
    rebuilt,
    memory,
    reading,
    surprises: installation.surprises,
    due,
  }
  /** Starts once more, with everything old enough to go. */
  const sweep = async (): Promise<string[]> => {
    blobs.age()
    await installation.start('cms')
    const waiting = await orphans(dataDir, 15_000)
    await installation.stop()
    return waiting
  }
  return { evidence, sweep }
}

async function orphans(dataDir: string, patience: number): Promise<string[]> {
  const stored = openStored(dataDir)
  const wanted = referencedBlobs(stored)
  stored.close()
  for (const deadline = Date.now() + patience; ;) {
    const left = blobStore(dataDir)
      .names()
      .filter((name) => !wanted.has(name))
    if (left.length === 0 || Date.now() > deadline) return left
    await pause(200)
  }
}
