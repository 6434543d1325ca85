import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { text } from 'node:stream/consumers'
import { z } from 'zod'

const result = z.object({
  requests: z.object({ average: z.number(), total: z.number() }),
  errors: z.number(),
  non2xx: z.number(),
})

const autocannon = createRequire(import.meta.url).resolve('autocannon')

/** Answers in a second, and microseconds of the server's processor for each: the latter also means something on a busy machine. */
export type Rush = { perSecond: number; microseconds: number }

/**
 * Asks one address over 32 connections, from a process of its own.
 * @param pid  the process that answers
 * @throws Error  when a single answer was not a good one
 */
export async function hammer(
  { url, pid, headers = {} }: { url: string; pid: number; headers?: Record<string, string> },
  seconds: number,
): Promise<Rush> {
  const given = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}=${value}`])
  const before = processorMs(pid)
  const child = spawn(
    process.execPath,
    [autocannon, '-j', '-c', '32', '-d', String(seconds), ...given, url],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const [printed] = await Promise.all([text(child.stdout), once(child, 'exit')])
  const { requests, errors, non2xx } = result.parse(JSON.parse(printed))
  if (errors > 0 || non2xx > 0) throw new Error(`${url}: ${errors} errors, ${non2xx} refusals`)
  const microseconds = (1000 * (processorMs(pid) - before)) / requests.total
  return { perSecond: requests.average, microseconds }
}

/** User and system time of all threads; Linux counts it in hundredths of a second. */
function processorMs(pid: number): number {
  // The name of the program, in brackets, may hold blanks: fields are counted behind it.
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
  return 10 * (Number(fields[11]) + Number(fields[12]))
}
