import type { IncomingHttpHeaders } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { jsonOf, startPair } from '../../test/delivery/node'
import { isBetweenUs } from './proxy'

type Echo = { method: string; url: string; headers: IncomingHttpHeaders; body: string }

let pair: Awaited<ReturnType<typeof startPair>>
const get: Awaited<ReturnType<typeof startPair>>['get'] = (...asked) => pair.get(...asked)

beforeAll(async () => {
  pair = await startPair()
})
afterAll(() => pair.stop())

describe('the way to the editors', () => {
  it('passes requests through whole', async () => {
    const answer = await get('/api/articles?depth=0', {
      method: 'POST',
      body: '{"title":"新"}',
      headers: {
        Host: 'qingxi.example',
        Cookie: 'token=x',
        // By these the CMS tells whether one of its own pages sent it.
        Origin: 'https://forum.example',
        'Sec-Fetch-Site': 'same-site',
      },
    })
    expect(jsonOf<Echo>(answer)).toMatchObject({
      method: 'POST',
      url: '/api/articles?depth=0',
      body: '{"title":"新"}',
      headers: {
        host: 'qingxi.example',
        cookie: 'token=x',
        origin: 'https://forum.example',
        'sec-fetch-site': 'same-site',
        'x-forwarded-proto': 'http',
      },
    })
    expect(jsonOf<Echo>(answer).headers['x-forwarded-for']).toContain('127.0.0.1')
  })

  it('is too narrow for a body that the CMS would have to hold in memory, unless it is a form', async () => {
    const body = 'x'.repeat(20_000_001)
    const answer = await get('/api/articles', {
      method: 'POST',
      body,
      headers: { 'Content-Length': String(body.length) },
    })
    expect(answer.status).toBe(413)
    expect(jsonOf<{ code: string }>(answer).code).toBe('body_too_large')
    const headers = { 'Transfer-Encoding': 'chunked' }
    await expect(get('/api/articles', { method: 'POST', body, headers })).rejects.toThrow(
      /hang up|reset|EPIPE/i,
    )
    const form = { 'Content-Type': 'multipart/form-data; boundary=x', 'Content-Length': String(body.length) }
    expect((await get('/api/images', { method: 'POST', body, headers: form })).status).toBe(200)
  })

  it('leads to the admin and its parts, with the headers that those set', async () => {
    for (const asked of ['/admin', '/admin/login?x=1', '/_next/static/a.js', '/api/users/me']) {
      const answer = await get(asked)
      expect(jsonOf<Echo>(answer).url).toBe(asked)
      expect(answer.headers['content-security-policy']).toBeUndefined()
    }
  })

  it('leads nowhere for an address that does not decode, of which Next would make a fault of ours', async () => {
    for (const asked of ['/api/articles/%E0%A4%A', '/admin/%', '/_next/%ff'])
      expect([asked, (await get(asked)).status]).toEqual([asked, 404])
    expect((await get('/api/articles?title=%E0%A4%A')).status).toBe(200)
  })

  it('is not taken by addresses that only begin alike', async () => {
    for (const asked of ['/administration', '/apiary', '/%61pi/users'])
      expect([asked, (await get(asked)).status]).toEqual([asked, 404])
  })

  it('never leads to the log', async () => {
    const disguises = [
      '/api/log',
      '/api/log?after=0',
      '/api/log/blobs/abc',
      '/api/log/',
      '/api//log',
      '/API/log',
      '/api/LOG',
      '/api/./log',
      '/api/x/../log',
      '/admin/../api/log',
      '/api/%6cog',
      '/api/%256Cog',
      '/api%2flog',
      '/api/..%2fapi%2flog',
      '/admin/..%5capi%5clog',
    ]
    const before = pair.origin.asked.length
    for (const asked of disguises) expect([asked, (await get(asked)).status]).toEqual([asked, 404])
    expect(pair.origin.asked.slice(before)).toEqual([])
    expect(isBetweenUs('/api/logs')).toBe(false)
    expect(isBetweenUs('/api/articles?where=/api/log')).toBe(false)
  })

  it('says that the editors are away, in the form that was asked for', async () => {
    await pair.origin.close()
    const api = await get('/api/articles', { headers: { 'Accept-Language': 'en' } })
    expect([api.status, api.headers['retry-after']]).toEqual([503, '10'])
    const { detail, ...problem } = jsonOf<{ detail: string }>(api)
    expect(detail).toContain('restarting')
    // A form of the admin shows what stands among the errors, and reads nothing that is not called JSON.
    expect(problem).toMatchObject({
      code: 'editors_away',
      title: 'The editors’ side is unavailable',
      errors: [{ message: detail }],
    })
    expect(api.headers['content-type']).toMatch(/^application\/problem\+json;.*application\/json/)
    const admin = await get('/admin')
    expect(admin.status).toBe(503)
    expect(admin.text).toContain('编辑后台')
    expect(admin.headers['content-security-policy']).toContain("default-src 'self'")
    expect((await get('/')).status).toBe(200)
    await pair.origin.open()
    expect((await get('/admin')).status).toBe(200)
  })
})
