/** Whoever feeds the animals: an editor at a real CMS, who sends anything over HTTP and sees what is left behind. */
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { toLexical } from '../../src/content/toLexical'
import { startCms } from '../cms'
import { paragraph } from '../factories'

export type Reply = {
  status: number
  /** Stable name of a refusal. */
  code: string
  /** Every sentence of it. */
  says: string
  body: unknown
  bytes: Buffer
  headers: Headers
}
type Sent = {
  body?: unknown
  raw?: string | Uint8Array<ArrayBuffer> | FormData
  headers?: Record<string, string>
  who?: string
}
export type Keeper = Awaited<ReturnType<typeof openZoo>>

const collections = [
  'articles',
  'events',
  'images',
  'files',
  'users',
  'units',
  'review-records',
  'publications',
] as const

export async function openZoo() {
  const cms = await startCms()
  const admin = await cms.signIn('administrator')
  const { body: made } = await admin.send<{ doc: { id: string } }>('POST', '/api/units?draft=true', {
    title: '青溪县新时代文明实践中心',
    level: 'centre',
  })
  const unit = made.doc.id
  const tokens = new Map([['nobody', '']])
  for (const role of ['editor', 'lecturer', 'contributor'] as const) tokens.set(role, await tokenOf(role))

  async function tokenOf(role: 'editor' | 'lecturer' | 'contributor'): Promise<string> {
    const email = `${role}@zoo.example`
    const password = 'long-enough-for-a-test'
    const data = { email, password, name: role, role, unit }
    await cms.payload.create({ collection: 'users', data, overrideAccess: true })
    return (await cms.payload.login({ collection: 'users', data: { email, password } })).token ?? ''
  }

  async function send(
    method: string,
    at: string,
    { body, raw, headers, who = 'editor' }: Sent = {},
  ): Promise<Reply> {
    const token = tokens.get(who)
    const response = await fetch(`${cms.url}${at}`, {
      method,
      headers: {
        'accept-language': 'en',
        ...(token && { authorization: `JWT ${token}` }),
        ...(!(raw instanceof FormData) && method !== 'GET' && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(raw === undefined ? body !== undefined && { body: JSON.stringify(body) } : { body: raw }),
    })
    return readReply(response)
  }

  function upload(
    at: string,
    name: string,
    bytes: Uint8Array,
    data: unknown = {},
    who?: string,
  ): Promise<Reply> {
    const form = new FormData()
    form.append('file', new Blob([new Uint8Array(bytes)]), name)
    form.append('_payload', typeof data === 'string' ? data : JSON.stringify(data))
    return send('POST', at, { raw: form, ...(who && { who }) })
  }

  return {
    cms,
    unit,
    send,
    upload,
    picture: (name: string, bytes: Uint8Array) => upload('/api/images', name, bytes),
    file: (name: string, bytes: Uint8Array) => upload('/api/files', name, bytes),
    manuscript: (name: string, bytes: Uint8Array) => upload('/api/import', name, bytes),
    /** A draft with these fields in the place of harmless ones. */
    article: (fields: object) =>
      send('POST', '/api/articles?draft=true', { body: { ...harmless(), ...fields } }),
    harmless,
    /** How much there is of everything that a request could leave behind. */
    inventory: async (): Promise<Record<string, number>> => {
      const found: Record<string, number> = { blobs: countFiles(path.join(cms.dataDir, 'blobs')) }
      for (const collection of collections)
        found[collection] = (await cms.payload.count({ collection, overrideAccess: true })).totalDocs
      const versions = await cms.payload.countVersions({ collection: 'articles', overrideAccess: true })
      return { ...found, versions: versions.totalDocs }
    },
    close: () => cms.stop(),
  }

  function harmless() {
    return { title: '柳湾镇办起家门口阅览室', body: toLexical([paragraph('傍晚，阅览室的灯亮了。')]), unit }
  }
}

async function readReply(response: Response): Promise<Reply> {
  const bytes = Buffer.from(await response.arrayBuffer())
  const { status, headers } = response
  const isJson = headers.get('content-type')?.includes('json') ?? false
  const body: unknown = isJson ? JSON.parse(bytes.toString()) : bytes.toString()
  return { status, headers, bytes, body, ...refusalIn(body, status) }
}

type Told = {
  message?: string
  name?: string
  data?: { code?: string; errors?: { message?: string; path?: string }[] } | null
}
type Problem = { code?: string; detail?: string; message?: string; errors?: (Told & { path?: string })[] }

/** Ours are problems (RFC 9457), Payload's a list of errors. */
function refusalIn(body: unknown, status: number): { code: string; says: string } {
  if (status < 400 || typeof body !== 'object' || body === null) return { code: '', says: '' }
  const { code, detail, message: whole, errors = [] } = body as Problem
  const [first] = errors
  const inside = errors.flatMap(({ data }) => data?.errors ?? [])
  const says = [detail, whole, ...[...errors, ...inside].map(({ message }) => message)]
    .filter(Boolean)
    .join(' ')
  return { code: code ?? first?.data?.code ?? first?.name ?? '', says }
}

function countFiles(folder: string): number {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
      .length
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 0
    throw error
  }
}
