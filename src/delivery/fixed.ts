/** What is answered without the projection: health, and what a page of bad news needs. */
import { Router } from 'express'
import { stylesheet, stylesheetPath } from '../site'
import type { Answer } from './answer'
import type { FollowState } from './follow'
import { json } from './reply'

/** @param filled  whether there is anything to answer readers from */
export function fixedRoutes(answer: Answer, filled: () => boolean, state: () => FollowState): Router {
  const router = Router({ caseSensitive: true })
  router.get(
    '/healthz',
    answer(() => json({ status: 'ok' }, { caching: 'never' })),
  )
  // Ready means able to answer readers. A lost origin is reported here but is no reason to take the node out of service.
  router.get(
    '/readyz',
    answer(() =>
      json(
        { status: filled() ? 'ready' : 'not_ready', projection: state() },
        { status: filled() ? 200 : 503, caching: 'never' },
      ),
    ),
  )
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
