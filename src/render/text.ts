import { applyRule } from '../content/applyRule'
import type { Block, List, Rules, Tree } from '../content/tree'
import { inlineText } from '../content/walk'
import { fileOf, imageOf, type RenderContext } from './context'
import { itemLabel } from './itemLabel'
import { toneWords, words } from './words'

/** A tree as plain text to be read, searched or spoken: blocks apart by one blank line, never more. */
export const toText = (tree: Tree, context: RenderContext): string =>
  tree
    .map((block) => applyRule(rules, block, context).map(tidy).filter(Boolean).join('\n'))
    .filter(Boolean)
    .join('\n\n')

type Lines = string[]

const rules: Rules<Block, Lines, RenderContext> = {
  paragraph: ({ children }) => [inlineText(children)],
  heading: ({ children }) => [inlineText(children)],
  quotation: ({ children }) => [inlineText(children)],
  list: (list) => listLines(list, 0),
  image: ({ image, caption = '' }, context) => [pictureText(image, context), caption],
  gallery: ({ items, caption = '' }, context) => [
    ...items.flatMap((item) => [pictureText(item.image, context), item.caption ?? '']),
    caption,
  ],
  video: ({ title, transcript = '' }) => [bracket('video', title), transcript],
  audio: ({ title, transcript = '' }) => [bracket('audio', title), transcript],
  attachment: ({ file, title }, context) => {
    const asset = fileOf(context, file)
    return [bracket('attachment', title ?? (asset.title || asset.name))]
  },
  table: ({ caption = '', rows }) => [
    caption,
    ...rows.map((row) => row.map((cell) => oneLine(inlineText(cell.children))).join(' | ')),
  ],
  callout: ({ tone, title, text }) => [title ?? toneWords[tone], text],
  documentLink: ({ to, label }, context) => {
    const target = context.resolve(to)
    return target === undefined ? [] : [bracket('document', label ?? target.title)]
  },
  divider: () => [],
}

const listLines = ({ items, ...list }: List, depth: number): Lines =>
  items.flatMap((item, index) => [
    ...(item.children.length > 0
      ? [`${'  '.repeat(depth)}${itemLabel(list, index, depth)} ${oneLine(inlineText(item.children))}`]
      : []),
    ...(item.list ? listLines(item.list, depth + 1) : []),
  ])

const pictureText = (id: string, context: RenderContext) => bracket('image', imageOf(context, id).alt)

const bracket = (kind: keyof typeof words, title: string) => `〔${words[kind]}：${title}〕`

const oneLine = (text: string) =>
  text
    .split('\n')
    .map((part) => part.trim())
    .filter(Boolean)
    .join(' ')

/** No blank lines within a block, and no space at the end of one: breaks may stand anywhere. */
const tidy = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trimEnd())
    .filter(Boolean)
    .join('\n')
