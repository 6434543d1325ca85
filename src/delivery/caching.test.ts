import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startPair } from '../../test/delivery/node'
import { stylesheetPath } from '../site'

let pair: Awaited<ReturnType<typeof startPair>>
let get: typeof pair.get

beforeEach(async () => {
  pair = await startPair(({ log }) =>
    log.publish({ type: 'articles', id: 'a', html: `<p>${'文明实践'.repeat(500)}</p>` }),
  )
  get = pair.get
})
afterEach(() => pair.stop())

const addresses = [
  '/content/v1/articles/a',
  '/content/v1/articles',
  '/articles/a',
  '/',
  '/content/v1/changes',
]

describe('an answer', () => {
  it('is the same from Express and from memory', async () => {
    for (const address of addresses) {
      const [first, second] = [await get(address), await get(address)]
      expect([address, first.status]).toEqual([address, 200])
      expect(second.bytes.equals(first.bytes)).toBe(true)
      const { date: _, ...headers } = first.headers
      expect(second.headers).toMatchObject(headers)
    }
  })

  it('may be kept for seconds only, and never used when stale', async () => {
    for (const address of addresses)
      expect((await get(address)).headers['cache-control']).toBe('public, max-age=5, must-revalidate')
  })

  it('has the security headers, from memory too', async () => {
    for (const _ of [1, 2]) {
      const { headers } = await get('/articles/a')
      expect(headers['content-security-policy']).toContain("default-src 'self'")
      expect(headers['content-security-policy']).not.toContain('unsafe-inline')
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(headers['x-powered-by']).toBeUndefined()
    }
  })

  it('is made anew as soon as something is published or withdrawn', async () => {
    const before = await get('/content/v1/articles/a')
    pair.origin.log.publish({ type: 'articles', id: 'a', title: '改过' })
    await pair.origin.followed()
    const after = await get('/content/v1/articles/a')
    expect(after.text).toContain('改过')
    expect(after.headers.etag).not.toBe(before.headers.etag)
    pair.origin.log.withdraw({ type: 'articles', id: 'a' }, 'consent')
    await pair.origin.followed()
    expect((await get('/content/v1/articles/a')).status).toBe(410)
    expect((await get('/articles/a')).status).toBe(410)
  })
})

describe('what is kept', () => {
  const hits = async () =>
    Number(/^xuanjiangtai_cache_hits_total (\d+)$/m.exec((await get('/metrics')).text)?.[1])
  /** Asks for each, one after another, and tells how many were answered from memory. */
  const keptOf = async (...asked: string[]) => {
    const before = await hits()
    for (const address of asked) expect([address, (await get(address)).status]).toEqual([address, 200])
    return (await hits()) - before
  }

  it.each(['/', '/articles', '/articles/', '/articles/a', '/robots.txt', stylesheetPath])(
    'serves every address of %s, whatever was added to it on the way',
    async (page) => {
      const shared = [1, 2, 3].map((n) => `${page}?from=singlemessage&isappinstalled=0&x=${n}&x=${n}`)
      expect(await keptOf(page, ...shared)).toBe(3)
      expect((await get(`${page}?x=4`)).text).toBe((await get(page)).text)
    },
  )

  it('tells apart what a list looks at', async () => {
    const { origin } = pair
    origin.log.publish({ type: 'topics', id: 'reading' })
    origin.log.publish({ type: 'events', id: 'over', startsAt: '2020-05-01T09:00:00+08:00' })
    await origin.followed()
    expect(await keptOf('/articles', '/articles?topic=reading', '/events', '/events?past=1')).toBe(0)
    expect(await keptOf('/articles?x=1&topic=reading&from=timeline', '/events?x=1&past=1')).toBe(2)
    expect((await get('/articles?topic=reading&x=2')).text).not.toBe((await get('/articles?x=2')).text)
    expect((await get('/events?past=1&x=2')).text).not.toBe((await get('/events?x=2')).text)
    // As if it were not there.
    expect(await keptOf('/events?past=2', '/events?past=3')).toBe(2)
    for (const twice of ['past=1&past=1', 'past=1&past=2'])
      expect((await get(`/events?${twice}`)).status).toBe(400)
    expect((await get('/articles?topic=none')).status).toBe(404)
  })

  it('is never another answer for a queer spelling of an address', async () => {
    const list = (await get('/articles?unit=none')).status
    for (const [queer, status] of [
      ['http://qingxi.example/articles?unit=none', list],
      ['http://qingxi.example/content/v1/articles?limit=0', 400],
      ['//articles?unit=none', 404],
      ['/articles/a/b?x=1', 404],
      ['/articles//?unit=none', 404],
    ] as const) {
      for (const plain of ['/articles', '/content/v1/articles', '/articles/a']) await get(plain)
      await get(queer.replace(/\?.*/, ''))
      expect([queer, (await get(queer)).status]).toEqual([queer, status])
    }
  })

  it('does not make the content API take what it does not know', async () => {
    for (const address of [
      '/content/v1/articles',
      '/content/v1/articles/a',
      '/content/v1/changes',
      '/content/v1',
    ]) {
      expect((await get(address)).status).toBe(200)
      expect([address, (await get(`${address}?from=timeline`)).status]).toEqual([address, 400])
    }
  })
})

describe('a conditional request', () => {
  it('is 304 while nothing changed, first and later', async () => {
    for (const address of addresses) {
      const { etag } = (await get(address)).headers
      expect(etag).toMatch(/^"[\w-]{43}"$/)
      for (const asked of [etag!, `W/${etag}`, `"other", ${etag}`, '*']) {
        const again = await get(address, { headers: { 'If-None-Match': asked } })
        expect(again.status, `${address} ${asked}`).toBe(304)
        expect(again.bytes).toHaveLength(0)
        expect(again.headers).toMatchObject({ etag, vary: 'Accept-Encoding' })
        expect(again.headers['content-type']).toBeUndefined()
      }
    }
  })

  it('is answered in full when the entity is another one', async () => {
    const answer = await get('/content/v1/articles/a', { headers: { 'If-None-Match': '"other"' } })
    expect(answer.status).toBe(200)
    expect(answer.bytes.length).toBeGreaterThan(0)
  })

  it('does not hide a refusal', async () => {
    const answer = await get('/content/v1/articles/none', { headers: { 'If-None-Match': '*' } })
    expect(answer.status).toBe(404)
  })
})

describe('compression', () => {
  const ask = (encoding: string) =>
    get('/content/v1/articles/a', { headers: { 'Accept-Encoding': encoding } })

  it('is the best that the client takes', async () => {
    const plain = await get('/content/v1/articles/a')
    expect(plain.headers['content-encoding']).toBeUndefined()
    for (const _ of ['made', 'kept']) {
      const br = await ask('gzip, deflate, br, zstd')
      expect(br.headers['content-encoding']).toBe('br')
      expect(brotliDecompressSync(br.bytes).equals(plain.bytes)).toBe(true)
      const gzip = await ask('gzip, deflate')
      expect(gzip.headers['content-encoding']).toBe('gzip')
      expect(gunzipSync(gzip.bytes).equals(plain.bytes)).toBe(true)
      expect(gzip.bytes.length).toBeLessThan(plain.bytes.length / 2)
    }
    expect((await ask('br;q=0, gzip;q=0.5')).headers['content-encoding']).toBe('gzip')
    expect((await ask('deflate')).headers['content-encoding']).toBeUndefined()
  })

  it('gives each form an entity tag of its own, and says what it depends on', async () => {
    const answers = [await ask('br'), await ask('gzip'), await ask('identity')]
    expect(new Set(answers.map(({ headers }) => headers.etag)).size).toBe(3)
    for (const { headers } of answers) expect(headers.vary).toBe('Accept-Encoding')
  })

  it('is left out where it would not pay', async () => {
    const small = await get('/robots.txt', { headers: { 'Accept-Encoding': 'br' } })
    expect(small.headers['content-encoding']).toBeUndefined()
  })
})

describe('HEAD', () => {
  it('has the headers of GET and no body', async () => {
    for (const address of [...addresses, '/content/v1/articles/none', '/healthz']) {
      const head = await get(address, { method: 'HEAD' })
      const whole = await get(address)
      expect(head.status).toBe(whole.status)
      expect(head.bytes).toHaveLength(0)
      const { date: _, ...headers } = whole.headers
      expect(head.headers).toMatchObject(headers)
    }
  })
})

describe('a refusal', () => {
  it('is never kept in memory, so that each reader gets it in their language', async () => {
    const told = async (language: string) =>
      (await get('/content/v1/articles/none', { headers: { 'Accept-Language': language } })).headers
    expect((await told('zh'))['content-language']).toBe('zh')
    expect(await told('en')).toMatchObject({
      'content-language': 'en',
      vary: 'Accept-Encoding, Accept-Language',
    })
  })

  it('may be kept by others only where it will last', async () => {
    expect((await get('/content/v1/articles/none')).headers['cache-control']).toContain('max-age=5')
    expect((await get('/content/v1/articles?x=1')).headers['cache-control']).toBe('no-store')
  })
})
