import { numberMark } from '../html/readList'
import { leftOutStyle } from './leaveOut'
import { Counters, type Numbering, type ParagraphNumber } from './numbering'
import { roleOfOutline, type Role, type WordStyles } from './styles'
import { child, createLike, isElement, isWord, remove, value, wordElements } from './xml'

/** Style ids that stand for what a paragraph is, in place of the file's own. */
export const roleStyle = (role: Role | 'text', align: string): string => `xuanjiangtai-${role}-${align}`

/**
 * Says of every paragraph what it is and how it is set, in its style id, and writes out the numbers that Word only
 * computes. A run of plain 1. 2. 3. or of bullets stays a list; any other number is part of the text, above all the
 * 一、（一） of official documents, which Word and WPS turn into automatic numbers as one types.
 */
export const labelParagraphs = (document: Document, styles: WordStyles, numbering: Numbering): void => {
  const counters = new Counters(numbering)
  const paragraphs = wordElements(document, 'p')
  const numberOf = (paragraph: Element | undefined) => numberIdOf(paragraph, styles)
  // Decided for all before the first is changed: a run is seen from its neighbours.
  const inRun = new Set(
    paragraphs.filter((each) => {
      const number = numberOf(each)
      return (
        number !== '' && [neighbour(each, -1), neighbour(each, 1)].some((other) => numberOf(other) === number)
      )
    }),
  )
  for (const paragraph of paragraphs) {
    const properties = child(paragraph, 'pPr')
    const styleId = value(properties, 'pStyle') ?? ''
    if (styleId === leftOutStyle) continue
    const style = styles.get(styleId)
    const role = style?.role ?? roleOfOutline(properties)
    const level = Number(value(properties, 'numPr', 'ilvl') ?? style?.numberLevel ?? 0)
    const number = counters.next(numberOf(paragraph), level)
    const isList = role === undefined && number !== undefined && staysList(number, inRun.has(paragraph))
    const align = alignments.get(value(properties, 'jc') ?? style?.align ?? '') ?? 'start'
    restyle(paragraph, isList ? undefined : roleStyle(role ?? 'text', align), numberOf(paragraph), level)
    if (number !== undefined && number.label !== '') writeNumber(paragraph, number, isList)
  }
}

const alignments = new Map([
  ['center', 'center'],
  ['right', 'right'],
  ['end', 'right'],
])

const staysList = (number: ParagraphNumber, inRun: boolean) => number.isBullet || (number.isPlain && inRun)

const numberIdOf = (paragraph: Element | undefined, styles: WordStyles): string => {
  const properties = child(paragraph, 'pPr')
  return value(properties, 'numPr', 'numId') ?? styles.get(value(properties, 'pStyle') ?? '')?.number ?? ''
}

const neighbour = (paragraph: Element, step: 1 | -1): Element | undefined => {
  const next = (node: Node) => (step === 1 ? node.nextSibling : node.previousSibling)
  let at = next(paragraph)
  while (at !== null && !isElement(at)) at = next(at)
  return at !== null && isWord(at, 'p') ? at : undefined
}

/** Sets the style id; a paragraph without one stays in its list, even where only its old style said so. */
const restyle = (paragraph: Element, styleId: string | undefined, number: string, level: number) => {
  const properties =
    child(paragraph, 'pPr') ?? paragraph.insertBefore(createLike(paragraph, 'pPr'), paragraph.firstChild)
  for (const name of ['pStyle', 'numPr']) {
    const old = child(properties, name)
    if (old !== undefined) remove(old)
  }
  if (styleId !== undefined) {
    properties.insertBefore(createLike(paragraph, 'pStyle', styleId), properties.firstChild)
    return
  }
  const list = createLike(paragraph, 'numPr')
  list.appendChild(createLike(paragraph, 'ilvl', String(level)))
  list.appendChild(createLike(paragraph, 'numId', number))
  properties.appendChild(list)
}

/** As text before the first run; for a list as a bookmark, which comes through the conversion to HTML. */
const writeNumber = (paragraph: Element, { label, count }: ParagraphNumber, isList: boolean) => {
  const first = child(paragraph, 'pPr')?.nextSibling ?? null
  if (isList) {
    const bookmark = createLike(paragraph, 'bookmarkStart')
    bookmark.setAttributeNS(
      paragraph.namespaceURI,
      `${paragraph.prefix ?? 'w'}:name`,
      numberMark + String(count),
    )
    paragraph.insertBefore(bookmark, first)
    return
  }
  const run = createLike(paragraph, 'r')
  const text = createLike(paragraph, 't')
  // After 1.1 a space, after 一、 none.
  text.appendChild(paragraph.ownerDocument.createTextNode(/[\p{L}\p{N}]$/u.test(label) ? `${label} ` : label))
  run.appendChild(text)
  paragraph.insertBefore(run, first)
}
