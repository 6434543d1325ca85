import type { Tally } from '../Tally'
import { holdsText } from './leaveOut'
import { ancestor, children, descendants, isElement, remove, wordElements } from './xml'

/** Brings text to where mammoth sees it: out of text boxes, fields, phonetic guides and newer forms of drawings. */
export const bringOut = (document: Document, tally: Tally): void => {
  unbox(document, tally)
  // The phonetic guide is dropped, the characters that it stands over stay.
  for (const guide of wordElements(document, 'rt')) remove(guide)
  for (const name of wrappings) for (const wrapping of wordElements(document, name)) unwrap(wrapping)
  for (const alternatives of descendants(document, ['AlternateContent'])) {
    const forms = children(alternatives)
    // Mammoth reads the form for old programs alone; some programs leave it out.
    if (forms.some(({ localName }) => localName === 'Fallback')) continue
    for (const form of forms) unwrap(form)
    unwrap(alternatives)
  }
}

const wrappings = ['fldSimple', 'bdo', 'dir', 'rubyBase', 'ruby']

const unwrap = (element: Element) => {
  const parts = children(element)
  const inRun = element.localName === 'ruby' && element.parentNode !== null ? element.parentNode : element
  for (const part of parts) inRun.parentNode?.insertBefore(part, inRun)
  remove(element)
}

/**
 * Text boxes stand beside the text, and each of them twice: for new programs and for old ones. Their paragraphs move
 * behind the paragraph that they are anchored to.
 */
const unbox = (document: Document, tally: Tally) => {
  const boxes = wordElements(document, 'txbxContent')
  const shown = boxes.filter(
    (box) => ancestor(box, ({ localName }) => localName === 'Fallback') === undefined,
  )
  for (const box of shown) {
    const anchor = ancestor(box, isTextParagraph)
    const next = anchor?.nextSibling ?? null
    if (holdsText(box)) tally.warn('boxes')
    for (const part of children(box)) anchor?.parentNode?.insertBefore(part, next)
  }
  for (const box of boxes) remove(box)
}

const isTextParagraph = (element: Element): boolean => {
  const parent = element.parentNode
  return element.localName === 'p' && parent !== null && isElement(parent) && holders.has(parent.localName)
}

const holders = new Set(['body', 'tc', 'sdtContent', 'txbxContent'])
