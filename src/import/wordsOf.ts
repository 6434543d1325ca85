import type { List } from '../content/tree'
import { plainText } from './inlines'
import type { Draft, DraftBlock } from './manuscript'

/** All the words that stand in a text, captions included, one line for each place. */
export const wordsOf = (blocks: Draft): string => blocks.map(wordsIn).join('\n')

/** Characters that are not white space. */
export const countCharacters = (text: string): number => text.replace(/\s+/g, '').length

const wordsIn = (block: DraftBlock): string => {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'quotation':
      return plainText(block.children)
    case 'list':
      return wordsOfList(block)
    case 'table':
      return [block.caption ?? '', ...block.rows.flat().map(({ children }) => plainText(children))].join('\n')
    case 'image':
      return block.caption ?? ''
    case 'gallery':
      return [block.caption ?? '', ...block.items.map(({ caption = '' }) => caption)].join('\n')
    case 'divider':
      return ''
  }
}

const wordsOfList = (list: List): string =>
  list.items
    .map(
      ({ children, list: nested }) =>
        plainText(children) + (nested === undefined ? '' : `\n${wordsOfList(nested)}`),
    )
    .join('\n')
