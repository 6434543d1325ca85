import { applyRule } from '../content/applyRule'
import type { Block, Cell, Inline, List, Rules, Table, Tree } from '../content/tree'
import { fileOf, imageOf, type RenderContext } from './context'
import { itemLabel } from './itemLabel'
import { portablePicture } from './picture'
import type { PrintBlock, PrintPicture, PrintRun } from './print'
import { durationWords, fileWords } from './words'

/** A tree as data for a typesetter. */
export const toPrint = (tree: Tree, context: RenderContext): PrintBlock[] =>
  tree.flatMap((block) => applyRule(rules, block, context))

const rules: Rules<Block, PrintBlock[], RenderContext> = {
  paragraph: ({ align, children }, context) => [
    { kind: 'paragraph', align: align ?? 'justify', runs: toRuns(children, context) },
  ],
  heading: ({ level, children }, context) => [{ kind: 'heading', level, runs: toRuns(children, context) }],
  list: (list, context) => toItems(list, 0, context),
  quotation: ({ children }, context) => [{ kind: 'quotation', runs: toRuns(children, context) }],
  image: (node, context) => [{ kind: 'picture', ...toPicture(node, context) }],
  gallery: ({ items, caption = '' }, context) => [
    { kind: 'gallery', pictures: items.map((item) => toPicture(item, context)), caption },
  ],
  video: ({ file, title }, context) => [elsewhere('video', title, durationOf(file, context))],
  audio: ({ file, title }, context) => [elsewhere('audio', title, durationOf(file, context))],
  attachment: ({ file, title }, context) => {
    const asset = fileOf(context, file)
    const note = fileWords(asset.name, asset.bytes)
    return [elsewhere('attachment', title ?? (asset.title || asset.name), note)]
  },
  table: (table, context) => [toTable(table, context)],
  callout: ({ tone, title = '', text }) => [{ kind: 'callout', tone, title, paragraphs: text.split('\n') }],
  documentLink: ({ to, label }, context) => {
    const target = context.resolve(to)
    // Its address is one of this site, and of no use on paper.
    return target === undefined ? [] : [elsewhere('document', label ?? target.title, '')]
  },
  divider: () => [{ kind: 'divider' }],
}

const inlines: Rules<Inline, PrintRun[], RenderContext> = {
  text: ({ text, marks = [] }) => [{ text, marks }],
  break: () => [{ break: true }],
  link: ({ href, children }, context) => withHref(toRuns(children, context), href),
  reference: ({ to, children }, context) => withHref(toRuns(children, context), context.resolve(to)?.url),
}

const toRuns = (children: Inline[], context: RenderContext): PrintRun[] =>
  children.flatMap((inline) => applyRule(inlines, inline, context))

const withHref = (runs: PrintRun[], href: string | undefined): PrintRun[] =>
  href === undefined ? runs : runs.map((run) => ('text' in run ? { ...run, href } : run))

const toItems = ({ items, ...list }: List, depth: number, context: RenderContext): PrintBlock[] =>
  items.flatMap((item, index): PrintBlock[] => {
    const label = itemLabel(list, index, depth)
    const nested = item.list ? toItems(item.list, depth + 1, context) : []
    if (item.children.length === 0) return nested
    return [{ kind: 'item', depth, label, runs: toRuns(item.children, context) }, ...nested]
  })

const toPicture = (
  { image, caption = '' }: { image: string; caption?: string },
  context: RenderContext,
): PrintPicture => {
  const asset = imageOf(context, image)
  // Print wants all the detail there is, in a format that typesetters read.
  const { sha256, mediaType, width, height } = portablePicture(asset, Infinity)
  return { image: sha256, mediaType, width, height, alt: asset.alt, caption }
}

const toTable = ({ caption = '', rows }: Table, context: RenderContext): PrintBlock => ({
  kind: 'table',
  caption,
  columns: countColumns(rows),
  rows: rows.map((row) =>
    row.map(({ header = false, colSpan = 1, rowSpan = 1, children }) => ({
      header,
      colSpan,
      rowSpan,
      runs: toRuns(children, context),
    })),
  ),
})

/** The widest row, counting the cells that reach into it from above. */
const countColumns = (rows: Cell[][]): number => {
  const widths = rows.map(() => 0)
  rows.forEach((row, top) => {
    for (const { colSpan = 1, rowSpan = 1 } of row) {
      for (let at = top; at < Math.min(top + rowSpan, rows.length); at += 1)
        widths[at] = (widths[at] ?? 0) + colSpan
    }
  })
  return Math.max(0, ...widths)
}

const durationOf = (file: string, context: RenderContext): string => {
  const { seconds } = fileOf(context, file)
  return seconds === undefined ? '' : durationWords(seconds)
}

const elsewhere = (
  medium: 'video' | 'audio' | 'attachment' | 'document',
  title: string,
  note: string,
): PrintBlock => ({
  kind: 'elsewhere',
  medium,
  title,
  note,
})
