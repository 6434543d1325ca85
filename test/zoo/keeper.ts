/** Whoever feeds the animals: people at the real processes, who send anything through the front door and see what is left behind. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { toLexical } from '../../src/content/toLexical'
import { paragraph } from '../factories'
import { administrator, install, until } from '../kill/installation'
import { inventoryOf, previewsWait } from './inventory'
import { readReply, type Reply } from './reply'

type Sent = {
  body?: unknown
  raw?: string | Uint8Array<ArrayBuffer> | FormData
  headers?: Record<string, string>
  who?: string
}
export type Keeper = Awaited<ReturnType<typeof openZoo>>

const password = 'long-enough-for-a-test'

export async function openZoo() {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'xuanjiangtai-zoo-'))
  const installation = await install(dataDir)
  await installation.start('delivery', 'cms')
  const tokens = new Map([['nobody', '']])
  await signIn('administrator', administrator)
  const unit = await made('units', { title: '青溪县新时代文明实践中心', level: 'centre' })
  for (const role of ['editor', 'lecturer', 'contributor']) {
    const user = { email: `${role}@zoo.example`, password }
    await made('users', { ...user, name: role, role, unit })
    await signIn(role, user)
  }

  async function signIn(who: string, body: { email: string; password: string }): Promise<void> {
    const reply = await send('POST', '/api/users/login', { body, who: 'nobody' })
    tokens.set(who, (reply.body as { token: string }).token)
  }

  async function made(type: string, body: object): Promise<string> {
    const reply = await send('POST', `/api/${type}?draft=true`, { body, who: 'administrator' })
    if (reply.status !== 201) throw new Error(`${type}: ${reply.says}`)
    return (reply.body as { doc: { id: string } }).doc.id
  }

  async function send(
    method: string,
    at: string,
    { body, raw, headers, who = 'editor' }: Sent = {},
  ): Promise<Reply> {
    const token = tokens.get(who)
    const response = await fetch(`${installation.url}${at}`, {
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

  const quiet = () => until('the previews', async () => !previewsWait(dataDir))

  return {
    url: installation.url,
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
    /** What has come of a file's preview, once that is known. */
    preview: async (id: string) => {
      await quiet()
      return (await send('GET', `/api/files/${id}/preview`)).body as { state: string; pages: number | null }
    },
    /** How much there is of everything that a request could leave behind, once nothing is under way. */
    inventory: async (): Promise<Record<string, number>> => {
      await quiet()
      return inventoryOf(dataDir)
    },
    /** Processes that have ended by themselves. */
    surprises: installation.surprises,
    /** What the CMS has taken at most since its start, in bytes. */
    memory: (): number => peakOf(installation.pidOf('cms')),
    close: async (): Promise<void> => {
      await installation.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }

  function harmless() {
    return { title: '柳湾镇办起家门口阅览室', body: toLexical([paragraph('傍晚，阅览室的灯亮了。')]), unit }
  }
}

/** Only Linux tells it; elsewhere the bound is not looked at. */
function peakOf(pid: number | undefined): number {
  if (process.platform !== 'linux') return 0
  const [, kilobytes = '0'] = /^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Number(kilobytes) * 1024
}
