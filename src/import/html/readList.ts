import type { List, ListItem } from '../../content/tree'
import { isBlank } from '../inlines'
import type { Draft } from '../manuscript'
import { linesOf } from './flatten'
import { attribute, childElements, isElement, type Element } from './parseHtml'
import type { Place } from './Place'
import type { Page } from './readHtml'

// Deeper ones join the level above: no printed text has more, and no editor could follow them.
const deepest = 5

/** The name of the bookmark that carries a Word paragraph's number through the conversion to HTML. */
export const numberMark = 'xuanjiangtai-number-'

/** The list, cut where its numbers jump; then the pictures that stood in it. */
export const readList = (element: Element, place: Place, page: Page): Draft => {
  const ordered = element.tagName === 'ol'
  const lists: List[] = []
  const moved: Draft = []
  let next = Number.parseInt(attribute(element, 'start'), 10) || 1
  for (const child of childElements(element, ['li', 'ul', 'ol', 'menu', 'dir'])) {
    const number = (ordered && numberOf(child)) || next
    const list = listFor(number, next, ordered, lists)
    moved.push(...addItem(list, child, { ...place, listDepth: place.listDepth + 1 }, page))
    next = number + 1
  }
  page.tally.warn('moved', moved.length)
  return [...lists.filter(({ items }) => items.length > 0), ...moved]
}

const listFor = (number: number, next: number, ordered: boolean, lists: List[]): List => {
  const last = lists.at(-1)
  if (last !== undefined && number === next) return last
  const list: List = { type: 'list', ordered, ...(ordered && number !== 1 && { start: number }), items: [] }
  lists.push(list)
  return list
}

/** @returns what of the item cannot stand inside a list */
const addItem = (list: List, element: Element, place: Place, page: Page): Draft => {
  // Some write a nested list beside the items instead of inside one.
  const isItem = element.tagName === 'li'
  const blocks = page.read(isItem ? element.childNodes : [element], place)
  const { children, others } = linesOf(blocks.filter(({ type }) => type !== 'list'))
  const nested = blocks.filter((block) => block.type === 'list').flatMap(({ items }) => items)
  const ordered = blocks.some((block) => block.type === 'list' && block.ordered)
  if (!isBlank(children)) list.items.push({ children })
  if (nested.length > 0) nest(list, { type: 'list', ordered, items: nested }, place.listDepth)
  return others
}

const nest = (list: List, nested: List, depth: number) => {
  const last = list.items.at(-1)
  if (depth >= deepest || last === undefined) list.items.push(...nested.items)
  else last.list = joined(last, nested)
}

const joined = ({ list }: ListItem, more: List): List =>
  list === undefined ? more : { ...list, items: [...list.items, ...more.items] }

const numberOf = (item: Element): number | undefined => {
  const number = Number.parseInt(attribute(item, 'value') || numberMarkIn(item), 10)
  return Number.isSafeInteger(number) && number > 0 ? number : undefined
}

const numberMarkIn = (item: Element): string => {
  const first = item.childNodes.find(isElement)
  const id = first === undefined ? '' : attribute(first, 'id')
  return id.startsWith(numberMark) ? id.slice(numberMark.length) : ''
}
