import { ContentRefused } from './ContentRefused'
import { readEditorBlock } from './lexical/editorBlock'
import { isBlank, readInlines } from './lexical/inlines'
import { readList } from './lexical/list'
import { isRecord, Reading, type Spot } from './lexical/Reading'
import { readTable } from './lexical/table'
import type { Block, Heading, Paragraph, Tree } from './tree'

/**
 * The one reading of what the editor stores (a Lexical editor state as Payload 3 keeps it, relations populated or not).
 * Takes over what our tree can say, and refuses the rest rather than lose it silently. Blank paragraphs, headings, items
 * and tables are dropped, invisible characters removed, and neighbouring texts of equal marks joined.
 * @param value  `{ root: { type: 'root', children } }`; null and undefined are an empty text
 * @throws ContentRefused  something is unknown, unsafe or too large; `issues` name every place
 */
export const fromLexical = (value: unknown): Tree => {
  if (value === null || value === undefined) return []
  const reading = new Reading()
  const root = isRecord(value) && isRecord(value.root) ? value.root : undefined
  if (root?.type !== 'root') return reading.abort('root', 'malformed')
  const spot: Spot = { node: root, type: 'root', path: 'root', depth: 0 }
  const tree = reading.children(spot).flatMap((child) => readBlock(child, reading))
  if (reading.issues.length > 0) throw new ContentRefused(reading.issues)
  return tree
}

type Reader = (spot: Spot, reading: Reading) => Block[]

const readBlock: Reader = (spot, reading) => {
  const reader = readers.get(spot.type)
  if (reader !== undefined) return reader(spot, reading)
  reading.refuse(spot.path, 'unknown_node', spot.type)
  return []
}

const readParagraph: Reader = (spot, reading) => {
  const children = readInlines(reading.children(spot), reading)
  if (isBlank(children)) return []
  const align = alignments.get(spot.node.format)
  return [align === undefined ? { type: 'paragraph', children } : { type: 'paragraph', align, children }]
}

const readHeading: Reader = (spot, reading) => {
  const level = levels.get(spot.node.tag)
  if (level === undefined) reading.refuse(spot.path, 'bad_heading', String(spot.node.tag))
  const children = readInlines(reading.children(spot), reading)
  return level === undefined || isBlank(children) ? [] : [{ type: 'heading', level, children }]
}

const readQuotation: Reader = (spot, reading) => {
  const children = readInlines(reading.children(spot), reading)
  return isBlank(children) ? [] : [{ type: 'quotation', children }]
}

const optional =
  (read: (spot: Spot, reading: Reading) => Block | undefined): Reader =>
  (spot, reading) => {
    const block = read(spot, reading)
    return block === undefined ? [] : [block]
  }

// Maps, not objects: the keys that are asked for come from outside.
const alignments = new Map<unknown, NonNullable<Paragraph['align']>>([
  ['center', 'center'],
  ['right', 'right'],
  ['end', 'right'],
])
const levels = new Map<unknown, Heading['level']>([
  ['h2', 2],
  ['h3', 3],
  ['h4', 4],
])
const readers = new Map<string, Reader>([
  ['paragraph', readParagraph],
  ['heading', readHeading],
  ['quote', readQuotation],
  ['list', optional(readList)],
  ['table', optional(readTable)],
  ['horizontalrule', () => [{ type: 'divider' }]],
  ['block', readEditorBlock],
])
