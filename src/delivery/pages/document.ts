import { pagePath, type DocumentType } from '../../content/types'
import type { EntryOf } from '../../content/entry'
import { renderDetail, renderUnit } from '../../site'
import type { DetailProps, Site } from '../../site/props'
import { locate } from '../documents'
import { notFound } from '../errors'
import { exportPath } from '../exportPath'
import type { Projection } from '../projection'
import { html, redirect, type Reply } from '../reply'
import { readDirectory } from './directory'
import { news, upcoming } from './shelves'

export function showDocument(
  projection: Projection,
  site: Site,
  now: Date,
  type: DocumentType,
  slug: string,
): Reply {
  const at = locate(projection, type, slug, (present) => pagePath(type, present))
  if ('movedTo' in at) return redirect(301, at.movedTo)
  const content = projection.content(at.document)
  if (!content) throw notFound()
  const { entry, bodies, attachments, jsonld } = content
  const files = Object.entries(content.files).map(([format, { bytes }]) => ({
    format,
    url: exportPath(type, entry.slug, format),
    bytes,
  }))
  const common = { site, html: bodies.web.html, attachments, files, jsonld, now: now.toISOString() }
  if (entry.type !== 'units') return html(renderDetail({ ...common, entry }))
  return html(renderUnit({ ...common, entry, ...surroundings(projection, entry, now) }))
}

function surroundings(projection: Projection, unit: DetailProps<EntryOf<'units'>>['entry'], now: Date) {
  const above = unit.within.filter((id) => id !== unit.id)
  return {
    parents: above.flatMap((id) => unitOf(projection, id)),
    directory: readDirectory(projection, unit.id, null),
    latest: news(projection, unit.id, 8),
    upcoming: upcoming(projection, now, 6, unit.id),
  }
}

function unitOf(projection: Projection, id: string): EntryOf<'units'>[] {
  const entry = projection.entry({ type: 'units', id })
  return entry?.type === 'units' ? [entry] : []
}
