/** A running CMS, asked from outside with the delivery nodes' token. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import type { Settings } from '../env'

const cmsState = z.object({
  database: z.string(),
  runner: z.string(),
  due: z.number().nullable(),
  overdue: z.number().nullable(),
})

export type CmsAnswer = z.infer<typeof cmsState> | 'away' | 'stranger' | 'broken'

/** @returns `away` when nobody answers, `stranger` when the port is another installation's, `broken` for any other answer */
export async function askCms(settings: Settings, env: NodeJS.ProcessEnv = process.env): Promise<CmsAnswer> {
  const headers = { authorization: `Bearer ${tokenOf(settings, env)}` }
  const response = await fetch(`${settings.originUrl}/api/log/state`, {
    headers,
    redirect: 'error',
    signal: AbortSignal.timeout(5000),
  }).catch((error: unknown) => {
    // Refused or not in time: either way nobody is there to talk to.
    if (error instanceof TypeError || error instanceof DOMException) return undefined
    throw error
  })
  if (!response) return 'away'
  if (response.status === 401) return 'stranger'
  if (response.status !== 200) return 'broken'
  return cmsState.safeParse(await response.json()).data ?? 'broken'
}

/** Not `settings.originToken`: where there is no token yet, that makes one. */
function tokenOf({ dataDir }: Settings, env: NodeJS.ProcessEnv): string {
  if (env.ORIGIN_TOKEN) return env.ORIGIN_TOKEN
  const file = path.join(dataDir, 'origin-token')
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : ''
}
