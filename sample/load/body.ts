import { toLexical } from '../../src/content/toLexical'
import type { Block, Inline, ListItem, Tree } from '../../src/content/tree'
import { parseMarkup } from '../markup'
import type { Keys } from './keys'

/** A body in the sample's markup as an editor state, its keys replaced by ids; links to what is not loaded become text. */
export const bodyOf = (markup: string, keys: Keys) => toLexical(withIds(parseMarkup(markup), keys))

const withIds = (tree: Tree, keys: Keys): Tree => tree.map((block) => blockWithIds(block, keys))

function blockWithIds(block: Block, keys: Keys): Block {
  switch (block.type) {
    case 'image':
      return { ...block, image: keys.need(`images/${block.image}`) }
    case 'paragraph':
    case 'heading':
    case 'quotation':
      return { ...block, children: inlines(block.children, keys) }
    case 'list':
      return { ...block, items: items(block.items, keys) }
    case 'table':
      return {
        ...block,
        rows: block.rows.map((row) =>
          row.map((cell) => ({ ...cell, children: inlines(cell.children, keys) })),
        ),
      }
    case 'gallery':
    case 'video':
    case 'audio':
    case 'attachment':
    case 'callout':
    case 'documentLink':
    case 'divider':
      return block
  }
}

const items = (all: ListItem[], keys: Keys): ListItem[] =>
  all.map((item) => ({
    children: inlines(item.children, keys),
    ...(item.list && { list: { ...item.list, items: items(item.list.items, keys) } }),
  }))

const inlines = (all: Inline[], keys: Keys): Inline[] =>
  all.flatMap((inline): Inline[] => {
    if (inline.type !== 'reference') return [inline]
    const id = keys.get(`${inline.to.type}/${inline.to.id}`)
    return id ? [{ ...inline, to: { ...inline.to, id } }] : inline.children
  })
