import type { EntryOf } from '../../content/entry'
import { renderDirectory } from '../../site'
import { listPath } from '../../site/paths'
import type { Directory, Site } from '../../site/props'
import { readCursor, writeCursor } from '../cursor'
import { named } from '../documents'
import { notFound } from '../errors'
import type { Projection } from '../projection'
import type { Place } from '../projection/list'
import { readKnown } from '../query'
import { html, redirect, type Reply } from '../reply'
import type { Moment } from './moment'
import { listParameters } from './parameters'
import { unitsBelow } from './shelves'

/** Hardly a unit has more right below it. */
const pageLength = 100

/** The units as residents look for them, down the tree: one unit, and those right below it. */
export function showDirectory(
  projection: Projection,
  site: Site,
  { loading }: Moment,
  search: URLSearchParams,
): Reply {
  const { unit, cursor = null } = readKnown(listParameters, search)
  const chosen = named(projection, 'units', unit)
  const after = cursor === null ? null : readCursor('directory', cursor)
  if (cursor !== null && after === null) {
    // Pages of this list were once in the order of publication, and are linked from elsewhere.
    if (readCursor('-publishedAt', cursor)) return redirect(301, listPath('units', { unit }))
    throw notFound()
  }
  const head = chosen ?? onlyRoot(projection)
  const below = readDirectory(projection, head?.id ?? '', after)
  return html(
    renderDirectory({ site, head, chosen: chosen !== null, below, loading, cursor }),
    loading ? { caching: 'never' } : {},
  )
}

/** @param parent  a unit; empty for those at the root of the tree */
export function readDirectory(projection: Projection, parent: string, after: Place | null): Directory {
  const { items, total, next } = projection.list({
    type: 'units',
    filters: { parent },
    sort: 'directory',
    after,
    limit: pageLength,
  })
  // The projection lists one type at a time.
  const units = items as EntryOf<'units'>[]
  return {
    lines: units.map((unit) => ({ unit, below: projection.levelsBelow(unit.id) })),
    total,
    next: next && writeCursor('directory', next),
  }
}

/** The centre over all; null where several trees stand side by side, or none. */
function onlyRoot(projection: Projection): EntryOf<'units'> | null {
  const [root = null, another] = unitsBelow(projection, '', 2)
  return another ? null : root
}
