import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { door } from './door'
import { sentFromElsewhere } from './sentFromElsewhere'

const publicUrl = 'https://wmsj.qingxi.gov.cn'

describe('a change is taken', () => {
  const host = 'wmsj.qingxi.gov.cn'
  const judged = (headers: Record<string, string>, method = 'POST') =>
    sentFromElsewhere({ method, headers: { host, ...headers } }, publicUrl) ? 'refused' : 'taken'

  it.each([
    ['from our own page', { origin: `https://${host}`, 'sec-fetch-site': 'same-origin' }],
    ['from our own page, over plain HTTP', { origin: `http://${host}` }],
    [
      'from our own page at another of our addresses',
      { host: '10.2.0.8:3000', origin: 'http://10.2.0.8:3000' },
    ],
    ['through a proxy that names the port', { host: `${host}:443`, origin: `https://${host}` }],
    ['through a proxy that does not pass on the host', { host: '127.0.0.1:3000', origin: publicUrl }],
    [
      'as the browser says, whatever the proxy made of the host',
      { host: 'upstream', 'sec-fetch-site': 'same-origin' },
    ],
    ['at the wish of the person alone', { 'sec-fetch-site': 'none' }],
    ['from a program', {}],
    ['with the token of another application', { origin: 'https://oa.example', authorization: 'JWT abc' }],
    ['with the token of another application', { origin: 'https://oa.example', authorization: 'Bearer abc' }],
  ])('%s', (_, headers) => expect(judged(headers)).toBe('taken'))

  it.each([
    [
      'a neighbour under the same domain',
      { origin: 'https://forum.qingxi.gov.cn', 'sec-fetch-site': 'same-site' },
    ],
    ['a neighbour, over plain HTTP', { origin: 'http://forum.qingxi.gov.cn' }],
    ['another port of the same host', { host: '10.2.0.8:3000', origin: 'http://10.2.0.8:8080' }],
    ['a host that only ends alike', { origin: `https://not-${host}` }],
    ['a neighbour that hides its name', { 'sec-fetch-site': 'same-site' }],
    ['a stranger that hides its name', { 'sec-fetch-site': 'cross-site' }],
    ['a page in a sandbox', { origin: 'null' }],
    ['a page in a sandbox, told by the browser', { origin: 'null', 'sec-fetch-site': 'cross-site' }],
    [
      'a page behind whose browser stands a password of the proxy',
      { origin: 'https://forum.qingxi.gov.cn', authorization: 'Basic YTpi' },
    ],
    ['what is no origin at all', { origin: 'forum' }],
  ])('not from %s', (_, headers) => {
    for (const method of ['POST', 'PATCH', 'PUT', 'DELETE']) expect(judged(headers, method)).toBe('refused')
    for (const method of ['GET', 'HEAD', 'OPTIONS']) expect(judged(headers, method)).toBe('taken')
  })
})

describe('an answer of the CMS', () => {
  const servers: Server[] = []
  const urls: string[] = []
  beforeAll(async () => {
    for (const address of [publicUrl, 'http://10.2.0.8:3000']) {
      const server = createServer(door(address, (_, response) => void response.end('{}')))
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
      servers.push(server)
      urls.push(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
    }
  })
  afterAll(() => servers.map((server) => server.close()))

  it('is framed by nobody and taken for what it says it is', async () => {
    for (const url of urls) {
      const { headers } = await fetch(`${url}/admin/login`)
      expect(Object.fromEntries(headers)).toMatchObject({
        'x-frame-options': 'DENY',
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'strict-origin-when-cross-origin',
      })
    }
  })

  it('insists on HTTPS where the site has it, and only there', async () => {
    const told = async (url = '') => (await fetch(url)).headers.get('strict-transport-security')
    expect(await told(urls[0])).toBe('max-age=31536000')
    expect(await told(urls[1])).toBeNull()
  })

  it('to what comes from elsewhere is a problem, in the language of the person', async () => {
    const refused = (language: string) =>
      fetch(`${urls[0]}/api/users`, {
        method: 'POST',
        headers: { origin: 'https://forum.qingxi.gov.cn', 'accept-language': language },
      })
    const chinese = await refused('zh-CN,zh;q=0.9')
    expect(chinese.status).toBe(403)
    expect(chinese.headers.get('content-type')).toMatch(/^application\/problem\+json;.*application\/json/)
    expect(chinese.headers.get('x-content-type-options')).toBe('nosniff')
    const { title, ...problem } = (await chinese.json()) as { title: string; errors: object[] }
    expect(title).toMatch(/^这个操作不是从本网站的页面发出的/)
    expect(problem).toMatchObject({ status: 403, code: 'foreign_origin', errors: [{ message: title }] })
    expect(await (await refused('en')).json()).toMatchObject({
      title: expect.stringMatching(/^This was not sent/),
    })
  })
})
