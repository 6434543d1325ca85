import type { Block, Tree } from '../content/tree'

/**
 * The text with its pictures' keys replaced by the ids that the media library gave them.
 * @param ids  id by key; a picture that is not in it (the library refused it) leaves the text
 */
export const withImageIds = (tree: Tree, ids: ReadonlyMap<string, string>): Tree =>
  tree.flatMap((block): Block[] => {
    if (block.type === 'image') {
      const image = ids.get(block.image)
      return image === undefined ? [] : [{ ...block, image }]
    }
    if (block.type !== 'gallery') return [block]
    const items = block.items.flatMap((item) => {
      const image = ids.get(item.image)
      return image === undefined ? [] : [{ ...item, image }]
    })
    return items.length === 0 ? [] : [{ ...block, items }]
  })
