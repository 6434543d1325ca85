import { keyText, type DocumentKey } from './types'
import { applyRule } from './applyRule'
import type { Inline, List, Node, Rules, Tree } from './tree'

/** Every node of a tree, in reading order, those of nested lists and tables included. */
export function* walk(tree: Tree): Generator<Node> {
  for (const block of tree) {
    yield block
    if (block.type === 'list') yield* walkList(block)
    else if (block.type === 'table') for (const cell of block.rows.flat()) yield* walkInlines(cell.children)
    else if ('children' in block) yield* walkInlines(block.children)
  }
}

/** All that can be read in a tree, captions and transcripts included: a line for each block, item and cell. */
export const plainText = (tree: Tree): string =>
  tree
    .flatMap((block) => applyRule(lines, block, undefined))
    .filter((line) => line !== '')
    .join('\n')

/** The text of a run as it is read; a break is a line feed. */
export const inlineText = (inlines: Inline[]): string =>
  inlines.map((inline) => applyRule(words, inline, undefined)).join('')

/** The documents that a tree links to, each once. */
export const references = (tree: Tree): DocumentKey[] => {
  const found = new Map<string, DocumentKey>()
  for (const node of walk(tree)) {
    if (node.type === 'reference' || node.type === 'documentLink') found.set(keyText(node.to), node.to)
  }
  return [...found.values()]
}

/** The ids of the images and files that a tree shows, each once, in reading order. */
export const assets = (tree: Tree): { images: string[]; files: string[] } => {
  const images = new Set<string>()
  const files = new Set<string>()
  for (const node of walk(tree)) {
    if (node.type === 'image') images.add(node.image)
    if (node.type === 'gallery') for (const item of node.items) images.add(item.image)
    if (node.type === 'video' && node.poster !== undefined) images.add(node.poster)
    if (node.type === 'video' || node.type === 'audio' || node.type === 'attachment') files.add(node.file)
  }
  return { images: [...images], files: [...files] }
}

function* walkList(list: List): Generator<Node> {
  for (const item of list.items) {
    yield* walkInlines(item.children)
    if (item.list === undefined) continue
    yield item.list
    yield* walkList(item.list)
  }
}

function* walkInlines(inlines: Inline[]): Generator<Node> {
  for (const inline of inlines) {
    yield inline
    if ('children' in inline) yield* inline.children
  }
}

const listLines = (list: List): string[] =>
  list.items.flatMap((item) => [inlineText(item.children), ...(item.list ? listLines(item.list) : [])])

const words: Rules<Inline, string, undefined> = {
  text: ({ text }) => text,
  break: () => '\n',
  link: ({ children }) => inlineText(children),
  reference: ({ children }) => inlineText(children),
}

const lines: Rules<Tree[number], string[], undefined> = {
  paragraph: ({ children }) => [inlineText(children)],
  heading: ({ children }) => [inlineText(children)],
  quotation: ({ children }) => [inlineText(children)],
  list: listLines,
  image: ({ caption = '' }) => [caption],
  gallery: ({ items, caption = '' }) => [...items.map((item) => item.caption ?? ''), caption],
  video: ({ title, transcript = '' }) => [title, transcript],
  audio: ({ title, transcript = '' }) => [title, transcript],
  attachment: ({ title = '' }) => [title],
  table: ({ caption = '', rows }) => [caption, ...rows.flat().map((cell) => inlineText(cell.children))],
  callout: ({ title = '', text }) => [title, text],
  documentLink: ({ label = '' }) => [label],
  divider: () => [],
}
