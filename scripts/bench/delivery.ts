import { fork } from 'node:child_process'
import { once } from 'node:events'
import { z } from 'zod'
import { eventually } from '../rehearsal/eventually'
import type { Answers, BareServers } from './bareServers'
import { openCounty } from './county'
import { folder } from './folder'
import { hammer, type Rush } from './hammer'
import { alternate, type Line, type Report } from './measure'
import { administrator, password, startSite } from './processes'

const rounds = 3
const seconds = 5
const list = '?limit=20'

/** What readers get from our delivery process, against the least that could answer the same, and against the CMS. */
export async function measure(): Promise<Report> {
  const dataDir = folder()
  const id = await fill(dataDir)
  const site = await startSite(dataDir)
  await eventually('20 articles', async () => (await total(site.url)) >= 20)
  const authorization = `JWT ${await signIn(site.url)}`

  const paths = { 'a document': `articles/${id}`, 'a list of 20': `articles${list}` }
  const answers: Answers = {}
  for (const path of Object.values(paths)) answers[`/${path.split('?')[0]}`] = await answerOf(site.url, path)
  const bare = await startBare(answers)

  const lines: Line[] = []
  for (const [what, path] of Object.entries(paths)) {
    const plain = `/${path.split('?')[0]}`
    const at =
      (url: string, pid: number, headers = {}) =>
      (round: number) =>
        hammer({ url, pid, headers }, round === 0 ? 1 : seconds)
    const rushes = await alternate(rounds, {
      ours: at(`${site.url}/content/v1/${path}`, site.pid),
      'node:http': at(bare.node + plain, bare.pid),
      'Express 5': at(bare.express + plain, bare.pid),
      'Payload REST': at(`${site.cmsUrl}/api/${path}`, site.cmsPid, { authorization }),
    })
    lines.push(...linesOf(what, rushes))
  }
  bare.stop()
  await site.stop()
  const sizes = Object.values(answers).map(({ body }) => body.length)
  return {
    title: 'Reading over HTTP.',
    how: `Our delivery process, filled by the real log, against servers that hold the same bytes (${sizes.join(' and ')}) and send type, length, tag and caching with them, and against Payload’s own REST for the same articles. autocannon, 32 connections, ${seconds} s a round, ${rounds} rounds. Processor: time of the answering process for each answer, which also means something on a busy machine.`,
    lines,
  }
}

const least = { 'node:http': 0.6, 'Payload REST': 40 }

/** The same targets twice: where the processor is the limit, half the time for each answer is twice the answers. */
function linesOf(what: string, { ours, ...others }: { ours: Rush[]; [contender: string]: Rush[] }): Line[] {
  const figures = (pick: (rush: Rush) => number) => ({
    ours: ours.map(pick),
    ...Object.fromEntries(Object.entries(others).map(([name, rushes]) => [name, rushes.map(pick)])),
  })
  const express = { against: 'Express 5' }
  const targets = Object.entries(least).map(([against, times]) => ({ against, times }))
  return [
    {
      what,
      unit: 'req/s',
      figures: figures(({ perSecond }) => perSecond),
      targets: [...targets.map(({ against, times }) => ({ against, atLeast: times })), express],
    },
    {
      what: `${what}, processor`,
      unit: 'µs',
      figures: figures(({ microseconds }) => microseconds),
      targets: [...targets.map(({ against, times }) => ({ against, atMost: 1 / times })), express],
    },
  ]
}

/** @returns the id of one of them */
async function fill(dataDir: string): Promise<string> {
  const county = await openCounty(dataDir)
  const articles = await county.sealed(24)
  for (const article of articles) await county.publish(article)
  await county.close()
  return articles[0]?.id ?? ''
}

const total = async (url: string): Promise<number> => {
  const response = await fetch(`${url}/content/v1/articles`)
  return response.ok ? z.object({ total: z.number() }).parse(await response.json()).total : 0
}

export async function signIn(url: string): Promise<string> {
  const response = await fetch(`${url}/api/users/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: administrator, password }),
  })
  return z.object({ token: z.string() }).parse(await response.json()).token
}

/** As a client without compression gets it: that is what the load generator is. */
async function answerOf(url: string, path: string): Promise<Answers[string]> {
  const response = await fetch(`${url}/content/v1/${path}`, { headers: { 'accept-encoding': 'identity' } })
  const names = ['content-type', 'content-length', 'cache-control', 'etag', 'vary']
  const headers = Object.fromEntries(names.map((name) => [name, response.headers.get(name) ?? '']))
  return { headers, body: new Uint8Array(await response.arrayBuffer()) }
}

async function startBare(answers: Answers): Promise<BareServers & { pid: number; stop: () => void }> {
  const child = fork('scripts/bench/bareServers.ts', {
    execArgv: ['--import', 'tsx'],
    serialization: 'advanced',
    env: { ...process.env, NODE_ENV: 'production' },
  })
  child.send(answers)
  const [urls] = (await once(child, 'message')) as [BareServers]
  return { ...urls, pid: child.pid ?? 0, stop: () => child.disconnect() }
}
