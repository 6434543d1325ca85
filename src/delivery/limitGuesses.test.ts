import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { pino } from 'pino'
import { aFolder, jsonOf, startNode, type Node } from '../../test/delivery/node'
import { startOrigin, type Origin } from '../../test/delivery/origin'

let origin: Origin
let node: Node
let folder: ReturnType<typeof aFolder>
let lines: string[]

beforeEach(async () => {
  origin = await startOrigin()
  folder = aFolder()
})
afterEach(async () => {
  await node.stop()
  await origin.close()
  folder.remove()
})

async function start(trustProxy = ['loopback']): Promise<void> {
  lines = []
  const log = pino({ level: 'warn' }, { write: (line) => void lines.push(line) })
  node = await startNode(origin, folder.folder, { trustProxy, log })
}

/** Signs in with a password that the CMS answers so. */
async function signIn(cmsSays: number, from = '203.0.113.7', path = '/api/users/login', headers = {}) {
  origin.adminStatus = cmsSays
  return node.get(path, { method: 'POST', headers: { 'X-Forwarded-For': from, ...headers } })
}
const statuses = async (times: number, ask: () => ReturnType<typeof signIn>) => {
  const found = new Set<number>()
  for (let n = 0; n < times; n++) found.add((await ask()).status)
  return [...found]
}

describe('guessing passwords', () => {
  it('ends after thirty failures, and the CMS hears of no more', async () => {
    await start()
    expect(await statuses(30, () => signIn(401))).toEqual([401])
    const asked = origin.asked.length
    const refused = await signIn(200)
    expect(refused.status).toBe(429)
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(800)
    expect(refused.headers['content-type']).toMatch(/^application\/problem\+json;.*application\/json/)
    expect(refused.headers['content-security-policy']).toContain("frame-ancestors 'none'")
    expect(jsonOf(refused)).toMatchObject({
      code: 'too_many_attempts',
      detail: '从这个网络登录失败的次数太多，请 15 分钟后再试。',
      errors: [{ message: '从这个网络登录失败的次数太多，请 15 分钟后再试。' }],
    })
    const english = await signIn(200, undefined, undefined, { 'Accept-Language': 'en' })
    expect(jsonOf(english)).toMatchObject({
      detail: 'Signing in failed too often from this network; try again in 15 min.',
    })
    expect(origin.asked.slice(asked)).toEqual([])
  })

  it('at one account or beside it, under whatever spelling, is one count', async () => {
    await start()
    const ways = ['login', 'unlock', 'forgot-password', 'reset-password', 'login/', '%6Cogin', '/login?x=1']
    for (let n = 0; n < 30; n++) await signIn(401, undefined, `/api/users/${ways[n % ways.length]}`)
    for (const way of ways) expect((await signIn(401, undefined, `/api/users/${way}`)).status).toBe(429)
  })

  it('concerns nobody at another address, nothing else, and nobody who is signed in', async () => {
    await start()
    await statuses(31, () => signIn(401))
    expect((await signIn(200, '203.0.113.8')).status).toBe(200)
    for (const path of ['/api/users/logout', '/api/articles', '/api/users/refresh-token'])
      expect((await signIn(200, undefined, path)).status).toBe(200)
    expect((await node.get('/api/users/me', { headers: { 'X-Forwarded-For': '203.0.113.7' } })).status).toBe(
      200,
    )
  })

  it('is not what an office does that signs in, nor what a foreign page sends, nor a fault of the CMS', async () => {
    await start()
    expect(await statuses(40, () => signIn(403))).toEqual([403])
    expect(await statuses(40, () => signIn(200))).toEqual([200])
    expect(await statuses(40, () => signIn(500))).toEqual([500])
    expect((await signIn(401)).status).toBe(401)
  })

  it('is counted by what the named proxies say, whatever a client adds', async () => {
    await start()
    let n = 0
    await statuses(30, () => signIn(401, `198.51.100.${n++}, 203.0.113.7`))
    expect((await signIn(200, '203.0.113.7')).status).toBe(429)
    expect((await signIn(200, '198.51.100.1')).status).toBe(200)
  })

  it('is counted by who is connected when no proxy is named, and the log says what to do', async () => {
    await start(['192.0.2.1'])
    let n = 0
    await statuses(30, () => signIn(401, `198.51.100.${n++}`))
    expect((await signIn(200, '203.0.113.9')).status).toBe(429)
    expect((await signIn(200, '203.0.113.9')).status).toBe(429)
    expect(lines).toHaveLength(1)
    expect(lines[0]).toContain('TRUST_PROXY')
    expect(lines[0]).not.toMatch(/203\.0\.113|198\.51\.100|127\.0\.0\.1/)
  })
})
