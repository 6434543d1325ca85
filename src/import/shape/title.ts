import { endsLikeOffice, isDate } from '../../content/masthead'
import { plainText } from '../inlines'
import type { Draft, DraftBlock } from '../manuscript'
import { endsLikeText, headingForm } from './forms'

const longest = 60
/** A title stands within the first lines: masthead, document number and addressee may be above it. */
const reach = 6

type Titled = { title: string; blocks: Draft }

/**
 * The title and the text without it: a title style, else the only top heading, else the first line that can be one.
 * The title is empty when there is none.
 */
export const takeTitle = (blocks: Draft): Titled =>
  takeStyled(blocks, 0) ??
  takeTopHeading(blocks) ??
  takeLine(blocks) ??
  takeFirstTop(blocks) ?? { title: '', blocks }

/** Headings in a row at the given level are one title over several lines. */
const takeStyled = (
  blocks: Draft,
  level: number,
  from = blocks.findIndex((block) => isTop(block, level)),
): Titled | undefined => {
  if (from < 0) return undefined
  let to = from + 1
  while (isTop(blocks[to], level) && !isComplete(lineOf(blocks[to - 1]))) to += 1
  return take(blocks, from, to)
}

const takeTopHeading = (blocks: Draft): Titled | undefined => {
  const tops = blocks.flatMap((block, index) => (isTop(block, 1) ? [index] : []))
  const [first, last] = [tops[0], tops.at(-1)]
  if (first === undefined || last === undefined) return undefined
  // Several in a row are one title; several apart are sections, and the title is elsewhere.
  return last - first === tops.length - 1 && tops.length <= 3 ? takeStyled(blocks, 1, first) : undefined
}

const takeFirstTop = (blocks: Draft): Titled | undefined =>
  isTop(blocks[0], 1) ? take(blocks, 0, 1) : undefined

const takeLine = (blocks: Draft): Titled | undefined => {
  const end = blocks.findIndex((block) => block.type === 'heading')
  const head = blocks.slice(0, end < 0 ? reach : Math.min(end, reach))
  const isFirst = (index: number) => head.slice(0, index).every((block) => isMarginal(lineOf(block)))
  const from = head.findIndex((block, index) => isTitleLine(block) && (isFirst(index) || isCentred(block)))
  if (from < 0) return undefined
  const next = head[from + 1]
  const isTwoLines =
    next !== undefined && isCentred(head[from]) && isCentred(next) && continues(lineOf(head[from]), next)
  return take(blocks, from, from + (isTwoLines ? 2 : 1))
}

const take = (blocks: Draft, from: number, to: number): Titled => ({
  title: blocks.slice(from, to).map(lineOf).reduce(joinTitle),
  blocks: [...blocks.slice(0, from), ...blocks.slice(to)],
})

/** A subtitle brings its dash; a phrase cut in two grows together; two parallel halves keep a space. */
const joinTitle = (first: string, second: string) =>
  /^[—-]|^关于/.test(second) || /(?:关于|的|和|与|及|、)$/.test(first) ? first + second : `${first} ${second}`

const continues = (first: string, next: DraftBlock) => {
  const second = lineOf(next)
  if (!isTitleLine(next) || first.length + second.length > longest) return false
  if (/^(?:[—-]|关于)/.test(second)) return true
  return !isComplete(first) && !endsLikeOffice(second)
}

/** Ends with the kind of document that it names: nothing is missing. */
const isComplete = (line: string) =>
  /(?:通知|方案|意见|报告|总结|汇报|简报|专刊|办法|纪实|侧记|情况|计划|要点|讲话|讲稿|倡议书|公告|通告|通报|函|请示|批复|纪要|规定|细则|清单|材料)$/.test(
    line,
  )

const isTitleLine = (block: DraftBlock): boolean => {
  const line = lineOf(block)
  const isLine =
    block.type === 'paragraph' && block.align !== 'right' && line !== '' && line.length <= longest
  return isLine && !endsLikeText(line) && headingForm(line) === undefined && !isMarginal(line)
}

/** What may stand above a title: a document's number, its issue, its date, a mark in brackets. */
const isMarginal = (line: string): boolean =>
  /[〔[（(]\d{4}[〕\]）)]\s*\d*\s*号/.test(line) ||
  /^[（(]?(?:总?第\s*[\d一二三四五六七八九十百]+\s*期|附件\s*\d*|内部资料|机密|秘密|绝密|特急|加急)/.test(
    line,
  ) ||
  /^[（(【].*[）)】]$/.test(line) ||
  isDate(line)

const isTop = (block: DraftBlock | undefined, level: number): boolean =>
  block?.type === 'heading' &&
  block.level === level &&
  (level === 0 || headingForm(lineOf(block)) === undefined)

const isCentred = (block: DraftBlock | undefined): boolean =>
  block?.type === 'paragraph' && block.align === 'center'

/** What is too long for a title stays as it is: only its length will be looked at. */
const lineOf = (block: DraftBlock | undefined): string => {
  const text = block?.type === 'paragraph' || block?.type === 'heading' ? plainText(block.children) : ''
  return text.length > 4 * longest ? text : text.split('\n').reduce(joinTitle)
}
