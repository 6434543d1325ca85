import type { Projection } from '../projection'
import { logReplaced } from '../errors'
import { readQuery } from '../query'
import { json, type Reply } from '../reply'
import { changesParameters } from './parameters'

/**
 * `GET /content/v1/changes`. With nothing more to come, `next` is the projection's own step. Who says which log their step
 * is of is told when it is another one now, as after a restore from a backup: its steps were numbered anew.
 * @throws Refusal  `log_replaced`
 */
export function listChanges(projection: Projection, search: URLSearchParams): Reply {
  const { since, limit, entries, log } = readQuery(changesParameters, search)
  if (log !== undefined && log !== projection.log) throw logReplaced()
  const { changes, more } = projection.changes(since, limit, entries)
  const last = changes.at(-1)?.sequence ?? since
  return json({
    changes,
    next: more ? last : Math.max(last, projection.sequence),
    more,
    log: projection.log,
  })
}
