import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startPair } from '../../test/delivery/node'
import type { PublicBlob } from '../content/output'
import { blobPath, openBlobs } from './blobs'

let pair: Awaited<ReturnType<typeof startPair>>
const get: Awaited<ReturnType<typeof startPair>>['get'] = (...asked) => pair.get(...asked)
const blobs: Record<'pdf' | 'docx' | 'image' | 'svg' | 'html' | 'secret' | 'withdrawn', PublicBlob> =
  {} as never

beforeAll(async () => {
  pair = await startPair((origin) => {
    blobs.pdf = origin.addBlob('%PDF-0123456789', '第3期.pdf', 'application/pdf')
    blobs.docx = origin.addBlob(
      'docx',
      '第3期.docx',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    )
    blobs.image = origin.addBlob('image', 'photo-w480.webp', 'image/webp')
    blobs.svg = origin.addBlob('<svg onload="alert(1)"/>', 'drawing.svg', 'image/svg+xml')
    blobs.html = origin.addBlob('<p>简报</p>', '第3期.html', 'text/html')
    blobs.secret = origin.addBlob('secret', 'secret.txt', 'text/plain')
    blobs.withdrawn = origin.addBlob('withdrawn', 'w.txt', 'text/plain')
    const { pdf, docx, html, image, svg, withdrawn } = blobs
    origin.log.publish({ type: 'bulletins', id: 'b3', slug: 'issue-three' })
    origin.log.publish({
      type: 'bulletins',
      id: 'b3',
      slug: '3',
      files: { pdf, docx, 'wechat.html': html },
      blobs: [image, svg],
    })
    origin.log.publish({ type: 'articles', id: 'w', files: { txt: withdrawn }, blobs: [withdrawn] })
    origin.log.publish({ type: 'articles', id: 'other', blobs: [blobs.secret] })
    origin.log.withdraw({ type: 'articles', id: 'other' }, 'error')
  })
  // Withdrawn only after its bytes have reached the node.
  pair.origin.log.withdraw({ type: 'articles', id: 'w' }, 'error')
  await pair.origin.followed()
})
afterAll(() => pair.stop())

const addressOf = ({ sha256, name }: PublicBlob) => `/content/v1/files/${sha256}/${encodeURIComponent(name)}`

describe('a copy', () => {
  const onDisk = ({ sha256 }: PublicBlob) => existsSync(path.join(pair.dataDir, 'fetched', blobPath(sha256)))

  it('is erased with the last public document that shows it', () => {
    expect([onDisk(blobs.pdf), onDisk(blobs.withdrawn)]).toEqual([true, false])
  })

  it('is erased at the next start when the node was killed before it came to that', async () => {
    const left = path.join(pair.dataDir, 'fetched', blobPath(blobs.withdrawn.sha256))
    mkdirSync(path.dirname(left), { recursive: true })
    writeFileSync(left, 'withdrawn')
    const store = openBlobs(path.join(pair.dataDir, 'none'), path.join(pair.dataDir, 'fetched'))
    await store.sweep((sha256) => sha256 !== blobs.withdrawn.sha256)
    expect([onDisk(blobs.pdf), onDisk(blobs.withdrawn)]).toEqual([true, false])
  })
})

describe('a file', () => {
  it('is served with its type, its name, and for ever to who asks, not to a cache that many share', async () => {
    const answer = await get(addressOf(blobs.pdf))
    expect(answer.text).toBe('%PDF-0123456789')
    expect(answer.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': '15',
      'content-disposition': `inline; filename="?3?.pdf"; filename*=UTF-8''%E7%AC%AC3%E6%9C%9F.pdf`,
      'cache-control': 'public, max-age=31536000, s-maxage=60, immutable',
      etag: `"${blobs.pdf.sha256}"`,
      'accept-ranges': 'bytes',
      'x-content-type-options': 'nosniff',
      'access-control-allow-origin': '*',
    })
  })

  it('is given in parts', async () => {
    const part = async (range: string, more = {}) =>
      get(addressOf(blobs.pdf), { headers: { Range: range, ...more } })
    const middle = await part('bytes=5-7')
    expect([middle.status, middle.text, middle.headers['content-range']]).toEqual([
      206,
      '012',
      'bytes 5-7/15',
    ])
    expect((await part('bytes=-2')).text).toBe('89')
    expect((await part('bytes=12-')).text).toBe('789')
    expect((await part('bytes=5-7', { 'If-Range': '"other"' })).status).toBe(200)
    expect((await part('bytes=5-7', { 'If-Range': `"${blobs.pdf.sha256}"` })).status).toBe(206)
  })

  it('says how long it is to who asks beyond its end', async () => {
    const beyond = await get(addressOf(blobs.pdf), { headers: { Range: 'bytes=99-' } })
    expect(beyond.status).toBe(416)
    expect(beyond.headers['content-range']).toBe('bytes */15')
    expect(beyond.headers['content-type']).toBe('application/problem+json; charset=utf-8')
    expect(beyond.headers['cache-control']).toBe('no-store')
    expect(beyond.headers.etag).toBeUndefined()
    const failed = await get(addressOf(blobs.pdf), { headers: { 'If-Match': '"other"' } })
    expect(failed.status).toBe(412)
  })

  it('is not sent again to who has it', async () => {
    const again = await get(addressOf(blobs.pdf), { headers: { 'If-None-Match': `"${blobs.pdf.sha256}"` } })
    expect(again.status).toBe(304)
    const head = await get(addressOf(blobs.pdf), { method: 'HEAD' })
    expect([head.status, head.headers['content-length'], head.bytes.length]).toEqual([200, '15', 0])
  })

  it('runs nothing, whatever is in it', async () => {
    const policy = async (blob: PublicBlob) => (await get(addressOf(blob))).headers['content-security-policy']
    expect(await policy(blobs.svg)).toMatch(/^sandbox; default-src 'none'/)
    expect(await policy(blobs.image)).toMatch(/^sandbox/)
    // A sandbox would shut the browser's own viewer out.
    expect(await policy(blobs.pdf)).toBeUndefined()
  })

  it('is offered for saving when browsers cannot show it', async () => {
    expect((await get(addressOf(blobs.docx))).headers['content-disposition']).toMatch(/^attachment/)
    expect((await get(addressOf(blobs.image))).headers['content-disposition']).toMatch(/^inline/)
  })

  it('keeps the name it was published with', async () => {
    const renamed = await get(`/content/v1/files/${blobs.pdf.sha256}/other.exe`)
    expect(renamed.status).toBe(301)
    expect(renamed.headers.location).toBe(addressOf(blobs.pdf))
  })

  it('is public only while a public document shows it', async () => {
    for (const blob of [blobs.secret, blobs.withdrawn, { ...blobs.pdf, sha256: 'f'.repeat(64) }])
      expect((await get(addressOf(blob))).status).toBe(404)
  })

  it('whose bytes are not there yet, or any more, is 503, by its hash and by its name', async () => {
    const stored = path.join(pair.dataDir, 'fetched', blobPath(blobs.docx.sha256))
    const bytes = readFileSync(stored)
    rmSync(stored)
    for (const address of [addressOf(blobs.docx), '/files/bulletins/3.docx']) {
      const answer = await get(address)
      expect([answer.status, answer.headers['cache-control']]).toEqual([503, 'no-store'])
      for (const header of ['etag', 'content-disposition', 'accept-ranges'])
        expect(answer.headers[header]).toBeUndefined()
    }
    writeFileSync(stored, bytes)
    expect((await get(addressOf(blobs.docx))).status).toBe(200)
  })

  it('is found by a hash alone, never by a path', async () => {
    for (const asked of [
      '..%2F..%2Fprojection.sqlite/x',
      '%2e%2e/%2e%2e/projection.sqlite',
      `${blobs.pdf.sha256}%2F../x`,
    ])
      expect([asked, (await get(`/content/v1/files/${asked}`)).status]).toEqual([asked, 404])
  })
})

describe('an export', () => {
  it('has a readable address', async () => {
    const pdf = await get('/files/bulletins/3.pdf')
    expect([pdf.status, pdf.text]).toEqual([200, '%PDF-0123456789'])
    expect(pdf.headers['cache-control']).toBe('public, max-age=5, must-revalidate')
    const wechat = await get('/files/bulletins/3.wechat.html')
    expect(wechat.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(wechat.headers['content-security-policy']).toMatch(/^sandbox/)
  })

  it('is led to from an old slug', async () => {
    const old = await get('/files/bulletins/issue-three.wechat.html')
    expect([old.status, old.headers.location]).toEqual([301, '/files/bulletins/3.wechat.html'])
  })

  it('is gone with its document', async () => {
    const answer = await get('/files/articles/w.txt')
    expect(answer.status).toBe(410)
    expect(answer.headers['content-type']).toContain('text/html')
  })

  it('is 404 in a format that there is not', async () => {
    for (const name of ['3.epub', '3.constructor', '3', '3.', '.pdf', 'none.pdf'])
      expect([name, (await get(`/files/bulletins/${name}`)).status]).toEqual([name, 404])
  })
})
