import type { Cell } from '../../content/tree'

// A page of paper has room for about ten.
const widest = 60

/** Rows that fill one rectangle: no cell reaches beyond it, and missing cells are there, empty. */
export const squared = (rows: Cell[][]): Cell[][] => {
  const filled = rows.filter((row) => row.length > 0)
  const taken: boolean[][] = filled.map(() => [])
  const placed = filled.map((row, index) => row.flatMap((cell) => placeCell(cell, index, taken)))
  const width = Math.max(0, ...taken.map((row) => row.length))
  return placed.map((row, index) => [...row, ...missing(taken[index] ?? [], width)])
}

/** Puts a cell into the next free column of its row, and marks what it covers. */
const placeCell = (cell: Cell, index: number, taken: boolean[][]): Cell[] => {
  const row = taken[index] ?? []
  let column = 0
  while (row[column]) column++
  if (column >= widest) return []
  let colSpan = 1
  while (colSpan < Math.min(cell.colSpan ?? 1, widest - column) && !row[column + colSpan]) colSpan++
  const rowSpan = Math.min(cell.rowSpan ?? 1, taken.length - index)
  for (const below of taken.slice(index, index + rowSpan)) {
    for (let at = 0; at < colSpan; at++) below[column + at] = true
  }
  const { colSpan: _wide, rowSpan: _high, ...rest } = cell
  return [{ ...rest, ...(colSpan > 1 && { colSpan }), ...(rowSpan > 1 && { rowSpan }) }]
}

const missing = (row: boolean[], width: number): Cell[] =>
  Array.from({ length: width }, (_, column) => row[column]).flatMap((isTaken) =>
    isTaken ? [] : [{ children: [] }],
  )
