/** Routes of the content API, `/content/v1`. */
import { Router } from 'express'
import { channels } from '../../content/output'
import { documentTypes } from '../../content/types'
import { typeLabels } from '../../content/vocabulary'
import type { Answer } from '../answer'
import { typeOf } from '../answer'
import type { Projection } from '../projection'
import { readQuery, searchOf } from '../query'
import { json, type Reply } from '../reply'
import { listChanges } from './changes'
import { showEntry } from './entry'
import { listEntries } from './list'
import { noParameters } from './parameters'

export function contentRoutes(projection: Projection, answer: Answer): Router {
  const router = Router({ caseSensitive: true })
  router.get(
    '/',
    answer((request) => showStart(searchOf(request.originalUrl))),
  )
  router.get(
    '/changes',
    answer((request) => listChanges(projection, searchOf(request.originalUrl))),
  )
  router.get(
    '/:type',
    answer((request) => listEntries(projection, typeOf(request), searchOf(request.originalUrl))),
  )
  router.get(
    '/:type/:idOrSlug',
    answer((request) =>
      showEntry(projection, typeOf(request), String(request.params.idOrSlug), searchOf(request.originalUrl)),
    ),
  )
  return router
}

function showStart(search: URLSearchParams): Reply {
  readQuery(noParameters, search)
  return json({
    types: documentTypes.map((type) => ({ type, title: typeLabels[type], url: `/content/v1/${type}` })),
    channels,
    links: { changes: '/content/v1/changes' },
  })
}
