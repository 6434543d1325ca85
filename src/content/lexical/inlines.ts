import { isDocumentType, type DocumentKey } from '../types'
import type { Break, Inline, Text } from '../tree'
import { cleanText } from './cleanText'
import { isSafeHref } from './isSafeHref'
import { marksOf } from './marks'
import { isRecord, type Reading, type Spot } from './Reading'

export const readInlines = (spots: Spot[], reading: Reading): Inline[] =>
  mergeTexts(
    spots.flatMap((spot) => (links.has(spot.type) ? readLink(spot, reading) : readWord(spot, reading))),
  )

/** Nothing to see: no text at all, or only space. */
export const isBlank = (inlines: Inline[]): boolean =>
  inlines.every((inline) =>
    inline.type === 'text' ? inline.text.trim() === '' : inline.type === 'break' || isBlank(inline.children),
  )

/** The id of a relation, whether it came populated or not. */
export const idOf = (value: unknown): string | undefined => {
  const id = isRecord(value) ? value.id : value
  return typeof id === 'string' && id !== '' && id.length <= 64 ? id : undefined
}

export const documentKeyOf = (value: unknown): DocumentKey | undefined => {
  if (!isRecord(value) || !isDocumentType(value.relationTo)) return undefined
  const id = idOf(value.value)
  return id === undefined ? undefined : { type: value.relationTo, id }
}

const links = new Set(['link', 'autolink'])

const readLink = (spot: Spot, reading: Reading): Inline[] => {
  const children = mergeTexts(reading.children(spot).flatMap((child) => readWord(child, reading)))
  const fields = isRecord(spot.node.fields) ? spot.node.fields : {}
  const path = `${spot.path}.fields`
  if (fields.linkType === 'internal') {
    const to = documentKeyOf(fields.doc)
    if (to !== undefined) return isBlank(children) ? children : [{ type: 'reference', to, children }]
    reading.refuse(`${path}.doc`, 'bad_target')
    return []
  }
  const { url } = fields
  if (fields.linkType === 'custom' && typeof url === 'string' && isSafeHref(reading.weigh(url, path))) {
    return isBlank(children) ? children : [{ type: 'link', href: url, children }]
  }
  reading.refuse(`${path}.url`, 'bad_link', typeof url === 'string' ? cleanText(url) : '')
  return []
}

/** What may also stand inside a link. */
const readWord = (spot: Spot, reading: Reading): (Text | Break)[] => {
  if (spot.type === 'linebreak') return [{ type: 'break' }]
  if (spot.type === 'tab') return [{ type: 'text', text: ' ' }]
  if (spot.type === 'text') return readText(spot, reading)
  reading.refuse(spot.path, 'unknown_node', spot.type)
  return []
}

const readText = ({ node, path }: Spot, reading: Reading): Text[] => {
  if (typeof node.text !== 'string') {
    reading.refuse(path, 'malformed')
    return []
  }
  const marks = marksOf(typeof node.format === 'number' ? node.format : 0)
  const text = cleanText(reading.weigh(node.text, path))
  return [marks.length === 0 ? { type: 'text', text } : { type: 'text', text, marks }]
}

const mergeTexts = <N extends Inline>(inlines: N[]): N[] => {
  const merged: N[] = []
  for (const inline of inlines) {
    const last = merged.at(-1)
    if (inline.type === 'text' && inline.text === '') continue
    if (last?.type === 'text' && inline.type === 'text' && sameMarks(last, inline)) {
      merged[merged.length - 1] = { ...last, text: last.text + inline.text }
    } else merged.push(inline)
  }
  return merged
}

const sameMarks = (one: Text, other: Text) => one.marks?.join() === other.marks?.join()
