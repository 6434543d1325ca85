import type { Heading, Inline } from '../../content/tree'
import { cut, isAllMarked, marked, plainText, tidy, unmarked } from '../inlines'
import type { Draft, DraftBlock, DraftHeading } from '../manuscript'
import { endsLikeText, headingForm, type HeadingForm } from './forms'

const longest = 40
const longestLead = 30

/** A text whose headings run from 2 to 4 without gaps. */
type Shaped = (Exclude<DraftBlock, DraftHeading> | Heading)[]

/**
 * Finds the headings that are only typed as such, and brings all of them to levels 2 to 4. A short line numbered 一、,
 * （一） or 1. is one; （1） is not, for there are only three levels above the text. What ends its sentence is text, long or
 * short: a paragraph that begins with a numbered sentence and goes on stays one, its first sentence strong, as official
 * documents set it. Numbered lines that follow one another directly are a list that somebody typed: they stay as they are.
 */
export const makeHeadings = (blocks: Draft): Shaped => {
  const forms = blocks.map(typedForm)
  const levels = levelsOf(blocks)
  const raised = blocks.map((block, index): DraftBlock => {
    const form = forms[index]
    if (block.type !== 'paragraph' || form === undefined) return withLead(block)
    const isAlone = form !== forms[index - 1] && form !== forms[index + 1]
    // The last line of all heads nothing.
    return isAlone && index < blocks.length - 1 ? headingOf(block.children, levels[form]) : block
  })
  return levelled(raised)
}

const typedForm = (block: DraftBlock): HeadingForm | undefined => {
  if (block.type !== 'paragraph' || block.align === 'right') return undefined
  const line = plainText(block.children)
  if (line.length > longest || line.includes('\n') || line.includes('。') || endsMidway(line))
    return undefined
  return headingForm(line)?.form
}

/** A heading may ask, call out, or announce with a colon; it does not end a sentence or stop within one. */
const endsMidway = (line: string) => endsLikeText(line) && !/[？?！!：:]$/.test(line)

const formLevels: Record<HeadingForm, DraftHeading['level']> = { chapter: 2, section: 3, item: 4 }

/** Where the file's own headings use the same form, typed ones take the level of the first. */
const levelsOf = (blocks: Draft): Record<HeadingForm, DraftHeading['level']> => {
  const levels = { ...formLevels }
  for (const block of blocks.toReversed()) {
    const form = block.type === 'heading' ? headingForm(plainText(block.children))?.form : undefined
    if (block.type === 'heading' && form !== undefined) levels[form] = block.level
  }
  return levels
}

const headingOf = (children: Inline[], level: DraftHeading['level']): DraftHeading => ({
  type: 'heading',
  level,
  children,
})

/** The first sentence of a numbered paragraph, unless the writer has set marks himself. */
const withLead = (block: DraftBlock): DraftBlock => {
  if (block.type !== 'paragraph') return block
  const text = plainText(block.children)
  const end = text.slice(0, longestLead + 10).indexOf('。') + 1
  const number = headingForm(text)?.number
  if (number === undefined || end === 0 || end === text.length || end - number.length > longestLead)
    return block
  if (block.children.some((inline) => inline.type === 'text' && inline.marks !== undefined)) return block
  return {
    ...block,
    children: tidy([...marked(cut(block.children, 0, end), 'strong'), ...cut(block.children, end)]),
  }
}

/** One step below the heading that each stands under, whatever level it asked for: siblings come out alike. */
const levelled = (blocks: Draft): Shaped => {
  let above: { asked: number; level: number }[] = []
  return blocks.map((block) => {
    if (block.type !== 'heading') return block
    above = above.filter(({ asked }) => asked < block.level)
    const level = Math.min((above.at(-1)?.level ?? 1) + 1, 4)
    above.push({ asked: block.level, level })
    return { type: 'heading', level: level === 2 ? 2 : level === 3 ? 3 : 4, children: plain(block.children) }
  })
}

/** A heading is bold by itself. */
const plain = (children: Inline[]): Inline[] =>
  isAllMarked(children, 'strong') ? tidy(unmarked(children, 'strong')) : children
