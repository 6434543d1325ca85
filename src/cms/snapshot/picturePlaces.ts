import type { Tree } from '../../content/tree'
import type { DocumentType } from '../../content/types'
import { bodyLabels, type Label } from '../../content/vocabulary'
import { walk } from '../../content/walk'
import { group, rows, type Data } from './values'

/** Where a document shows each of its pictures, by id; of several places the first. */
export function picturePlaces(type: DocumentType, parts: Data): Map<string, Label> {
  const places = new Map<string, Label>()
  for (const [id, place] of placed(type, parts))
    if (typeof id === 'string' && id !== '' && !places.has(id)) places.set(id, place)
  return places
}

type Placed = [id: unknown, place: Label]

const placed = (type: DocumentType, parts: Data): Placed[] => [
  [parts.cover, { zh: '封面图', en: 'The cover' }],
  ...[parts.portraits, parts.photos].flatMap(photos),
  ...inText(parts.body, quoted(bodyLabels[type])),
  ...inText(group(parts.report).body, quoted({ zh: '活动情况', en: 'What happened' })),
  ...rows(parts.chapters).flatMap(({ body }, i) =>
    inText(body, { zh: `第 ${i + 1} 章`, en: `chapter ${i + 1}` }),
  ),
]

const quoted = ({ zh, en }: Label): Label => ({ zh: `“${zh}”`, en: `“${en}”` })

const photos = (ids: unknown): Placed[] =>
  Array.isArray(ids)
    ? ids.map((id: unknown, i) => [id, { zh: `第 ${i + 1} 张照片`, en: `Photo ${i + 1}` }])
    : []

/** Counted as they are seen: those of a gallery one by one, and one that comes twice, twice. */
function inText(tree: unknown, { zh, en }: Label): Placed[] {
  if (!Array.isArray(tree)) return []
  let count = 0
  const next = (id: string): Placed => {
    count++
    return [id, { zh: `${zh}里第 ${count} 张图片`, en: `Picture ${count} in ${en}` }]
  }
  return [...walk(tree as Tree)].flatMap((node): Placed[] => {
    if (node.type === 'image') return [next(node.image)]
    if (node.type === 'gallery') return node.items.map(({ image }) => next(image))
    if (node.type !== 'video') return []
    return [[node.poster, { zh: `视频“${node.title}”的封面`, en: `The poster of the video “${node.title}”` }]]
  })
}
