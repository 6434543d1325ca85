/** A CMS as a delivery node sees it, over real HTTP: the log, the blobs, and an admin that repeats what reached it. */
import { createHash } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { aLog, type Log } from './log'

export const token = 'a-token-for-delivery-nodes'
export type Origin = Awaited<ReturnType<typeof startOrigin>>

export const hashOf = (bytes: string | Buffer): string => createHash('sha256').update(bytes).digest('hex')

export async function startOrigin(log: Log = aLog(), pageLength = 3) {
  const blobs = new Map<string, Buffer>()
  const held = new Map<string, Promise<void>>()
  const unreadable = new Set<string>()
  const awaited: { after: number; resolve: () => void }[] = []
  const asked: string[] = []
  const lookouts: { part: string; times: number; resolve: () => void }[] = []
  const origin = {
    log,
    state: { database: 'ok', runner: 'running', due: 0, overdue: 0 },
    /** Of what the admin answers. */
    adminStatus: 200,
  }

  async function answerLog(url: URL, response: ServerResponse): Promise<void> {
    const after = Number(url.searchParams.get('after'))
    // Only a node that has caught up lets the origin wait.
    const wait = Number(url.searchParams.get('wait'))
    const waits = wait > 0
    for (const one of awaited) if (waits && after >= one.after) one.resolve()
    if (waits && after >= origin.log.head)
      await Promise.race([origin.log.moved(), pause(wait * 1000, undefined, { ref: false })])
    response
      .setHeader('Content-Type', 'application/json')
      .end(JSON.stringify(origin.log.page(after, pageLength)))
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://origin')
    asked.push(url.pathname)
    for (const { part, times, resolve } of lookouts)
      if (asked.filter((path) => path.includes(part)).length >= times) resolve()
    if (url.pathname.startsWith('/api/log')) {
      if (request.headers.authorization !== `Bearer ${token}`) return void response.writeHead(401).end()
      if (url.pathname === '/api/log') return answerLog(url, response)
      if (url.pathname === '/api/log/state') return void response.end(JSON.stringify(origin.state))
      const sha256 = url.pathname.split('/').at(-1) ?? ''
      await held.get(sha256)
      if (unreadable.has(sha256)) return void response.writeHead(500).end()
      const blob = blobs.get(sha256)
      return void (blob ? response.end(blob) : response.writeHead(404).end())
    }
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    response.writeHead(origin.adminStatus, { 'Content-Type': 'application/json' })
    response.end(
      JSON.stringify({
        method: request.method,
        url: request.url,
        headers: request.headers,
        body: Buffer.concat(chunks).toString(),
      }),
    )
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy())
  })
  let port = 0
  const open = () =>
    new Promise<void>((resolve) => {
      server.listen(port, '127.0.0.1', () => {
        port = (server.address() as AddressInfo).port
        resolve()
      })
    })
  const close = () =>
    new Promise((resolve) => {
      server.close(resolve)
      server.closeAllConnections()
    })
  await open()

  return Object.assign(origin, {
    url: `http://127.0.0.1:${port}`,
    blobs,
    /** Answered with 500. */
    unreadable,
    /** Paths of the requests so far. */
    asked,
    open,
    close,
    /** Settles when a node asks for what comes after everything that is in the log now: it has folded it. */
    followed: () =>
      new Promise<void>((resolve) => {
        awaited.push({ after: origin.log.head, resolve })
      }),
    /** Settles when paths with that part were asked for so many times. */
    untilAsked: (part: string, times: number) =>
      new Promise<void>((resolve) => {
        lookouts.push({ part, times, resolve })
      }),
    /** Lets requests for that file hang until it is released. */
    hold(sha256: string): () => void {
      let open = (): void => undefined
      held.set(sha256, new Promise((resolve) => (open = resolve)))
      return () => {
        held.delete(sha256)
        open()
      }
    },
    addBlob(bytes: string, name: string, mediaType: string) {
      const blob = { sha256: hashOf(bytes), name, mediaType, bytes: Buffer.byteLength(bytes) }
      blobs.set(blob.sha256, Buffer.from(bytes))
      return blob
    },
  })
}
