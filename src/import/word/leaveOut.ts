import type { Tally } from '../Tally'
import type { WordStyles } from './styles'
import { attribute, child, createLike, descendants, isOn, remove, value, wordElements } from './xml'

/** The style id of paragraphs that are not to come through. */
export const leftOutStyle = 'xuanjiangtai-left-out'

/**
 * Takes out of a document what is no part of its text, and counts what mammoth will leave out anyway. Things are
 * emptied, not removed: taking one out of many costs a walk over all its neighbours.
 */
export const leaveOut = (document: Document, styles: WordStyles, tally: Tally): void => {
  leaveOutContents(document, styles, tally)
  const hidden = wordElements(document, 'r').filter((run) => isOn(run, 'rPr', 'vanish') && holdsText(run))
  for (const run of hidden) empty(run)
  tally.drop('hidden', hidden.length)
  tally.drop('deletions', wordElements(document, 'del').filter((each) => holds(each, 'delText')).length)
  tally.drop('comments', wordElements(document, 'commentReference').length)
  tally.drop('drawings', descendants(document, ['chart', 'relIds', 'oMath']).length)
  tally.warn('insertions', wordElements(document, 'ins').filter(holdsText).length)
  // Mammoth takes every row that mentions it for a header, even where it is switched off.
  for (const header of wordElements(document, 'tblHeader')) {
    if (['0', 'false', 'off'].includes(attribute(header, 'val') ?? '')) remove(header)
  }
}

/** Whether it has text of its own (`w:t`), and not only instructions to Word. */
export const holdsText = (element: Element): boolean => holds(element, 't')

const holds = (element: Element, name: string) =>
  wordElements(element, name).some(({ textContent }) => (textContent ?? '').trim() !== '')

/** A table of contents, whether Word marks it as a block of its own, as a field, or only by its styles. */
const leaveOutContents = (document: Document, styles: WordStyles, tally: Tally) => {
  const lines = new Set<Element>()
  for (const block of wordElements(document, 'sdt')) {
    const gallery = value(block, 'sdtPr', 'docPartObj', 'docPartGallery') ?? ''
    if (/table of contents/i.test(gallery)) for (const line of wordElements(block, 'p')) lines.add(line)
  }
  let open = 0
  for (const paragraph of wordElements(document, 'p')) {
    const style = value(paragraph, 'pPr', 'pStyle') ?? ''
    const wasOpen = open > 0
    open = openFields(paragraph, open)
    if (wasOpen || open > 0 || styles.get(style)?.role === 'contents') lines.add(paragraph)
  }
  tally.drop('contents', [...lines].filter(holdsText).length)
  for (const line of lines) {
    empty(line)
    const properties = line.appendChild(createLike(line, 'pPr'))
    properties.appendChild(createLike(line, 'pStyle', leftOutStyle))
  }
}

/** How many fields are still open after a paragraph, counted from one that makes a table of contents. */
const openFields = (paragraph: Element, before: number): number => {
  const instructions = wordElements(paragraph, 'instrText')
  if (before === 0 && !instructions.some(({ textContent }) => /^\s*TOC\b/.test(textContent ?? ''))) return 0
  let open = before
  for (const mark of wordElements(paragraph, 'fldChar')) {
    const type = attribute(mark, 'fldCharType')
    if (type === 'begin') open += 1
    if (type === 'end') open = Math.max(0, open - 1)
  }
  return open
}

const empty = (element: Element) => {
  const properties = child(element, 'rPr')
  while (element.firstChild !== null) remove(element.firstChild)
  if (properties !== undefined) element.appendChild(properties)
}
