/** What a Prometheus server collects: counters of this process, and gauges read when it asks. */
import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { CmsState } from './cmsState'
import type { FollowState } from './follow'

export type Metrics = ReturnType<typeof keepMetrics>

/** Few and fixed, whatever addresses strangers ask for. */
const groups: [RegExp, string][] = [
  [/^\/content\//, 'content'],
  [/^\/files\//, 'files'],
  [/^\/(admin|api|_next)(?=[/?#]|$)/, 'cms'],
  [/^\/(healthz|readyz|metrics)$/, 'watch'],
]

export const groupOf = (url: string): string => groups.find(([form]) => form.test(url))?.[1] ?? 'pages'

export function keepMetrics() {
  const requests = new Map<string, number>()
  let cacheHits = 0
  const delay = monitorEventLoopDelay({ resolution: 20 })
  delay.enable()
  return {
    /** @param fromCache  answered from the kept answers */
    count: (url: string, status: number, fromCache: boolean): void => {
      const labels = `route="${groupOf(url)}",status="${Math.floor(status / 100)}xx"`
      requests.set(labels, (requests.get(labels) ?? 0) + 1)
      if (fromCache) cacheHits++
    },
    /** The exposition format, version 0.0.4. The delay of the event loop is the worst since it was last read. */
    text(follow: FollowState, missingFiles: number, cms: CmsState, cacheBytes: number): string {
      const memory = process.memoryUsage()
      const worst = delay.max / 1e9
      delay.reset()
      return [
        family('xuanjiangtai_requests_total', 'counter', 'Requests answered', requests),
        family('xuanjiangtai_cache_hits_total', 'counter', 'Answers given from memory', cacheHits),
        family('xuanjiangtai_cache_bytes', 'gauge', 'Size of the answers in memory', cacheBytes),
        family('xuanjiangtai_projection_sequence', 'gauge', 'Last log step held', follow.sequence),
        family('xuanjiangtai_projection_head', 'gauge', 'Last log step there is', follow.head),
        family('xuanjiangtai_projection_lag_seconds', 'gauge', 'Since all was held', follow.lagSeconds),
        family('xuanjiangtai_origin_connected', 'gauge', 'Whether the log is followed', follow.connected),
        family('xuanjiangtai_files_missing', 'gauge', 'Public files that have not come', missingFiles),
        family('xuanjiangtai_cms_reachable', 'gauge', 'Whether the CMS answers', cms.reachable),
        family('xuanjiangtai_cms_runner_running', 'gauge', 'Whether it publishes', cms.runner === 'running'),
        family('xuanjiangtai_publications_due', 'gauge', 'Waiting to be published', cms.due),
        family('xuanjiangtai_publications_overdue', 'gauge', 'Waiting for too long', cms.overdue),
        family('process_resident_memory_bytes', 'gauge', 'Resident memory', memory.rss),
        family('nodejs_heap_size_used_bytes', 'gauge', 'JavaScript heap in use', memory.heapUsed),
        family('nodejs_eventloop_lag_max_seconds', 'gauge', 'Longest pause since last read', worst),
      ].join('')
    },
    stop: (): void => void delay.disable(),
  }
}

type Value = number | boolean | null

/** A value that is not known is left out, as if it were not measured. */
function family(
  name: string,
  type: 'counter' | 'gauge',
  help: string,
  values: Value | Map<string, number>,
): string {
  if (values === null) return ''
  const samples =
    values instanceof Map
      ? [...values].map(([labels, value]) => `${name}{${labels}} ${value}\n`)
      : [`${name} ${Number(values)}\n`]
  return `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n${samples.join('')}`
}
