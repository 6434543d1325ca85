import type { Inline, List } from '../../content/tree'
import { isBlank, joinLines } from '../inlines'
import type { Draft, DraftBlock } from '../manuscript'

/** Where only one text may stand: the lines of all blocks in it, and the pictures that have to stand elsewhere. */
export const linesOf = (blocks: Draft): { children: Inline[]; others: Draft } => ({
  children: joinLines(blocks.flatMap(linesIn)),
  others: blocks.filter(({ type }) => type === 'image' || type === 'gallery'),
})

/** Neighbouring paragraphs inside a quotation are one quotation; whatever else stands there stands for itself. */
export const quotationsOf = (blocks: Draft): Draft => {
  const parts: Draft = []
  for (const block of blocks) {
    const last = parts.at(-1)
    if (block.type !== 'paragraph') parts.push(block)
    else if (isBlank(block.children)) continue
    else if (last?.type === 'quotation') last.children = joinLines([last.children, block.children])
    else parts.push({ type: 'quotation', children: block.children })
  }
  return parts
}

const linesIn = (block: DraftBlock): Inline[][] => {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'quotation':
      return [block.children]
    case 'list':
      return linesOfList(block)
    case 'table':
      return block.rows.map((row) =>
        row.flatMap((cell): Inline[] => [...cell.children, { type: 'text', text: ' ' }]),
      )
    case 'image':
    case 'gallery':
    case 'divider':
      return []
  }
}

const linesOfList = (list: List): Inline[][] =>
  list.items.flatMap((item, index) => {
    const marker = list.ordered ? `${(list.start ?? 1) + index}. ` : '· '
    const own: Inline[][] = isBlank(item.children) ? [] : [[{ type: 'text', text: marker }, ...item.children]]
    return [...own, ...(item.list === undefined ? [] : linesOfList(item.list))]
  })
