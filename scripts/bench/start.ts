import { spawnSync } from 'node:child_process'
import path from 'node:path'
import Database from 'libsql'
import { z } from 'zod'
import { eventually } from '../rehearsal/eventually'
import { folder } from './folder'
import { hammer } from './hammer'
import { alternate, median, timed, type Report } from './measure'
import { environment, freePort, residentMegabytes, startProcess } from './processes'

const rounds = 5

/** How soon a first start has its county and both processes answer, and what delivery holds in memory after a rush. */
export async function measure(): Promise<Report> {
  const dataDir = folder()
  const env = environment(dataDir, await freePort(), await freePort())
  const county = await loadCounty(dataDir, { ...env, SAMPLE: 'true' })
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
    how: `An empty installation that loads the sample county through the whole pipeline, both processes running, until all of it is public; from starting a process with it until it answers requests, against Node doing nothing; and the resident memory of delivery, with the county’s ${documents} public documents, after each of its lists and pages was asked for and a rush of 32 connections for 10 s.`,
    lines: [
      {
        what: 'the sample county, once',
        unit: 's',
        figures: { ours: [county / 1000] },
        targets: [{ atMost: 60 }],
      },
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

/** @returns milliseconds from the moment that both processes answer */
async function loadCounty(dataDir: string, env: Record<string, string>): Promise<number> {
  // Together: delivery is not ready before it has seen the CMS.
  const [delivery, cms] = await Promise.all([startProcess('delivery', env), startProcess('cms', env)])
  const took = await timed(() =>
    eventually('the sample county', async () => Promise.resolve(isLoaded(dataDir)), 300),
  )
  await delivery.stop()
  await cms.stop()
  return took
}

function isLoaded(dataDir: string): boolean {
  const database = new Database(path.join(dataDir, 'authoring.db'), { readonly: true })
  const row = database.prepare(`SELECT data FROM payload_kv WHERE key = 'sample-county'`).get()
  database.close()
  return row !== undefined && z.object({ data: z.string() }).parse(row).data.includes('loaded')
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
