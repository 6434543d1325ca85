import { applyRule } from './applyRule'
import { formatOf } from './lexical/marks'
import type { Block, Inline, List, Rules, Table, Tree } from './tree'

/** A node as the editor stores it: JSON. */
export type LexicalNode = { type: string; version: number; [key: string]: unknown }
/** A Lexical editor state, as a rich text field of Payload 3 takes it. */
export type EditorState = {
  root: {
    type: string
    children: LexicalNode[]
    direction: 'ltr' | 'rtl' | null
    format: ''
    indent: number
    version: number
  }
  [key: string]: unknown
}

/**
 * The inverse of `fromLexical`, for texts that were not written in the editor (imports, samples, restores).
 * Ids of blocks and links count from 1 within the state: the editor needs them to differ there, and nowhere else.
 */
export const toLexical = (tree: Tree): EditorState => {
  const ids = numbering()
  const children = tree.flatMap((block, index) => [
    ...(wouldJoin(tree[index - 1], block) ? [paragraph([], ids)] : []),
    applyRule(blocks, block, ids),
  ])
  return { root: { type: 'root', children, direction: null, format: '', indent: 0, version: 1 } }
}

/** The editor joins neighbouring lists of one kind, and numbers them on; a blank paragraph keeps them apart. */
const wouldJoin = (before: Block | undefined, block: Block) =>
  before?.type === 'list' && block.type === 'list' && before.ordered === block.ordered

/** The next id of a state, in the shape of those that the editor gives. */
type Ids = () => string

const numbering = (): Ids => {
  let count = 0
  return () => (++count).toString(16).padStart(24, '0')
}

const element = (type: string, children: LexicalNode[], more: Record<string, unknown> = {}): LexicalNode => ({
  type,
  children,
  direction: null,
  format: '',
  indent: 0,
  version: 1,
  ...more,
})

const editorBlock = (blockType: string, id: string, fields: Record<string, unknown>): LexicalNode => ({
  type: 'block',
  version: 2,
  format: '',
  fields: { id, blockName: '', blockType, ...fields },
})

const inlines: Rules<Inline, LexicalNode, Ids> = {
  text: ({ text, marks }) => ({
    type: 'text',
    version: 1,
    text,
    format: formatOf(marks),
    detail: 0,
    mode: 'normal',
    style: '',
  }),
  break: () => ({ type: 'linebreak', version: 1 }),
  link: ({ href, children }, ids) => link(ids, { linkType: 'custom', url: href, newTab: false }, children),
  reference: ({ to, children }, ids) =>
    link(ids, { linkType: 'internal', doc: { relationTo: to.type, value: to.id }, newTab: false }, children),
}

const link = (ids: Ids, fields: Record<string, unknown>, children: Inline[]) =>
  element('link', toNodes(children, ids), { id: ids(), fields, version: 3 })

const toNodes = (children: Inline[], ids: Ids): LexicalNode[] =>
  children.map((inline) => applyRule(inlines, inline, ids))

const paragraph = (children: Inline[], ids: Ids, format = '') =>
  element('paragraph', toNodes(children, ids), { format, textFormat: 0, textStyle: '' })

const toList = (list: List, ids: Ids): LexicalNode => {
  const start = list.start ?? 1
  let value = start
  const items = list.items.flatMap((item) => [
    ...(item.children.length > 0
      ? [element('listitem', toNodes(item.children, ids), { value: value++ })]
      : []),
    ...(item.list ? [element('listitem', [toList(item.list, ids)], { value })] : []),
  ])
  const kind = list.ordered ? { listType: 'number', tag: 'ol' } : { listType: 'bullet', tag: 'ul' }
  return element('list', items, { ...kind, start })
}

const toTable = ({ caption, rows }: Table, ids: Ids): LexicalNode => {
  const toRow = (row: Table['rows'][number]) =>
    element(
      'tablerow',
      row.map((cell) =>
        element('tablecell', [paragraph(cell.children, ids)], {
          headerState: cell.header ? 1 : 0,
          colSpan: cell.colSpan ?? 1,
          rowSpan: cell.rowSpan ?? 1,
          backgroundColor: null,
        }),
      ),
    )
  return element('table', rows.map(toRow), caption === undefined ? {} : { $: { caption } })
}

const blocks: Rules<Block, LexicalNode, Ids> = {
  paragraph: ({ align, children }, ids) => paragraph(children, ids, align),
  heading: ({ level, children }, ids) => element('heading', toNodes(children, ids), { tag: `h${level}` }),
  list: toList,
  quotation: ({ children }, ids) => element('quote', toNodes(children, ids)),
  table: toTable,
  divider: () => ({ type: 'horizontalrule', version: 1 }),
  image: ({ type, ...fields }, ids) => editorBlock(type, ids(), fields),
  gallery: ({ type, items, ...fields }, ids) =>
    editorBlock(type, ids(), { ...fields, items: items.map((item) => ({ id: ids(), ...item })) }),
  video: ({ type, ...fields }, ids) => editorBlock(type, ids(), fields),
  audio: ({ type, ...fields }, ids) => editorBlock(type, ids(), fields),
  attachment: ({ type, ...fields }, ids) => editorBlock(type, ids(), fields),
  callout: ({ type, ...fields }, ids) => editorBlock(type, ids(), fields),
  documentLink: ({ type, to, ...fields }, ids) =>
    editorBlock(type, ids(), { document: { relationTo: to.type, value: to.id }, ...fields }),
}
