import type { List, ListItem } from '../tree'
import { isBlank, readInlines } from './inlines'
import type { Reading, Spot } from './Reading'

/** A list, or nothing when it has no item with text. The editor's ticks are not published: a checklist is a plain list. */
export const readList = (spot: Spot, reading: Reading): List | undefined => {
  const { listType, start } = spot.node
  if (typeof listType !== 'string' || !listTypes.has(listType)) reading.refuse(spot.path, 'malformed')
  const items: ListItem[] = []
  for (const child of reading.children(spot)) {
    if (child.type === 'listitem') addItem(items, child, reading)
    else reading.refuse(child.path, 'unknown_node', child.type)
  }
  if (items.length === 0) return undefined
  const ordered = listType === 'number'
  return ordered && isOtherStart(start)
    ? { type: 'list', ordered, start, items }
    : { type: 'list', ordered, items }
}

const listTypes = new Set(['bullet', 'number', 'check'])

const isOtherStart = (start: unknown): start is number =>
  typeof start === 'number' && Number.isSafeInteger(start) && start >= 0 && start !== 1

const addItem = (items: ListItem[], spot: Spot, reading: Reading): void => {
  const children = reading.children(spot)
  const inlines = readInlines(
    children.filter((child) => child.type !== 'list'),
    reading,
  )
  if (!isBlank(inlines)) items.push({ children: inlines })
  for (const child of children.filter(({ type }) => type === 'list')) {
    const list = readList(child, reading)
    if (list !== undefined) nest(items, list)
  }
}

/** The editor keeps a nested list in an item of its own, after the item that it belongs to. */
const nest = (items: ListItem[], list: List): void => {
  const last = items.at(-1)
  if (last === undefined || last.list !== undefined) items.push({ children: [], list })
  else last.list = list
}
