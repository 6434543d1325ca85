import type { Cell, Inline, Table } from '../tree'
import { cleanText } from './cleanText'
import { isBlank, readInlines } from './inlines'
import { isRecord, type Reading, type Spot } from './Reading'

export const readTable = (spot: Spot, reading: Reading): Table | undefined => {
  const rows = only('tablerow', spot, reading).map((row) =>
    only('tablecell', row, reading).map((cell) => readCell(cell, reading)),
  )
  if (rows.every((row) => row.length === 0)) return undefined
  const caption = readCaption(spot, reading)
  return caption === '' ? { type: 'table', rows } : { type: 'table', caption, rows }
}

/** The editor has no captions; it carries what it does not know about a node along under `$`. */
const readCaption = ({ node, path }: Spot, reading: Reading): string => {
  const caption = isRecord(node.$) ? node.$.caption : undefined
  return typeof caption === 'string' ? cleanText(reading.weigh(caption, path)).trim() : ''
}

const readCell = (spot: Spot, reading: Reading): Cell => {
  const { headerState } = spot.node
  const colSpan = readSpan(spot, 'colSpan', reading)
  const rowSpan = readSpan(spot, 'rowSpan', reading)
  return {
    ...(typeof headerState === 'number' && headerState > 0 && { header: true }),
    ...(colSpan > 1 && { colSpan }),
    ...(rowSpan > 1 && { rowSpan }),
    children: readLines(spot, reading),
  }
}

const readLines = (spot: Spot, reading: Reading): Inline[] =>
  only('paragraph', spot, reading)
    .map((paragraph) => readInlines(reading.children(paragraph), reading))
    .filter((line) => !isBlank(line))
    .flatMap((line, index): Inline[] => (index === 0 ? line : [{ type: 'break' }, ...line]))

const readSpan = ({ node, path }: Spot, name: 'colSpan' | 'rowSpan', reading: Reading): number => {
  const span = node[name] ?? 1
  if (typeof span === 'number' && Number.isInteger(span) && span >= 1 && span <= 1_000) return span
  reading.refuse(`${path}.${name}`, 'malformed')
  return 1
}

const only = (type: string, parent: Spot, reading: Reading): Spot[] =>
  reading.children(parent).filter((child) => {
    if (child.type === type) return true
    reading.refuse(child.path, 'unknown_node', child.type)
    return false
  })
