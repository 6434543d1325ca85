import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import Database from 'libsql'
import { z } from 'zod'
import { eventually } from '../rehearsal/eventually'
import { openCounty } from './county'
import { folder } from './folder'
import { hammer } from './hammer'
import { alternate, median, timed, type Report } from './measure'
import { environment, freePort, residentMegabytes, startProcess, startSite } from './processes'

const rounds = 5

/** How soon both processes answer, and what delivery holds in memory after a rush. */
export async function measure(): Promise<Report> {
  const dataDir = await seeded()
  const env = environment(dataDir, await freePort(), await freePort())
  const starting = (name: 'cms' | 'delivery') => async () => {
    const process = { stop: async () => {} }
    const took = await timed(async () => Object.assign(process, await startProcess(name, env)))
    await process.stop()
    return took
  }
  const bare = () => timed(() => spawnSync(process.execPath, ['-e', '0']))
  const delivery = await alternate(rounds, { ours: starting('delivery'), 'node -e 0': bare })
  const cms = await alternate(rounds, { ours: starting('cms'), 'node -e 0': bare })
  const { megabytes, documents, before } = await afterRush(env)
  return {
    title: 'Start-up and memory.',
    how: `From starting a process until it answers requests, against Node doing nothing; and the resident memory of delivery, with ${documents} public documents, after each of its lists and pages was asked for and a rush of 32 connections for 10 s.`,
    lines: [
      { what: 'delivery, to ready', unit: 'ms', figures: delivery, targets: [{ against: 'node -e 0' }] },
      { what: 'CMS, to ready', unit: 'ms', figures: cms, targets: [{ against: 'node -e 0' }] },
      {
        what: 'delivery, memory',
        unit: 'MB',
        figures: { ours: megabytes },
        targets: [{ atMost: 150 }],
      },
    ],
    notes: [
      `Delivery’s memory before the rush: ${Math.round(before)} MB; figures after it were taken each second for ten: median ${Math.round(median(megabytes))} MB.`,
    ],
  }
}

/** With the projection of `BENCH_DATA_DIR`, a running installation's, or else with sixty articles of our own. */
async function seeded(): Promise<string> {
  const dataDir = folder()
  const given = process.env.BENCH_DATA_DIR
  if (given !== undefined) {
    const source = path.join(given, 'projection.sqlite')
    if (!existsSync(source)) throw new Error(`BENCH_DATA_DIR: no ${source}`)
    const database = new Database(source)
    // A copy of the file alone would lack what still stands in its log.
    database.prepare('VACUUM INTO ?').run(path.join(dataDir, 'projection.sqlite'))
    database.close()
    return dataDir
  }
  const county = await openCounty(dataDir)
  for (const article of await county.sealed(60)) await county.publish(article)
  await county.close()
  const site = await startSite(dataDir)
  await eventually('60 articles', async () => (await changes(site.url)).length > 60)
  await site.stop()
  return dataDir
}

async function afterRush(env: ReturnType<typeof environment>) {
  const delivery = await startProcess('delivery', env)
  const resident = () => residentMegabytes(delivery.child.pid ?? 0)
  const before = resident()
  const url = `http://127.0.0.1:${env.PORT}`
  const documents = await changes(url)
  const pages = documents.flatMap(({ type, slug }) => [
    `/${type}/${encodeURIComponent(slug)}`,
    `/content/v1/${type}/${encodeURIComponent(slug)}`,
    `/content/v1/${type}`,
  ])
  for (const page of pages) await (await fetch(url + page)).arrayBuffer()
  const pid = delivery.child.pid ?? 0
  await hammer({ url: `${url}/`, pid }, 5)
  await hammer({ url: `${url}/content/v1/articles`, pid }, 5)
  const megabytes: number[] = []
  for (let second = 0; second < 10; second++) {
    megabytes.push(resident())
    await new Promise((resolve) => setTimeout(resolve, 1000))
  }
  await delivery.stop()
  return { megabytes, before, documents: documents.length }
}

const page = z.object({
  changes: z.array(z.object({ op: z.string(), type: z.string(), slug: z.string() })),
  next: z.number(),
  more: z.boolean(),
})

async function changes(url: string): Promise<{ type: string; slug: string }[]> {
  const all: z.infer<typeof page>['changes'] = []
  for (let since = 0, more = true; more;) {
    const response = await fetch(`${url}/content/v1/changes?since=${since}&limit=100&entries=false`)
    if (!response.ok) return []
    const found = page.parse(await response.json())
    all.push(...found.changes)
    since = found.next
    more = found.more
  }
  return all.filter(({ op }) => op === 'upsert')
}
