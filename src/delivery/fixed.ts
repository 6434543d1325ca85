/** What is answered without the projection: health, and what a page of bad news needs. */
import { Router } from 'express'
import { stylesheet, stylesheetPath } from '../site'
import type { Answer } from './answer'
import type { CmsState } from './cmsState'
import type { FollowState } from './follow'
import { json } from './reply'

type Watched = {
  /** Whether there is anything to answer readers from. */
  filled: () => boolean
  state: () => FollowState
  /** Of public documents, that could not be had so far. */
  missingFiles: () => number
  cms: () => Promise<CmsState>
  /** For a Prometheus server. */
  metrics: (cms: CmsState) => string
}

export function fixedRoutes(answer: Answer, { filled, state, missingFiles, cms, metrics }: Watched): Router {
  // Strict: what a proxy in front closes as /metrics must not be open as /metrics/.
  const router = Router({ caseSensitive: true, strict: true })
  router.get(
    '/healthz',
    answer(() => json({ status: 'ok' }, { caching: 'never' })),
  )
  // Ready means able to answer readers. A lost origin, file or CMS is reported here but is no reason to take the node out of service.
  router.get('/readyz', async (...exchange) => {
    const report = {
      status: filled() ? 'ready' : 'not_ready',
      projection: state(),
      files: { missing: missingFiles() },
      cms: await cms(),
    }
    answer(() => json(report, { status: filled() ? 200 : 503, caching: 'never' }))(...exchange)
  })
  router.get('/metrics', async (...exchange) => {
    const body = metrics(await cms())
    answer(() => ({ status: 200, type: 'text/plain; version=0.0.4', body, caching: 'never' }))(...exchange)
  })
  router.get(
    '/robots.txt',
    answer(() => ({ status: 200, type: 'text/plain; charset=utf-8', body: robots, caching: 'short' })),
  )
  router.get(
    stylesheetPath,
    answer(() => ({
      status: 200,
      type: 'text/css; charset=utf-8',
      body: stylesheet,
      caching: 'forever',
    })),
  )
  return router
}

const robots = 'User-agent: *\nDisallow: /admin\nDisallow: /api/\n'
