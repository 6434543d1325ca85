/** Routes of the public site. Unknown parameters are ignored here: messengers add their own to the links people share. */
import { Router } from 'express'
import { pagePath } from '../../content/types'
import type { Site } from '../../site/props'
import { typeOf, type Answer } from '../answer'
import { locate } from '../documents'
import type { Projection } from '../projection'
import { searchOf } from '../query'
import { redirect, type Reply } from '../reply'
import { showDirectory } from './directory'
import { showDocument } from './document'
import { showHome } from './home'
import { showList } from './list'
import type { Moment } from './moment'

export function pageRoutes(projection: Projection, site: Site, moment: () => Moment, answer: Answer): Router {
  const router = Router({ caseSensitive: true })
  router.get(
    '/',
    answer(() => showHome(projection, site, moment())),
  )
  router.get(
    '/m/:type/:id',
    answer((request) => followShortLink(projection, typeOf(request), String(request.params.id))),
  )
  router.get(
    '/units',
    answer((request) => showDirectory(projection, site, moment(), searchOf(request.originalUrl))),
  )
  router.get(
    '/:type',
    answer((request) => showList(projection, site, moment(), typeOf(request), searchOf(request.originalUrl))),
  )
  router.get(
    '/:type/:slug',
    answer((request) =>
      showDocument(projection, site, moment().now, typeOf(request), String(request.params.slug)),
    ),
  )
  return router
}

function followShortLink(projection: Projection, type: Parameters<typeof locate>[1], id: string): Reply {
  const at = locate(projection, type, id, (slug) => pagePath(type, slug))
  return redirect(302, 'movedTo' in at ? at.movedTo : pagePath(type, at.document.slug))
}
