import { isBlank, plainText } from '../inlines'
import type { Draft, DraftBlock, DraftHeading, DraftParagraph } from '../manuscript'
import type { Tally } from '../Tally'

/**
 * Leaves out a typed table of contents: the word 目录 alone with the lines that end in a page number after it, and
 * lines that lead to page numbers by dots or a tab, two at least.
 */
export const leaveOutContents = (blocks: Draft, tally: Tally): Draft => {
  const lines = blocks.filter((block) => !isText(block) || !isBlank(block.children))
  const left = new Set<DraftBlock>()
  let isOpen = false
  for (const [index, block] of lines.entries()) {
    const line = lineOf(block)
    const isLed =
      hasLeader(line) && [lines[index - 1], lines[index + 1]].some((other) => hasLeader(lineOf(other)))
    isOpen = isContentsTitle(line) || (isOpen && leadsToPage(line))
    if (isOpen || isLed) left.add(block)
  }
  tally.drop('contents', left.size)
  return blocks.filter((block) => !left.has(block))
}

const longest = 80

const isContentsTitle = (line: string) => /^(?:目\s*录|目\s*次|contents)$/i.test(line)

const leadsToPage = (line: string) => hasLeader(line) || (line.length <= longest && /\s\d{1,3}$/.test(line))

const hasLeader = (line: string) => line.length <= longest && /(?:[.…·．]{3,}|\t)\s*\d{1,3}$/.test(line)

const isText = (block: DraftBlock | undefined): block is DraftParagraph | DraftHeading =>
  block?.type === 'paragraph' || block?.type === 'heading'

const lineOf = (block: DraftBlock | undefined): string =>
  isText(block) ? plainText(block.children).trim() : ''
