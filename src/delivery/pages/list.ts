import { z } from 'zod'
import type { Entry } from '../../content/entry'
import type { DocumentType } from '../../content/types'
import { renderList } from '../../site'
import type { Site } from '../../site/props'
import { readCursor, writeCursor } from '../cursor'
import { notFound } from '../errors'
import type { Projection } from '../projection'
import type { Sort } from '../projection/list'
import { readQuery } from '../query'
import { html, type Reply } from '../reply'

const parameters = z.object({
  cursor: z.string().optional(),
  unit: z.string().optional(),
  topic: z.string().optional(),
})
const pageLength = 20

export function showList(
  projection: Projection,
  site: Site,
  now: Date,
  type: DocumentType,
  search: URLSearchParams,
): Reply {
  const { cursor = null, ...asked } = readQuery(parameters, search)
  const sort: Sort = type === 'events' ? '-startsAt' : '-publishedAt'
  const after = cursor === null ? null : readCursor(sort, cursor)
  if (cursor !== null && after === null) throw notFound()
  const unit = named(projection, 'units', asked.unit)
  const topic = named(projection, 'topics', asked.topic)
  // A centre's list is empty without what its offices and stations issue.
  const filters = { ...(unit && { within: unit.id }), ...(topic && { topic: topic.id }) }
  const page = projection.list({ type, filters, sort, after, limit: pageLength })
  const listing = { ...page, next: page.next && writeCursor(sort, page.next) }
  return html(renderList({ site, type, listing, unit, topic, now: now.toISOString(), cursor }))
}

/** What a filter names; a link to a filter that is gone is a dead link. */
function named(projection: Projection, type: DocumentType, id: string | undefined): Entry | null {
  if (id === undefined) return null
  const entry = projection.entry({ type, id })
  if (!entry) throw notFound()
  return entry
}
