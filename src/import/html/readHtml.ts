import type { Draft, DraftLevel, ManuscriptImage, Reading } from '../manuscript'
import type { Tally } from '../Tally'
import { attribute, isElement, parseHtml, tagOf, type Element, type Node } from './parseHtml'
import { linesOf, quotationsOf } from './flatten'
import { hasClass, isHidden, placeInside, topPlace, type Place } from './Place'
import { embeddedPicture } from './embeddedPicture'
import { readList } from './readList'
import { readTable } from './readTable'
import { Writer } from './Writer'

/** The bytes behind an `img`, or nothing when they are not in the file. */
type FindPicture = (src: string) => Uint8Array | undefined

/** What is known while one page is read. `read` reads a part of it into blocks of its own. */
export type Page = {
  tally: Tally
  images: ManuscriptImage[]
  find: FindPicture
  read: (nodes: Node[], place: Place) => Draft
}

/**
 * A page as blocks: its text with the marks, links, lists, tables and pictures that our tree knows. Scripts, controls
 * and hidden parts are left out and counted; elements that say nothing of their own are seen through.
 * @throws ManuscriptRefused  nested too deeply, or too many elements
 */
export const readHtml = (source: string, tally: Tally, find: FindPicture = embeddedPicture): Reading => {
  const page: Page = {
    tally,
    images: [],
    find,
    read: (nodes, place) => {
      const writer = new Writer()
      for (const node of nodes) readNode(node, place, writer, page)
      writer.endParagraph()
      return writer.blocks
    },
  }
  return { blocks: page.read(parseHtml(source), topPlace), images: page.images }
}

type Rule = (element: Element, place: Place, writer: Writer, page: Page) => void

const readNode = (node: Node, place: Place, writer: Writer, page: Page): void => {
  if (isElement(node)) {
    if (isHidden(node)) return page.tally.drop('hidden')
    const rule = rules.get(tagOf(node)) ?? inline
    rule(node, placeInside(node, place, page.tally), writer, page)
  } else if ('value' in node) {
    if (place.preformatted) readLines(node.value, place, writer)
    else writer.text(oneLine(node.value), place)
  }
}

/** A line end between two Chinese characters is the source's, not the text's. */
const oneLine = (text: string) =>
  text
    .replace(/(?<=[\u2E80-\uFFEF])[ \t]*[\r\n][ \t\r\n]*(?=[\u2E80-\uFFEF])/g, '')
    .replace(/[ \t\r\n\f]+/g, ' ')

const readLines = (text: string, place: Place, writer: Writer) => {
  for (const [index, line] of text.split('\n').entries()) {
    if (index > 0) writer.lineBreak(place)
    writer.text(line, place)
  }
}

const inline: Rule = (element, place, writer, page) => {
  // Word's footnotes end in an arrow back to where they were called from.
  if (/^#(foot|end)note-ref-/.test(attribute(element, 'href'))) return
  if (/mso-list:\s*ignore/i.test(attribute(element, 'style'))) return listSign(element, place, writer)
  for (const child of element.childNodes) readNode(child, place, writer, page)
}

/** Word's web pages write a list's sign as text: a letter of a symbol font for a bullet, else the number. */
const listSign = (element: Element, place: Place, writer: Writer) => {
  const sign = textIn(element).trim()
  writer.text(/^[^\d一二三四五六七八九十]$/.test(sign) ? '· ' : sign, place)
}

const textIn = (element: Element): string =>
  element.childNodes
    .map((node) => (isElement(node) ? textIn(node) : 'value' in node ? node.value : ''))
    .join('')

const block: Rule = (element, place, writer, page) => {
  writer.endParagraph()
  inline(element, place, writer, page)
  writer.endParagraph()
}

/** A blank paragraph stays one for now: whoever sees them side by side counts them. */
const paragraph: Rule = (element, place, writer, page) => {
  writer.endParagraph()
  const before = writer.blocks.length
  block(element, place, writer, page)
  if (writer.blocks.length === before) writer.block({ type: 'paragraph', children: [] })
}

const heading =
  (level: DraftLevel): Rule =>
  (element, place, writer, page) => {
    const { children, others } = linesOf(page.read(element.childNodes, { ...place, align: undefined }))
    const isTitle = level === 1 && hasClass(element, 'title')
    writer.block({ type: 'heading', level: isTitle ? 0 : level, children })
    for (const other of others) writer.block(other)
  }

const quotation: Rule = (element, place, writer, page) => {
  for (const part of quotationsOf(page.read(element.childNodes, place))) writer.block(part)
}

const list: Rule = (element, place, writer, page) => {
  for (const part of readList(element, place, page)) writer.block(part)
}

const table: Rule = (element, place, writer, page) => {
  for (const part of readTable(element, place, page)) writer.block(part)
}

const picture: Rule = (element, _place, writer, page) => {
  const bytes = page.find(attribute(element, 'src'))
  if (bytes === undefined) return page.tally.drop('remotePictures')
  const key = `picture-${page.images.length + 1}`
  page.images.push({ key, bytes, name: key, alt: attribute(element, 'alt').trim() })
  writer.picture({ type: 'image', image: key })
}

const dropped =
  (what: Parameters<Tally['drop']>[0]): Rule =>
  (_element, _place, _writer, page) =>
    page.tally.drop(what)

const rules = new Map<string, Rule>()
const ruleFor = (tags: string, rule: Rule) => {
  for (const tag of tags.split(' ')) rules.set(tag, rule)
}
ruleFor('p', paragraph)
ruleFor('html body div section article main header footer aside address center pre dl dt dd', block)
// A form around a whole page is common on old sites: only its controls go.
ruleFor('form fieldset legend details summary hgroup search figure figcaption li tr td th caption', block)
ruleFor('h1', heading(1))
ruleFor('h2', heading(2))
ruleFor('h3', heading(3))
ruleFor('h4', heading(4))
ruleFor('h5', heading(5))
ruleFor('h6', heading(6))
ruleFor('ul ol menu dir', list)
ruleFor('blockquote', quotation)
ruleFor('table', table)
ruleFor('img', picture)
ruleFor('br', (_element, place, writer) => writer.lineBreak(place))
ruleFor('hr', (_element, _place, writer) => writer.block({ type: 'divider' }))
ruleFor('head style template noscript title meta link base', () => {})
ruleFor('script iframe object embed applet frameset frame', dropped('active'))
ruleFor('video audio canvas map foreign:svg', dropped('media'))
ruleFor('foreign:math', dropped('drawings'))
ruleFor('select button input textarea datalist output progress meter nav dialog', dropped('controls'))
