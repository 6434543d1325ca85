import { statSync } from 'node:fs'
import path from 'node:path'
import Database from 'libsql'
import { z } from 'zod'
import { eventually } from '../rehearsal/eventually'
import { openCounty } from './county'
import { folder } from './folder'
import { alternate, timed, type Line, type Report } from './measure'
import { environment, freePort, residentMegabytes, startProcess } from './processes'

const stations = 70_000
const texts = Number(process.env.BENCH_TEXTS ?? 1_000_000)
const rounds = 5
const requests = 100

/**
 * A delivery node with a province in it. The log is filled within SQLite with copies of one compiled text, each under its
 * own id, address and unit: what grows is what has to be found. No address is asked twice, so none is answered from memory.
 */
export async function measure(): Promise<Report> {
  const dataDir = folder()
  const county = await openCounty(dataDir)
  for (const article of await county.sealed(1)) await county.publish(article)
  const env = environment(dataDir, await freePort(), await freePort())
  await county.close()
  // Its runner compiles what was published.
  const compiling = await startProcess('cms', env)
  await eventually('a compiled article', async () => Promise.resolve(logged(dataDir) > 1))
  await compiling.stop()
  const writing = await timed(() => fillLog(dataDir))

  const cms = await startProcess('cms', env)
  let delivery: Awaited<ReturnType<typeof startProcess>> | undefined
  const filling = await timed(async () => (delivery = await startProcess('delivery', env)))
  await cms.stop()
  const url = `http://127.0.0.1:${env.PORT}`
  const memory = residentMegabytes(delivery?.child.pid ?? 0)
  const lines: Line[] = []
  for (const [what, next] of Object.entries(questions(url)))
    lines.push({
      what,
      unit: 'ms',
      figures: await alternate(rounds, {
        ours: () => each(next),
        '/healthz': () => each(() => `${url}/healthz`),
      }),
      targets: [{ against: '/healthz' }],
    })
  await delivery?.stop()
  const megabytes = Math.round(statSync(path.join(dataDir, 'projection.sqlite')).size / 1e6)
  const count = (value: number) => Math.round(value).toLocaleString('en-GB')
  return {
    title: 'A province.',
    how: `One delivery node with ${count(texts)} articles and ${count(stations)} units: mean time of ${requests} requests one after another, none of them twice, against the least that the process answers; ${rounds} rounds.`,
    lines,
    notes: [
      `From nothing to everything in ${count(filling / 1000)} s: ${count((texts + stations) / (filling / 1000))} documents a second, fetched from the CMS over HTTP. The projection takes ${count(megabytes)} MB on disk, the process ${count(memory)} MB. Writing the log took ${count(writing / 1000)} s.`,
    ],
  }
}

const authoring = (dataDir: string) => new Database(path.join(dataDir, 'authoring.db'))

function logged(dataDir: string): number {
  const database = authoring(dataDir)
  const { count } = z
    .object({ count: z.number() })
    .parse(database.prepare('SELECT count(*) AS count FROM publication_log').get())
  database.close()
  return count
}

/** Units first; then station i has the texts i, i + stations, …, each ten minutes after the one before it. */
function fillLog(dataDir: string): void {
  const database = authoring(dataDir)
  const place = (office: string, station: string) => `json_array('province', ${office}, ${station})`
  const copy = (type: 'units' | 'articles', count: number, id: string, station: string) => {
    const { head } = z
      .object({ head: z.number() })
      .parse(database.prepare('SELECT max(sequence) AS head FROM publication_log').get())
    const time = `strftime('%Y-%m-%dT%H:%M:%fZ', 1000000000 + i * 600, 'unixepoch')`
    database.exec(`
      WITH RECURSIVE numbers(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM numbers WHERE i < ${count}),
        model AS (SELECT * FROM publication_log WHERE type = '${type}' AND output IS NOT NULL LIMIT 1)
      INSERT INTO publication_log
        (id, sequence, at, op, type, document, slug, revision, published_at, superseded, output)
      SELECT printf('%010d', ${head} + i), ${head} + i, ${time}, op, type, ${id}, ${id}, revision, ${time}, 0,
        json_set(output, '$.entry.id', ${id}, '$.entry.slug', ${id}, '$.entry.url', '/${type}/' || ${id},
          '$.entry.title', '青溪县第' || i || '号', '$.entry.unit.id', ${station},
          '$.entry.within', ${place(`'office' || (i % 700)`, station)})
      FROM numbers, model`)
  }
  copy('units', stations, `'station' || i`, `'station' || i`)
  copy('articles', texts, `'text' || i`, `'station' || (1 + i % ${stations})`)
  database.close()
}

const page = z.object({ next: z.string().nullable() })

/** What is asked, each time of something else. */
function questions(url: string): Record<string, () => Promise<string> | string> {
  const api = `${url}/content/v1`
  let asked = 0
  // Prime to both numbers: it walks through all of them in no order.
  const other = () => ++asked * 7919
  let address: string | null = `${api}/articles?limit=20`
  let since = 0
  return {
    'a document by its address': () => `${api}/articles/text${1 + (other() % texts)}`,
    'the newest texts of a unit': () => `${api}/articles?unit=station${1 + (other() % stations)}&limit=20`,
    'all texts, page after page': async () => {
      const asking: string = address ?? ''
      const { next } = page.parse(await (await fetch(asking)).json())
      address = next === null ? null : `${api}/articles?limit=20&cursor=${encodeURIComponent(next)}`
      return address ?? asking
    },
    'changes since a step': () => `${api}/changes?since=${(since += 997)}&limit=20`,
  }
}

/** @returns milliseconds a request, by the mean */
async function each(next: () => Promise<string> | string): Promise<number> {
  let spent = 0
  for (let i = 0; i < requests; i++) {
    const url = await next()
    spent += await timed(async () => {
      const response = await fetch(url)
      if (!response.ok) throw new Error(`${url}: ${response.status}`)
      await response.arrayBuffer()
    })
  }
  return spent / requests
}
