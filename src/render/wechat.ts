import { applyRule } from '../content/applyRule'
import type { MiniProgramBlock, RichNode } from '../content/output'
import type { Block, Callout, Inline, List, Rules, Tree } from '../content/tree'
import type { RenderContext } from './context'
import { documentBlock, linkBlocks } from './wechat/links'
import { audioBlock, fileBlock, galleryBlock, imageBlock, videoBlock } from './wechat/media'
import {
  rich,
  richInlines,
  richList,
  richTable,
  richText,
  type RichAttributes,
  type RichTag,
} from './wechat/rich'
import { toneWords } from './words'

/**
 * A tree as blocks for the mini-program. Texts without a link between them share one `rich` block; a link is its text
 * there, and after that text a `link` block which can be touched.
 */
export const toMiniProgram = (tree: Tree, context: RenderContext): MiniProgramBlock[] => {
  const blocks: MiniProgramBlock[] = []
  for (const block of tree.flatMap((node) => applyRule(rules, node, context))) {
    const last = blocks.at(-1)
    if (block.type === 'rich' && last?.type === 'rich') last.nodes.push(...block.nodes)
    else blocks.push(block)
  }
  return blocks
}

const rules: Rules<Block, MiniProgramBlock[], RenderContext> = {
  paragraph: ({ align, children }, context) =>
    prose('p', children, context, align === undefined ? {} : { style: `text-align:${align}` }),
  heading: ({ level, children }, context) => prose(`h${level}`, children, context),
  quotation: ({ children }, context) => prose('blockquote', children, context),
  list: (list, context) => [richBlock(richList(list)), ...linkBlocks(listInlines(list), context)],
  table: (table, context) => [
    { type: 'table', ...(table.caption && { caption: table.caption }), nodes: [richTable(table)] },
    ...linkBlocks(
      table.rows.flat().flatMap((cell) => cell.children),
      context,
    ),
  ],
  callout: (callout) => [richBlock(richCallout(callout))],
  image: (node, context) => [imageBlock(node, context)],
  gallery: (node, context) => [galleryBlock(node, context)],
  video: (node, context) => [videoBlock(node, context)],
  audio: (node, context) => [audioBlock(node, context)],
  attachment: (node, context) => [fileBlock(node, context)],
  documentLink: ({ to, label }, context) => documentBlock(to, label, context),
  divider: () => [richBlock(rich('hr'))],
}

const richBlock = (node: RichNode): MiniProgramBlock => ({ type: 'rich', nodes: [node] })

const prose = (
  tag: RichTag,
  children: Inline[],
  context: RenderContext,
  attributes?: RichAttributes,
): MiniProgramBlock[] => [
  richBlock(rich(tag, richInlines(children), attributes)),
  ...linkBlocks(children, context),
]

const richCallout = ({ tone, title, text }: Callout): RichNode =>
  rich(
    'div',
    [
      rich('p', [rich('strong', [richText(title ?? toneWords[tone])])]),
      ...text.split('\n').map((line) => rich('p', [richText(line)])),
    ],
    { style: 'border-left:3px solid #ccc;padding-left:12px' },
  )

const listInlines = (list: List): Inline[] =>
  list.items.flatMap((item) => [...item.children, ...(item.list ? listInlines(item.list) : [])])
