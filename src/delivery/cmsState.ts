/** How the editors' side is, for those who watch: readers never depend on it. */
import { z } from 'zod'

const reported = z.object({
  database: z.string(),
  runner: z.string(),
  due: z.number().nullable(),
  overdue: z.number().nullable(),
})

export type CmsState = ({ reachable: true } & z.infer<typeof reported>) | typeof away

const away = { reachable: false, database: 'unknown', runner: 'unknown', due: null, overdue: null } as const

/**
 * Asks at most every few seconds, however often it is looked at.
 * @param ask  what `/api/log/state` answers; any failure counts as "not reachable"
 * @param now  milliseconds since any fixed moment
 */
export function watchCms(ask: () => Promise<unknown>, now: () => number): () => Promise<CmsState> {
  let last: Promise<CmsState> | undefined
  let askedAt = -Infinity
  return () => {
    if (last && now() - askedAt < restMs) return last
    askedAt = now()
    last = ask().then(
      (answer) => {
        const state = reported.safeParse(answer)
        return state.success ? { reachable: true as const, ...state.data } : away
      },
      () => away,
    )
    return last
  }
}

const restMs = 3000
