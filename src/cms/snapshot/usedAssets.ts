import type { Tree } from '../../content/tree'
import { assets } from '../../content/walk'
import { rows, type Data } from './values'

/** Ids of the pictures and files in a snapshot's parts: in its texts, as cover, portraits, photos and materials. */
export function walkAssets(parts: Data): { images: string[]; files: string[] } {
  const images = new Set<string>([
    ...strings([parts.cover]),
    ...strings(parts.portraits),
    ...strings(parts.photos),
  ])
  const files = new Set<string>(strings(rows(parts.materials).map((material) => material.file)))
  for (const tree of treesOf(parts)) {
    const used = assets(tree)
    used.images.forEach((id) => images.add(id))
    used.files.forEach((id) => files.add(id))
  }
  return { images: [...images], files: [...files] }
}

const treesOf = (parts: Data): Tree[] =>
  [
    parts.body,
    ...rows([parts.report]).map(({ body }) => body),
    ...rows(parts.chapters).map(({ body }) => body),
  ].filter((tree): tree is Tree => Array.isArray(tree))

const strings = (values: unknown): string[] =>
  Array.isArray(values)
    ? values.filter((value): value is string => typeof value === 'string' && value !== '')
    : []
