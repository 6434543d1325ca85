import type { List } from '../../content/tree'
import { isBlank, plainText, splitAt, tidy } from '../inlines'
import type { Draft, DraftBlock, DraftParagraph } from '../manuscript'
import type { Tally } from '../Tally'

/**
 * Every block in normal form: no indents made of spaces, no blank ones, and paragraphs that were only separated by line
 * breaks are paragraphs of their own.
 */
export const tidyBlocks = (blocks: Draft, tally: Tally): Draft =>
  blocks.flatMap((block) => tidyBlock(block, tally))

const tidyBlock = (block: DraftBlock, tally: Tally): Draft => {
  switch (block.type) {
    case 'paragraph':
      return splitParagraph(block).flatMap((part) => tidyParagraph(part, tally))
    case 'heading':
    case 'quotation':
      return isBlank(block.children) ? [] : [{ ...block, children: tidy(block.children) }]
    case 'list':
      return tidyList(block).items.length === 0 ? [] : [tidyList(block)]
    case 'table':
    case 'image':
    case 'gallery':
    case 'divider':
      return [block]
  }
}

const tidyParagraph = (paragraph: DraftParagraph, tally: Tally): Draft => {
  if (isBlank(paragraph.children)) {
    tally.drop('blankParagraphs')
    return []
  }
  if (/^\s*(?:\u3000|\u00a0|[ \t]{2})/.test(plainText(paragraph.children))) tally.drop('indents')
  return [{ ...paragraph, children: tidy(paragraph.children) }]
}

const tidyList = (list: List): List => ({
  ...list,
  items: list.items
    .map(({ children, list: nested }) => {
      const inner = nested === undefined ? undefined : tidyList(nested)
      return {
        children: tidy(children),
        ...(inner !== undefined && inner.items.length > 0 && { list: inner }),
      }
    })
    .filter(({ children, list: nested }) => !isBlank(children) || nested !== undefined),
})

const splitParagraph = (paragraph: DraftParagraph): DraftParagraph[] => {
  const text = plainText(paragraph.children)
  if (!text.includes('\n')) return [paragraph]
  const parts = splitAt(paragraph.children, paragraphEnds(text))
  const filled = parts.filter((part) => !isBlank(part))
  return filled.length === 0 ? [paragraph] : filled.map((children) => ({ ...paragraph, children }))
}

const fullLine = 30

/**
 * Where a line break is the end of a paragraph: before an indent, at a blank line, and after a full line of prose that
 * ends its sentence. Verses and addresses keep their breaks.
 */
const paragraphEnds = (text: string): number[] => {
  const ends: number[] = []
  let at = 0
  const lines = text.split('\n')
  for (const [index, line] of lines.entries()) {
    at += line.length + 1
    const next = lines[index + 1]
    if (next === undefined) break
    const isIndented = /^(?:\s*\u3000|[ \u00a0\t]{2})/.test(next)
    const isProse = line.trim().length >= fullLine && /[。！？…][”’"』」）)]*\s*$/.test(line.slice(-20))
    if (next.trim() === '' || line.trim() === '' || isIndented || isProse) ends.push(at)
  }
  return ends
}
