import type { Cell, Table } from '../../content/tree'
import { isAllMarked, isBlank, plainText, tidy, unmarked } from '../inlines'
import type { Draft } from '../manuscript'
import { countCharacters } from '../wordsOf'
import { linesOf } from './flatten'
import { attribute, childElements, type Element } from './parseHtml'
import { pictureTable } from './pictureTable'
import type { Place } from './Place'
import type { Page } from './readHtml'
import { squared } from './squared'

/** A cell as it was read: its blocks are kept until it is clear what the table is for. */
export type ReadCell = { blocks: Draft; cell: Cell }

/**
 * A table; or, where it only served the layout, what stands in it: one cell is a frame around its text, pictures with
 * lines under them are a gallery.
 */
export const readTable = (element: Element, place: Place, page: Page): Draft => {
  const rows = rowsOf(element).map((row) => readRow(row, place, page))
  const cells = rows.flat()
  const only = cells[0]
  if (only === undefined) return []
  if (cells.length === 1) return only.blocks
  const pictures = pictureTable(rows)
  if (pictures !== undefined) return pictures
  const moved = cells.flatMap(({ blocks }) => linesOf(blocks).others)
  page.tally.warn('moved', moved.length)
  const squareRows = squared(rows.map((row) => row.map(({ cell }) => cell)))
  page.tally.warn('lost', charactersIn(cells.map(({ cell }) => cell)) - charactersIn(squareRows.flat()))
  if (squareRows.every((row) => row.every(({ children }) => isBlank(children)))) return moved
  const table: Table = { type: 'table', rows: withHeader(squareRows) }
  const caption = captionOf(element, place, page)
  return [caption === '' ? table : { type: 'table', caption, rows: table.rows }, ...moved]
}

const charactersIn = (cells: Cell[]): number =>
  cells.reduce((sum, { children }) => sum + countCharacters(plainText(children)), 0)

const rowsOf = (element: Element): Element[] =>
  [element, ...childElements(element, ['thead', 'tbody', 'tfoot'])].flatMap((part) =>
    childElements(part, ['tr']),
  )

const readRow = (row: Element, place: Place, page: Page): ReadCell[] =>
  childElements(row, ['td', 'th']).map((element) => {
    const blocks = page.read(element.childNodes, { ...place, marks: new Set(), align: undefined })
    const colSpan = spanOf(element, 'colspan')
    const rowSpan = spanOf(element, 'rowspan')
    return {
      blocks,
      cell: {
        ...(element.tagName === 'th' && { header: true }),
        ...(colSpan > 1 && { colSpan }),
        ...(rowSpan > 1 && { rowSpan }),
        children: tidy(linesOf(blocks).children),
      },
    }
  })

const spanOf = (element: Element, name: 'colspan' | 'rowspan'): number => {
  const span = Number.parseInt(attribute(element, name), 10)
  return span > 1 ? Math.min(span, 1_000) : 1
}

/** Where no cell is marked as a header, a first row that is all bold is one. */
const withHeader = (rows: Cell[][]): Cell[][] => {
  const [first = [], ...others] = rows
  const isHeader = others.length > 0 && first.every(({ children }) => isAllMarked(children, 'strong'))
  if (!isHeader || rows.flat().some(({ header }) => header)) return rows
  return [
    first.map((cell) => ({ header: true, ...cell, children: unmarked(cell.children, 'strong') })),
    ...others,
  ]
}

const captionOf = (element: Element, place: Place, page: Page): string => {
  const blocks = childElements(element, ['caption']).flatMap(({ childNodes }) => page.read(childNodes, place))
  return plainText(tidy(linesOf(blocks).children)).replaceAll('\n', ' ')
}
