/** Requests over connections of their own: a kept connection to a process that was killed would fail without meaning anything. */
import { request } from 'node:http'

export type Answer = { status: number; bytes: Buffer; json: () => unknown }

/** @throws when the connection breaks, or after half a minute */
export function ask(
  url: string,
  {
    method = 'GET',
    headers = {},
    body,
  }: { method?: string; headers?: Record<string, string>; body?: string | Uint8Array } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { method, headers, agent: false, timeout: 30_000 }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('close', () => {
        if (!response.complete) return reject(new Error('broken off'))
        const bytes = Buffer.concat(chunks)
        resolve({
          status: response.statusCode ?? 0,
          bytes,
          json: () => JSON.parse(bytes.toString()) as unknown,
        })
      })
    })
    outgoing.on('timeout', () => outgoing.destroy(new Error('no answer in 30 s')))
    outgoing.on('error', reject)
    outgoing.end(body)
  })
}

/** A form as it goes over the wire. */
export async function encode(form: FormData): Promise<{ body: Uint8Array; headers: Record<string, string> }> {
  const response = new Response(form)
  const body = new Uint8Array(await response.arrayBuffer())
  return {
    body,
    headers: {
      'content-type': response.headers.get('content-type') ?? '',
      'content-length': String(body.length),
    },
  }
}
