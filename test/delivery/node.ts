/** A delivery node on a folder of its own, and raw requests to it. */
import { mkdtempSync, rmSync } from 'node:fs'
import { request as ask, type IncomingHttpHeaders } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pino } from 'pino'
import { startDelivery } from '../../src/delivery/start'
import { startOrigin, token, type Origin } from './origin'

export type Answer = { status: number; headers: IncomingHttpHeaders; bytes: Buffer; text: string }
export type Node = Awaited<ReturnType<typeof startNode>>

export const aFolder = (): { folder: string; remove: () => void } => {
  const folder = mkdtempSync(path.join(tmpdir(), 'delivery-'))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/**
 * @param wait  false to be there before the first page of the log is
 * @param patienceMs  how long a page of the log waits for files: long, so that no test depends on it by chance
 */
export async function startNode(
  origin: Origin,
  dataDir: string,
  {
    wait = true,
    port = 0,
    patienceMs = 60_000,
    trustProxy = ['loopback'],
    log = pino({ level: 'silent' }),
  } = {},
) {
  const followed = wait ? origin.followed() : Promise.resolve()
  const delivery = await startDelivery(
    {
      port,
      host: '127.0.0.1',
      publicUrl: 'http://qingxi.example',
      siteName: '青溪县新时代文明实践',
      trustProxy,
      dataDir,
      blobDir: path.join(dataDir, 'blobs'),
      originUrl: origin.url,
      originToken: token,
    },
    log,
    patienceMs,
  )
  await followed
  return { ...delivery, get: requesting(delivery.url), dataDir }
}

/** Not `fetch`: it would decode bodies, follow redirects and tidy paths. */
const requesting =
  (base: string) =>
  (
    target: string,
    {
      method = 'GET',
      body = '',
      ...options
    }: { method?: string; body?: string; headers?: Record<string, string> } = {},
  ): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const { hostname, port } = new URL(base)
      const outgoing = ask({ hostname, port, path: target, method, ...options }, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('error', reject)
        response.on('end', () => {
          const bytes = Buffer.concat(chunks)
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            bytes,
            text: bytes.toString(),
          })
        })
      })
      outgoing.on('error', reject)
      outgoing.end(body)
    })

export const jsonOf = <T>(answer: Answer): T => JSON.parse(answer.text) as T

/** An origin with some content, and a node that has caught up with it. */
export async function startPair(fill: (origin: Origin) => void = () => undefined) {
  const origin = await startOrigin()
  fill(origin)
  const { folder, remove } = aFolder()
  const node = await startNode(origin, folder)
  return {
    origin,
    node,
    get: node.get,
    dataDir: folder,
    async stop() {
      await node.stop()
      await origin.close()
      remove()
    },
  }
}
