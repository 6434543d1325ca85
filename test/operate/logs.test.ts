/** What stands in the logs of both processes: which request, what went wrong, and nothing of anybody. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { PreviewFailed } from '../../media/preview/PreviewFailed'
import { showProgress } from '../../sample/load/progress'
import { blobs } from '../../src/cms/blobs'
import { inRequest, openLogger } from '../../src/cms/logger'
import { startPreviews } from '../../src/cms/preview/runner'
import { startCms, type Cms } from '../cms'
import { aPdf } from '../pdf'
import { follow } from './follow'

const lines: string[] = []
const capture = { write: (line: string) => void lines.push(line) }
const folder = mkdtempSync(path.join(tmpdir(), 'logs-'))
let cms: Cms
let delivery: Awaited<ReturnType<typeof follow>>

beforeAll(async () => {
  cms = await startCms('')
  cms.payload.logger = openLogger(capture)
  cms.payload.logger.level = 'debug'
  delivery = await follow(cms.url, folder, 0, pino({ level: 'debug' }, capture))
})
afterAll(async () => {
  await delivery.stop()
  await cms.stop()
  rmSync(folder, { recursive: true, force: true })
})

const login = (email: string, password: string) =>
  fetch(`${delivery.url}/api/users/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'user-agent': 'a-browser-of-somebody' },
    body: JSON.stringify({ email, password }),
  })

describe('the logs', () => {
  it('tell of a failed login, but not whose, from where or with what', async () => {
    await cms.signIn('editor')
    lines.length = 0
    expect((await login('wen.zhiyan@qingxi.example', 'not-the-password')).status).toBe(401)
    expect((await login('editor-2@qingxi.example', 'not-the-password')).status).toBe(401)
    expect(lines.length).toBeGreaterThanOrEqual(2)
    expect(lines.join('')).not.toMatch(/@qingxi|not-the-password|127\.0\.0\.1|a-browser-of-somebody/)
  })

  it('keep a filter that is refused out of sight of whoever looks for faults', async () => {
    const lecturer = await cms.signIn('lecturer')
    lines.length = 0
    expect((await lecturer.get('/api/users?where[email][equals]=mai.qiushi@qingxi.example')).status).toBe(400)
    const levels = lines.map((line) => (JSON.parse(line) as { level: number }).level)
    expect(levels.filter((level) => level > 20)).toEqual([])
    expect(lines.join('')).not.toContain('mai.qiushi')
  })

  it('tell nothing of what was uploaded, taken or refused', async () => {
    const admin = await cms.signIn('administrator')
    lines.length = 0
    const secret = '当事人自述：住在柳湾村三组'
    const bytes = Buffer.from(secret)
    expect((await admin.upload('/api/files', { name: '自述.txt', bytes })).status).toBe(201)
    expect((await admin.upload('/api/images', { name: '自述.jpg', bytes })).status).toBe(400)
    expect(lines.join('')).not.toMatch(/柳湾村|自述/)
  })

  it('name a file without a preview by its id: its own name is often a person’s', async () => {
    const admin = await cms.signIn('administrator')
    const file = { name: '麦秋实.pdf', bytes: aPdf(1) }
    const { doc } = (await admin.upload<{ doc: { id: string } }>('/api/files', file)).body
    lines.length = 0
    const stop = startPreviews(cms.payload, {
      blobs: blobs(),
      maker: { worker: '', tools: {}, workspace: '' },
      make: () => Promise.reject(new PreviewFailed('preview_unreadable', 'as tests want it')),
    })
    await vi.waitFor(() => expect(lines.join('')).toContain('as tests want it'), { timeout: 10_000 })
    await stop()
    expect(lines.join('')).toContain(doc.id)
    expect(lines.join('')).not.toContain('麦秋实')
  })

  it('are lines of JSON also while the sample county is loaded', () => {
    lines.length = 0
    const progress = showProgress('载入', 20, cms.payload.logger)
    for (let i = 0; i < 20; i++) progress.step()
    progress.end()
    expect(lines.map((line) => JSON.parse(line) as object)).toHaveLength(12)
    expect(JSON.parse(lines.at(-2) ?? '')).toMatchObject({ msg: '载入', done: 20, of: 20 })
  })

  it('tell nothing of an address that is taken already', async () => {
    const admin = await cms.signIn('administrator')
    const user = {
      email: 'mai.qiushi@qingxi.example',
      password: 'long-enough',
      name: '麦秋实',
      role: 'editor',
    }
    expect((await admin.send('POST', '/api/users', user)).status).toBe(201)
    lines.length = 0
    expect((await admin.send('POST', '/api/users', user)).status).toBe(400)
    expect(lines.join('')).not.toMatch(/mai\.qiushi|麦秋实/)
  })

  it('leave out the values of a query that failed', () => {
    lines.length = 0
    const query = 'INSERT INTO users (name, email) VALUES (?, ?)'
    const params = ['麦秋实', 'mai.qiushi@qingxi.example\nsecond line']
    const error = Object.assign(new Error(`Failed query: ${query}\nparams: ${params.join(',')}`), {
      query,
      params,
      cause: new Error('SQLITE_FULL: the disk is full'),
    })
    cms.payload.logger.error({ err: error })
    cms.payload.logger.error(error)
    cms.payload.logger.error({ err: error, msg: '保存失败' })
    expect(lines).toHaveLength(3)
    for (const line of lines) {
      expect(line).toContain('INSERT INTO users')
      expect(line).toContain('the disk is full')
      expect(line).not.toMatch(/麦秋实|mai\.qiushi|second line/)
    }
  })

  it('carry the name of the request on everything that is logged for it', async () => {
    lines.length = 0
    const request = { headers: { 'x-request-id': 'edge-0123456789' } } as never
    await inRequest(request, async () => {
      await Promise.resolve()
      cms.payload.logger.info('一句话')
    })
    cms.payload.logger.info('另一句')
    expect(lines.map((line) => (JSON.parse(line) as { requestId?: string }).requestId)).toEqual([
      'edge-0123456789',
      undefined,
    ])
  })
})

describe('mail', () => {
  it('is not sent, and whether an address is known is not told', async () => {
    const ask = (email: string) => cms.anonymous.send('POST', '/api/users/forgot-password', { email })
    await cms.signIn('editor', null, '舒望舒')
    const { docs } = await cms.payload.find({ collection: 'users', limit: 1, overrideAccess: true })
    const [known, unknown] = [await ask(docs[0]?.email ?? ''), await ask('nobody@qingxi.example')]
    expect(known.status).toBe(403)
    expect(known.body).toEqual(unknown.body)
    expect(JSON.stringify(known.body)).toContain('系统管理员')
  })
})
