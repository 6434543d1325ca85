import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { text } from 'node:stream/consumers'
import { z } from 'zod'

const result = z.object({
  requests: z.object({ average: z.number() }),
  errors: z.number(),
  non2xx: z.number(),
})

const autocannon = createRequire(import.meta.url).resolve('autocannon')

/**
 * Asks one address over 32 connections, from a process of its own.
 * @returns answers in a second
 * @throws Error  when a single answer was not a good one
 */
export async function hammer(
  url: string,
  seconds: number,
  headers: Record<string, string> = {},
): Promise<number> {
  const given = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}=${value}`])
  const child = spawn(
    process.execPath,
    [autocannon, '-j', '-c', '32', '-d', String(seconds), ...given, url],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const [printed] = await Promise.all([text(child.stdout), once(child, 'exit')])
  const { requests, errors, non2xx } = result.parse(JSON.parse(printed))
  if (errors > 0 || non2xx > 0) throw new Error(`${url}: ${errors} errors, ${non2xx} refusals`)
  return requests.average
}
