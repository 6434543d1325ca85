import type { Cell, Table } from '../../content/tree'
import type { RenderContext } from '../context'
import { words } from '../words'
import { el, nothing, text, type Html } from './element'
import { inlineHtml } from './inlines'

/** In a region of its own that scrolls and takes the keyboard's focus: a wide table must not widen the page. */
export const tableHtml = ({ caption, rows }: Table, context: RenderContext): Html => {
  const headRows = countHeadRows(rows)
  const toRow = (scope: string) => (row: Cell[]) =>
    el('tr', {}, ...row.map((cell) => cellHtml(cell, scope, context)))
  const head = rows.slice(0, headRows).map(toRow('col'))
  const body = rows.slice(headRows).map(toRow('row'))
  return el(
    'div',
    { class: 'table', role: 'region', 'aria-label': caption ?? words.table, tabindex: 0 },
    el(
      'table',
      {},
      caption === undefined ? nothing : el('caption', {}, text(caption)),
      head.length === 0 ? nothing : el('thead', {}, ...head),
      body.length === 0 ? nothing : el('tbody', {}, ...body),
    ),
  )
}

/** The first rows of nothing but header cells, unless one of these reaches below them: no cell may leave its row group. */
const countHeadRows = (rows: Cell[][]): number => {
  const firstOther = rows.findIndex((row) => row.length === 0 || !row.every((cell) => cell.header))
  const count = firstOther === -1 ? rows.length : firstOther
  const reachesBelow = rows
    .slice(0, count)
    .some((row, index) => row.some((cell) => index + (cell.rowSpan ?? 1) > count))
  return reachesBelow ? 0 : count
}

const cellHtml = (
  { header, colSpan, rowSpan, children }: Cell,
  scope: string,
  context: RenderContext,
): Html => {
  const spans = { colspan: colSpan, rowspan: rowSpan }
  const inner = inlineHtml(children, context)
  return header ? el('th', { scope, ...spans }, inner) : el('td', spans, inner)
}
