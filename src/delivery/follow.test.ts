import { existsSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { pino } from 'pino'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aLog } from '../../test/delivery/log'
import { aFolder, jsonOf, startNode, type Node } from '../../test/delivery/node'
import { hashOf, startOrigin, type Origin } from '../../test/delivery/origin'
import type { FollowState } from './follow'

let origin: Origin
let folder: string
let remove: () => void
let nodes: Node[]

beforeEach(async () => {
  origin = await startOrigin()
  const temporary = aFolder()
  folder = temporary.folder
  remove = temporary.remove
  nodes = []
})
afterEach(async () => {
  for (const node of nodes) await node.stop()
  await origin.close()
  remove()
})

async function start(options?: Parameters<typeof startNode>[2]): Promise<Node> {
  const node = await startNode(origin, folder, options)
  nodes.push(node)
  return node
}
const stateOf = async (node: Node) =>
  jsonOf<{ status: string; projection: FollowState }>(await node.get('/readyz'))
const titleOf = async (node: Node, id: string) =>
  jsonOf<{ title?: string }>(await node.get(`/content/v1/articles/${id}`)).title

describe('a delivery node', () => {
  it('takes over a log that is longer than a page', async () => {
    for (let n = 1; n <= 8; n++) origin.log.publish({ type: 'articles', id: `a${n}` })
    const node = await start()
    const list = jsonOf<{ total: number }>(await node.get('/content/v1/articles'))
    expect(list.total).toBe(8)
    expect(await stateOf(node)).toMatchObject({
      status: 'ready',
      projection: { sequence: 8, head: 8, lagSeconds: 0, connected: true, lastError: null },
    })
  })

  it('shows what is published while it listens', async () => {
    const node = await start()
    expect((await node.get('/content/v1/articles/a')).status).toBe(404)
    origin.log.publish({ type: 'articles', id: 'a' })
    await origin.followed()
    expect((await node.get('/content/v1/articles/a')).status).toBe(200)
  })

  it('does not answer readers before it ever held everything', async () => {
    await origin.close()
    const node = await start({ wait: false })
    const refused = await node.get('/content/v1/articles')
    expect(refused.status).toBe(503)
    expect(refused.headers['retry-after']).toBe('5')
    expect(jsonOf(refused)).toMatchObject({ code: 'not_ready' })
    expect((await node.get('/readyz')).status).toBe(503)
    expect((await node.get('/healthz')).status).toBe(200)
    const followed = origin.followed()
    await origin.open()
    await followed
    expect((await node.get('/content/v1/articles')).status).toBe(200)
    expect((await node.get('/readyz')).status).toBe(200)
  })

  it('goes on answering while the origin is away, and catches up when it is back', async () => {
    origin.log.publish({ type: 'articles', id: 'a', title: '旧' })
    const node = await start()
    await origin.close()
    expect(await titleOf(node, 'a')).toBe('旧')
    origin.log.publish({ type: 'articles', id: 'a', title: '新' })
    const followed = origin.followed()
    await origin.open()
    await followed
    expect(await titleOf(node, 'a')).toBe('新')
    expect((await stateOf(node)).projection).toMatchObject({ connected: true, lastError: null })
  })

  it('answers from what it had when it starts without its origin', async () => {
    origin.log.publish({ type: 'articles', id: 'a' })
    const first = await start()
    await first.stop()
    nodes = []
    await origin.close()
    const second = await start({ wait: false })
    expect((await second.get('/content/v1/articles/a')).status).toBe(200)
    expect((await second.get('/readyz')).status).toBe(200)
  })

  it('starts again from nothing when the log is another one', async () => {
    for (const id of ['a', 'b', 'c']) origin.log.publish({ type: 'articles', id })
    const node = await start()
    const { log } = origin
    origin.log = aLog('restored')
    origin.log.publish({ type: 'articles', id: 'kept' })
    const followed = origin.followed()
    // The answer that the old log holds back is the first to come from the new one.
    log.publish({ type: 'articles', id: 'd' })
    await followed
    const list = jsonOf<{ items: { id: string }[] }>(await node.get('/content/v1/articles'))
    expect(list.items.map(({ id }) => id)).toEqual(['kept'])
    expect((await stateOf(node)).projection.sequence).toBe(1)
  })

  it('starts again from nothing when a step is missing', async () => {
    for (const id of ['a', 'b', 'c']) origin.log.publish({ type: 'articles', id })
    const node = await start()
    const { page } = origin.log
    let holes = 1
    origin.log.page = (after, length) => {
      const full = page(after, length)
      return holes-- > 0 ? { ...full, records: full.records.slice(1) } : full
    }
    const followed = origin.followed()
    origin.log.publish({ type: 'articles', id: 'd' })
    origin.log.publish({ type: 'articles', id: 'e' })
    await origin.followed()
    await followed
    expect(jsonOf(await node.get('/content/v1/articles'))).toMatchObject({ total: 5 })
  })

  it('folds nothing of a page that is not a log page', async () => {
    const node = await start()
    const { page } = origin.log
    let broken = true
    const refused = new Promise<void>((resolve) => {
      origin.log.page = (after, length) => {
        const whole = page(after, length)
        if (!broken) return whole
        broken = false
        resolve()
        return {
          ...whole,
          records: whole.records.map((record) => ({ ...record, output: undefined })) as never,
        }
      }
    })
    origin.log.publish({ type: 'articles', id: 'a' })
    await refused
    await origin.followed()
    expect((await node.get('/content/v1/articles/a')).status).toBe(200)
  })
})

describe('blobs', () => {
  const stored = (sha256: string) => path.join(folder, 'fetched', sha256.slice(0, 2), sha256)

  it('are there before the document that shows them', async () => {
    const blob = origin.addBlob('讲义', '讲义.txt', 'text/plain')
    origin.log.publish({ type: 'articles', id: 'a', blobs: [blob] })
    const node = await start()
    expect(readFileSync(stored(blob.sha256), 'utf8')).toBe('讲义')
    expect((await node.get(`/content/v1/files/${blob.sha256}/${encodeURIComponent(blob.name)}`)).text).toBe(
      '讲义',
    )
  })

  it('are fetched once', async () => {
    const blob = origin.addBlob('讲义', '讲义.txt', 'text/plain')
    origin.log.publish({ type: 'articles', id: 'a', blobs: [blob], files: { txt: blob } })
    await start()
    origin.log.publish({ type: 'articles', id: 'b', blobs: [blob] })
    await origin.followed()
    expect(origin.asked.filter((asked) => asked.includes(blob.sha256))).toHaveLength(1)
  })

  const aFileOf = (bytes: Buffer) => ({
    sha256: hashOf(bytes),
    name: 'b.txt',
    mediaType: 'text/plain',
    bytes: bytes.length,
  })
  const missing = async (node: Node) => {
    const { files } = jsonOf<{ files: { missing: number } }>(await node.get('/readyz'))
    expect((await node.get('/metrics')).text).toContain(`xuanjiangtai_files_missing ${files.missing}\n`)
    return files.missing
  }

  it('are refused when their bytes are others, and kept when they are right', async () => {
    const right = Buffer.from('正确的内容')
    const blob = aFileOf(right)
    origin.blobs.set(blob.sha256, Buffer.from('别的内容'))
    const node = await start()
    origin.log.publish({ type: 'articles', id: 'b', blobs: [blob] })
    await origin.followed()
    const address = `/content/v1/files/${blob.sha256}/b.txt`
    expect((await node.get('/content/v1/articles/b')).status).toBe(200)
    expect([(await node.get(address)).status, await missing(node)]).toEqual([503, 1])
    expect(existsSync(stored(blob.sha256))).toBe(false)
    origin.blobs.set(blob.sha256, right)
    // Tried again by itself, and at once when there is news.
    origin.log.publish({ type: 'articles', id: 'c' })
    await expect.poll(async () => (await node.get(address)).text).toBe('正确的内容')
    expect(await missing(node)).toBe(0)
    expect(readdirSync(path.dirname(stored(blob.sha256)))).toEqual([blob.sha256])
  })

  it.each(['damaged', 'unreadable'])(
    'that are %s at the origin hold back neither the log nor the withdrawals in it, and are told of once',
    async (how) => {
      const blob = aFileOf(Buffer.from('原来的内容'))
      if (how === 'damaged') origin.blobs.set(blob.sha256, Buffer.from('坏了'))
      else origin.unreadable.add(blob.sha256)
      const told: object[] = []
      const log = pino({ level: 'warn' }, { write: (line) => void told.push(JSON.parse(line) as object) })
      origin.log.publish({ type: 'typical-models', id: 'm' })
      const node = await start({ log })
      origin.log.publish({ type: 'articles', id: 'a', blobs: [blob] })
      // More than a page of the log lies between.
      for (const id of ['b', 'c', 'd']) origin.log.publish({ type: 'articles', id })
      origin.log.withdraw({ type: 'typical-models', id: 'm' }, 'consent')
      await origin.followed()
      expect((await node.get('/content/v1/typical-models/m')).status).toBe(410)
      expect((await node.get('/content/v1/articles/a')).status).toBe(200)
      expect(await missing(node)).toBe(1)
      const code = how === 'damaged' ? 'blob_mismatch' : 'origin_refused'
      expect(told).toMatchObject([{ code, sha256: blob.sha256 }])
    },
  )

  it('that are damaged do not keep a new node from being filled', async () => {
    const blob = aFileOf(Buffer.from('原来的内容'))
    origin.blobs.set(blob.sha256, Buffer.from('坏了'))
    for (const id of ['a', 'b', 'c', 'd']) origin.log.publish({ type: 'articles', id, blobs: [blob] })
    const node = await start()
    expect((await node.get('/content/v1/articles/d')).status).toBe(200)
    expect([(await stateOf(node)).status, await missing(node)]).toEqual(['ready', 1])
  })

  it('that are lost do not hold back the withdrawals behind them', async () => {
    origin.log.publish({ type: 'typical-models', id: 'm' })
    const node = await start()
    origin.log.publish({
      type: 'articles',
      id: 'a',
      blobs: [{ sha256: 'e'.repeat(64), name: 'lost.jpg', mediaType: 'image/jpeg', bytes: 1 }],
    })
    origin.log.withdraw({ type: 'typical-models', id: 'm' }, 'consent')
    await origin.followed()
    expect((await node.get('/content/v1/typical-models/m')).status).toBe(410)
    expect((await node.get('/content/v1/articles/a')).status).toBe(200)
  })

  it('that hang do not hold back the withdrawals behind them', async () => {
    const portrait = origin.addBlob('肖像', 'portrait.jpg', 'image/jpeg')
    const video = origin.addBlob('录像', 'video.mp4', 'video/mp4')
    origin.log.publish({ type: 'typical-models', id: 'm', blobs: [portrait] })
    const node = await start()
    const release = origin.hold(video.sha256)
    const asked = origin.untilAsked(video.sha256, 1)
    origin.log.publish({ type: 'articles', id: 'a', blobs: [video] })
    origin.log.withdraw({ type: 'typical-models', id: 'm' }, 'consent')
    await asked
    expect((await node.get('/content/v1/typical-models/m')).status).toBe(410)
    expect(existsSync(stored(portrait.sha256))).toBe(false)
    // Whoever follows the changes must not be led past the step that is still to come.
    expect(jsonOf(await node.get('/content/v1/changes'))).toMatchObject({ changes: [], next: 1 })
    const followed = origin.followed()
    release()
    await followed
    expect(jsonOf(await node.get('/content/v1/changes?since=1'))).toMatchObject({
      changes: [
        { sequence: 2, op: 'upsert', id: 'a' },
        { sequence: 3, op: 'gone', id: 'm' },
      ],
      next: 3,
    })
  })

  it('that are slow are waited for only so long, and come after their document', async () => {
    const video = origin.addBlob('录像', 'video.mp4', 'video/mp4')
    const address = `/content/v1/files/${video.sha256}/video.mp4`
    origin.log.publish({ type: 'typical-models', id: 'm' })
    const node = await start({ patienceMs: 1 })
    const release = origin.hold(video.sha256)
    origin.log.publish({ type: 'articles', id: 'a', blobs: [video] })
    await origin.followed()
    expect((await node.get('/content/v1/articles/a')).status).toBe(200)
    const away = await node.get(address)
    expect([away.status, away.headers['retry-after'], jsonOf(away)]).toMatchObject([
      503,
      '30',
      { code: 'file_away' },
    ])
    origin.log.withdraw({ type: 'typical-models', id: 'm' }, 'consent')
    await origin.followed()
    expect((await node.get('/content/v1/typical-models/m')).status).toBe(410)
    release()
    await expect.poll(async () => (await node.get(address)).text).toBe('录像')
  })

  it('that had not come when the node was stopped come after its next start', async () => {
    const video = origin.addBlob('录像', 'video.mp4', 'video/mp4')
    const first = await start({ patienceMs: 1 })
    const release = origin.hold(video.sha256)
    origin.log.publish({ type: 'articles', id: 'a', blobs: [video] })
    await origin.followed()
    await first.stop()
    release()
    await start()
    await expect.poll(() => existsSync(stored(video.sha256))).toBe(true)
  })
})
