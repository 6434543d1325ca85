import type { Evidence } from './evidence'
import type { Upload } from './memory'
import { hashesOf, type Row, type Stored } from './stored'

/** Of an upload that may have been erased: all of it is there, or nothing but what other bytes of the library need as well. */
export function blobsOfUploads(evidence: Evidence): string[] {
  const { memory, blobs } = evidence
  const needed = hashesOfAll(evidence)
  const erasable = erasableBytes(evidence)
  return memory.uploads.flatMap((upload) => {
    const row = rowOf(upload, evidence.stored)
    // Another check misses it.
    if (!row) return []
    const [original = '', ...derived] = hashesOf(row, evidence.stored)
    const name = `${upload.kind}/${upload.id}`
    if (!erasable.has(original) || blobs.has(original))
      return [original, ...derived]
        .filter((hash) => !blobs.has(hash))
        .map((hash) => `${name}: ${hash} is missing`)
    return derived
      .filter((hash) => blobs.has(hash) && !needed.has(hash))
      .map((hash) => `${name}: erased but for ${hash}`)
  })
}

/** Bytes go whoever else brought them too: a bulletin's PDF, say, that two people have put into the library. */
const erasableBytes = ({ memory, stored }: Evidence): Set<string | undefined> =>
  new Set(
    memory.uploads
      .filter(({ erased }) => erased !== 'no')
      .map((upload) => hashesOf(rowOf(upload, stored) ?? {}, stored)[0]),
  )

export const unerased = (evidence: Evidence): string[] =>
  evidence.memory.uploads
    .filter(({ erased }) => erased === 'sure')
    .flatMap((upload) => {
      const [original] = hashesOf(rowOf(upload, evidence.stored) ?? {}, evidence.stored)
      return original && evidence.blobs.has(original) ? [`${upload.kind}/${upload.id}`] : []
    })

/** Whatever belongs to something of the library that is there. */
function hashesOfAll({ stored, blobs }: Evidence): Set<string> {
  const rows = [...stored.rows('images'), ...stored.rows('files')]
  return new Set(
    rows.map((row) => hashesOf(row, stored)).flatMap((all) => (blobs.has(all[0] ?? '') ? all : [])),
  )
}

const rowOf = ({ kind, id }: Upload, { rows }: Stored): Row | undefined =>
  rows(kind).find((row) => row.id === id)
