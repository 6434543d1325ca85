import { keyText } from '../../src/content/types'
import type { Evidence } from './evidence'
import type { Known } from './memory'
import type { Row, Stored } from './stored'

export function lost({ memory, stored }: Evidence): string[] {
  const records = stored.rows('review_records')
  const publications = new Map(stored.rows('publications').map((row) => [String(row.id), row]))
  const missing = (['images', 'files'] as const).flatMap((kind) => {
    const ids = new Set(stored.rows(kind).map(({ id }) => id))
    return memory.uploads
      .filter((upload) => upload.kind === kind && !ids.has(upload.id))
      .map(({ id }) => `${kind}/${id}`)
  })
  const forgotten = memory.documents.flatMap((known) =>
    forgottenOf(known, publications.get(keyText(known.key)), records, stored),
  )
  return [...missing, ...forgotten]
}

function forgottenOf(known: Known, publication: Row | undefined, records: Row[], stored: Stored): string[] {
  const name = keyText(known.key)
  const { title, slug } = draftOf(known, stored)
  const now = publication?.wanted === 'public'
  const signed = records.filter(({ document, action }) => document === name && action === 'sign')
  return [
    ...(known.titles.includes(title)
      ? []
      : [`${name}: its title is ${title}, not one of ${known.titles.join(' | ')}`]),
    ...(known.slugs.length === 0 || known.slugs.includes(slug)
      ? []
      : [`${name}: its address is ${slug}, not one of ${known.slugs.join(' | ')}`]),
    ...(known.public === undefined || known.public === now ? [] : [`${name}: public is ${now}`]),
    ...(Number(publication?.revision ?? 0) >= known.revision
      ? []
      : [`${name}: revision ${known.revision} is lost`]),
    ...known.signatures
      .filter(({ stage, by }) => !signed.some((one) => one.stage === stage && one.by === by))
      .map(({ stage }) => `${name}: the ${stage} signature is lost`),
  ]
}

/** The newest version: what the editor sees. */
function draftOf({ key }: Known, { rows }: Stored): { title: string; slug: string } {
  const latest = rows(`_${key.type}_v`).findLast((version) => version.parent_id === key.id && version.latest)
  return { title: String(latest?.version_title), slug: String(latest?.version_slug) }
}
