import type { DocumentType } from '../../content/types'
import { renderList } from '../../site'
import type { Site } from '../../site/props'
import { readCursor, writeCursor } from '../cursor'
import { named } from '../documents'
import { notFound } from '../errors'
import type { Projection } from '../projection'
import type { Place, Sort } from '../projection/list'
import { readKnown } from '../query'
import { html, type Reply } from '../reply'
import type { Moment } from './moment'
import { listParameters } from './parameters'
import { startOfDay } from './shelves'

const pageLength = 20

export function showList(
  projection: Projection,
  site: Site,
  { now, loading }: Moment,
  type: DocumentType,
  search: URLSearchParams,
): Reply {
  const { cursor = null, ...asked } = readKnown(listParameters, search)
  const past = type === 'events' ? asked.past !== undefined : null
  const { sort, from } = orderOf(past, now)
  const after = cursor === null ? from : readCursor(sort, cursor)
  if (after === null && cursor !== null) throw notFound()
  const unit = named(projection, 'units', asked.unit)
  const topic = named(projection, 'topics', asked.topic)
  // A centre's list is empty without what its offices and stations issue.
  const filters = { ...(unit && { within: unit.id }), ...(topic && { topic: topic.id }) }
  const page = projection.list({ type, filters, sort, after, limit: pageLength })
  const listing = { ...page, next: page.next && writeCursor(sort, page.next) }
  return html(
    renderList({ site, type, listing, unit, topic, past, now: now.toISOString(), loading, cursor }),
    loading ? { caching: 'never' } : {},
  )
}

/** Events lie around this morning: what is on comes first, and what was before is a list of its own. */
function orderOf(past: boolean | null, now: Date): { sort: Sort; from: Place | null } {
  if (past === null) return { sort: '-publishedAt', from: null }
  return { sort: past ? '-startsAt' : 'startsAt', from: [startOfDay(now), ''] }
}
