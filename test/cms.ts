/** A real CMS for one test file: Payload on a database of its own, its REST answered over real HTTP. */
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import type { Payload } from 'payload'
import { door } from '../src/cms/door/door'
import type { Role } from '../src/review/vocabulary'
import { mongodbUrl, ownDatabase } from './server'

/** Where people find it, by what it believes; each test file listens on a port of its own. */
export const publicUrl = 'https://wmsj.qingxi.example'

export type Answer<T = Record<string, unknown>> = { status: number; body: T; headers: Headers }
export type Client = {
  id: string
  get<T = Record<string, unknown>>(path: string): Promise<Answer<T>>
  send<T = Record<string, unknown>>(
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Answer<T>>
  /** @param method  PATCH to replace a file, POST (the default) to add one */
  upload<T = Record<string, unknown>>(
    path: string,
    file: { name: string; bytes: Uint8Array },
    data?: object,
    method?: string,
  ): Promise<Answer<T>>
}
export type Cms = {
  payload: Payload
  url: string
  dataDir: string
  /** Creates a user and signs in over HTTP. */
  signIn(role: Role, unit?: string | null, name?: string): Promise<Client>
  anonymous: Client
  stop(): Promise<void>
}

/**
 * @param mongodb  the server it runs on; empty for SQLite
 * @param given  the folder of an installation that is there already, and stays
 */
export async function startCms(mongodb = mongodbUrl, given?: string): Promise<Cms> {
  const dataDir = given ?? mkdtempSync(path.join(tmpdir(), 'xuanjiangtai-test-'))
  process.env.DATA_DIR = dataDir
  if (mongodb) process.env.DATABASE_URL = ownDatabase(mongodb, path.basename(dataDir))
  process.env.PAYLOAD_SECRET = 'a-secret-for-tests-only'
  process.env.ORIGIN_TOKEN = 'a-token-for-tests-only'
  process.env.PAYLOAD_LOG_LEVEL ??= 'error'
  const { getPayload, handleEndpoints } = await import('payload')
  const { default: config } = await import('@payload-config')
  // One test file may start one after another: each is an instance of its own.
  const key = randomUUID()
  const payload = await getPayload({ config, key })
  const server = await listen((request) => handleEndpoints({ config, request, payloadInstanceCacheKey: key }))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  let count = 0
  return {
    payload,
    url,
    dataDir,
    anonymous: client(url, ''),
    signIn: async (role, unit = null, name = `${role} ${++count}`) => {
      const email = `${role}-${++count}@qingxi.example`
      const password = 'long-enough-for-a-test'
      const user = await payload.create({
        collection: 'users',
        data: { email, password, name, role, unit },
        overrideAccess: true,
      })
      const { token } = await payload.login({ collection: 'users', data: { email, password } })
      return client(url, token ?? '', String(user.id))
    },
    stop: async () => {
      server.closeAllConnections()
      server.close()
      if (mongodb) await payload.db.connection.dropDatabase()
      await payload.destroy()
      if (!given) rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

async function listen(handle: (request: Request) => Promise<Response>): Promise<Server> {
  const answer: RequestListener = (incoming, outgoing) => {
    void (async () => {
      const body =
        incoming.method === 'GET' || incoming.method === 'HEAD'
          ? undefined
          : (Readable.toWeb(incoming) as ReadableStream)
      const request = new Request(`http://${incoming.headers.host}${incoming.url}`, {
        method: incoming.method ?? 'GET',
        headers: incoming.headers as Record<string, string>,
        ...(body && { body, duplex: 'half' }),
      })
      const response = await handle(request)
      outgoing.writeHead(response.status, Object.fromEntries(response.headers))
      outgoing.end(Buffer.from(await response.arrayBuffer()))
    })()
  }
  const server = createServer(door(publicUrl, answer))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return server
}

function client(url: string, token: string, id = ''): Client {
  const headers = token ? { authorization: `JWT ${token}` } : undefined
  const call = async <T>(path: string, init: RequestInit): Promise<Answer<T>> => {
    const response = await fetch(`${url}${path}`, init)
    const text = await response.text()
    const json = response.headers.get('content-type')?.includes('json')
    return { status: response.status, body: (json ? JSON.parse(text) : text) as T, headers: response.headers }
  }
  return {
    id,
    get: (path) => call(path, { headers: { ...headers } }),
    send: (method, path, body, more) =>
      call(path, {
        method,
        headers: { ...headers, 'content-type': 'application/json', ...more },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }),
    upload: (path, file, data = {}, method = 'POST') => {
      const form = new FormData()
      form.append('file', new Blob([Buffer.from(file.bytes)]), file.name)
      form.append('_payload', JSON.stringify(data))
      return call(path, { method, headers: { ...headers }, body: form })
    },
  }
}
