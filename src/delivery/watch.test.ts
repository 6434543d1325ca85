/** What those who run it see: readiness, metrics, names of requests. */
import type { IncomingHttpHeaders } from 'node:http'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { jsonOf, startPair } from '../../test/delivery/node'
import { watchCms } from './cmsState'
import { groupOf } from './metrics'

let pair: Awaited<ReturnType<typeof startPair>>
beforeEach(async () => {
  pair = await startPair((origin) => origin.log.publish({ type: 'articles', id: 'a' }))
})
afterEach(() => pair.stop())

type Readiness = { status: string; cms: object; projection: { sequence: number } }
const readiness = async () => {
  const answer = await pair.get('/readyz')
  return { ...jsonOf<Readiness>(answer), http: answer.status }
}

describe('readiness', () => {
  it('tells of each part', async () => {
    pair.origin.state = { database: 'ok', runner: 'stopped', due: 3, overdue: 2 }
    expect(await readiness()).toMatchObject({
      http: 200,
      status: 'ready',
      projection: { sequence: 1, lagSeconds: 0 },
      cms: { reachable: true, database: 'ok', runner: 'stopped', due: 3, overdue: 2 },
    })
  })

  it('is not lost with the CMS', async () => {
    await pair.origin.close()
    expect(await readiness()).toMatchObject({ http: 200, status: 'ready', cms: { reachable: false } })
    await pair.origin.open()
  })
})

describe('the CMS, watched', () => {
  const state = { database: 'ok', runner: 'running', due: 0, overdue: 0 }

  it('is asked once in a while, however many look', async () => {
    let asked = 0
    let now = 0
    const watch = watchCms(
      async () => (asked++, state),
      () => now,
    )
    await Promise.all([watch(), watch()])
    now = 2999
    expect(await watch()).toEqual({ reachable: true, ...state })
    expect(asked).toBe(1)
    now = 3000
    await watch()
    expect(asked).toBe(2)
  })

  it('counts as away when what it answers is not a state', async () => {
    const watch = watchCms(
      async () => ({ runner: 'running' }),
      () => 0,
    )
    expect(await watch()).toMatchObject({ reachable: false, runner: 'unknown', due: null })
  })
})

describe('metrics', () => {
  const samples = async () => {
    const answer = await pair.get('/metrics')
    expect(answer.headers['content-type']).toBe('text/plain; version=0.0.4')
    for (const line of answer.text.trimEnd().split('\n'))
      expect(line).toMatch(/^# (HELP|TYPE) \w+ .+$|^\w+(\{\w+="\w+",\w+="\dxx"\})? -?[\d.e+-]+$/)
    return new Map(
      answer.text
        .trimEnd()
        .split('\n')
        .filter((line) => !line.startsWith('#'))
        .map((line) => {
          const at = line.lastIndexOf(' ')
          return [line.slice(0, at), Number(line.slice(at))]
        }),
    )
  }

  it('count answers by route and status, and those from memory', async () => {
    await pair.get('/content/v1/articles')
    await pair.get('/content/v1/articles')
    await pair.get('/content/v1/articles/none')
    await pair.get('/api/articles')
    const found = await samples()
    expect(found.get('xuanjiangtai_requests_total{route="content",status="2xx"}')).toBe(2)
    expect(found.get('xuanjiangtai_requests_total{route="content",status="4xx"}')).toBe(1)
    expect(found.get('xuanjiangtai_requests_total{route="cms",status="2xx"}')).toBe(1)
    expect(found.get('xuanjiangtai_cache_hits_total')).toBe(1)
    expect(found.get('xuanjiangtai_cache_bytes')).toBeGreaterThan(0)
  })

  it('stand at one address, which a proxy in front can close', async () => {
    for (const other of ['/metrics/', '/Metrics', '//metrics', '/metrics%2f', '/%6detrics'])
      expect([other, (await pair.get(other)).status]).toEqual([other, 404])
  })

  it('show where the projection and the publication queue are', async () => {
    pair.origin.state = { database: 'ok', runner: 'running', due: 5, overdue: 1 }
    const found = await samples()
    expect(found.get('xuanjiangtai_projection_sequence')).toBe(1)
    expect(found.get('xuanjiangtai_projection_lag_seconds')).toBe(0)
    expect(found.get('xuanjiangtai_publications_overdue')).toBe(1)
    expect(found.get('process_resident_memory_bytes')).toBeGreaterThan(1_000_000)
  })

  it('leave out what cannot be known while the CMS is away', async () => {
    await pair.origin.close()
    const found = await samples()
    expect(found.get('xuanjiangtai_cms_reachable')).toBe(0)
    expect(found.has('xuanjiangtai_publications_due')).toBe(false)
    await pair.origin.open()
  })

  it('have few routes, whatever is asked for', () => {
    const asked = ['/', '/content/v1', '/api?x', '/apiary', '/files/a/b.pdf', '/../admin', '/readyz', '/%00']
    expect(asked.map(groupOf)).toEqual([
      'pages',
      'content',
      'cms',
      'pages',
      'files',
      'pages',
      'watch',
      'pages',
    ])
  })
})

describe('a request', () => {
  const named = (headers: IncomingHttpHeaders) => String(headers['x-request-id'])
  const uuid = /^[0-9a-f-]{36}$/

  it('goes to the CMS under the name that the answer carries', async () => {
    const answer = await pair.get('/api/articles')
    expect(named(answer.headers)).toMatch(uuid)
    expect(named(jsonOf<{ headers: IncomingHttpHeaders }>(answer).headers)).toBe(named(answer.headers))
  })

  it('keeps the name that a proxy on this machine gave it, unless it is not a name', async () => {
    const ask = async (given: string) =>
      named((await pair.get('/api/articles', { headers: { 'X-Request-Id': given } })).headers)
    expect(await ask('edge-0123456789')).toBe('edge-0123456789')
    for (const given of ['short', 'x'.repeat(65), 'a"b,{}:injected']) expect(await ask(given)).toMatch(uuid)
  })

  it('does not leave its name on answers that are kept for others', async () => {
    for (const asked of ['/content/v1/articles', '/', '/content/v1/articles'])
      expect((await pair.get(asked)).headers['x-request-id']).toBeUndefined()
  })

  it('is found by the name on the answer when the CMS is away', async () => {
    await pair.origin.close()
    const answer = await pair.get('/api/articles')
    expect([answer.status, named(answer.headers)]).toEqual([503, expect.stringMatching(uuid)])
    await pair.origin.open()
  })
})
