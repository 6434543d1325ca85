import type { DocumentType } from '../../content/types'
import { exportPath } from '../exportPath'
import { notFound, withdrawn } from '../errors'
import type { Projection } from '../projection'
import { readQuery } from '../query'
import { json, redirect, type Reply } from '../reply'
import { entryParameters } from './parameters'

/**
 * `GET /content/v1/{type}/{idOrSlug}`. A slug that the document had before is answered with 301 to its present one; the
 * id never moves, so clients keep that.
 */
export function showEntry(
  projection: Projection,
  type: DocumentType,
  idOrSlug: string,
  search: URLSearchParams,
): Reply {
  const { channel } = readQuery(entryParameters, search)
  const found = projection.find(type, idOrSlug)
  if (!found) throw notFound()
  if (found.op === 'gone') throw withdrawn(found.reason, found.redirectTo)
  if (idOrSlug !== found.id && idOrSlug !== found.slug) {
    const query = search.size > 0 ? `?${search}` : ''
    return redirect(301, `/content/v1/${type}/${encodeURIComponent(found.slug)}${query}`)
  }
  const content = projection.content(found)
  if (!content) throw notFound()
  const files = Object.entries(content.files).map(([format, blob]) => [
    format,
    {
      url: exportPath(type, found.slug, format),
      mediaType: blob.mediaType,
      bytes: blob.bytes,
      sha256: blob.sha256,
    },
  ])
  return json({
    ...content.entry,
    body: content.bodies[channel],
    attachments: content.attachments,
    files: Object.fromEntries(files) as Record<string, unknown>,
    jsonld: content.jsonld,
  })
}
