import type { DocumentType } from '../../content/types'
import { writeCursor } from '../cursor'
import { badInput } from '../errors'
import type { Projection } from '../projection'
import { readQuery, unknownValue } from '../query'
import { json, type Reply } from '../reply'
import { eventListParameters, listParameters } from './parameters'

/** `GET /content/v1/{type}`. A list carries no bodies, so it is the same in every channel. */
export function listEntries(projection: Projection, type: DocumentType, search: URLSearchParams): Reply {
  const asked = readQuery(type === 'events' ? eventListParameters : listParameters, search)
  const filters = {
    ...(asked.unit !== undefined && { unit: asked.unit }),
    ...(asked.topic !== undefined && { topic: asked.topic }),
  }
  refuseUnknown(projection, filters)
  const page = projection.list({ type, filters, sort: asked.sort, after: asked.after, limit: asked.limit })
  const next = page.next && writeCursor(asked.sort, page.next)
  return json({ items: page.items, next, total: page.total })
}

/** An empty list would hide a mistyped id. */
function refuseUnknown(projection: Projection, filters: { unit?: string; topic?: string }): void {
  const kinds = { unit: 'units', topic: 'topics' } as const
  const unknown = (['unit', 'topic'] as const).filter((name) => {
    const id = filters[name]
    return id !== undefined && !projection.entry({ type: kinds[name], id })
  })
  if (unknown.length > 0) throw badInput(unknown.map(unknownValue))
}
