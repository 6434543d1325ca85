import type { Projection } from '../projection'
import { readQuery } from '../query'
import { json, type Reply } from '../reply'
import { changesParameters } from './parameters'

/** `GET /content/v1/changes`. With nothing more to come, `next` is the projection's own step. */
export function listChanges(projection: Projection, search: URLSearchParams): Reply {
  const { since, limit, entries } = readQuery(changesParameters, search)
  const { changes, more } = projection.changes(since, limit, entries)
  const last = changes.at(-1)?.sequence ?? since
  return json({
    changes,
    next: more ? last : Math.max(last, projection.sequence),
    more,
  })
}
