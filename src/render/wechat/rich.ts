import { applyRule } from '../../content/applyRule'
import type { RichNode } from '../../content/output'
import type { Inline, List, Rules, Table } from '../../content/tree'
import { markTags } from '../markTags'

/** All tags that we use of those that `rich-text` accepts; it drops any other together with its children. */
export type RichTag =
  | 'p'
  | 'h2'
  | 'h3'
  | 'h4'
  | 'ul'
  | 'ol'
  | 'li'
  | 'blockquote'
  | 'div'
  | 'br'
  | 'hr'
  | 'strong'
  | 'em'
  | 'u'
  | 's'
  | 'sub'
  | 'sup'
  | 'table'
  | 'tbody'
  | 'tr'
  | 'th'
  | 'td'
/** `start` belongs to `ol`, the spans to cells. */
export type RichAttributes = Partial<Record<'style' | 'start' | 'colspan' | 'rowspan', string>>

export const rich = (name: RichTag, children: RichNode[] = [], attrs: RichAttributes = {}): RichNode => ({
  name,
  ...(Object.keys(attrs).length > 0 && { attrs }),
  ...(children.length > 0 && { children }),
})

// WeChat decodes entities in text nodes: an author's `&lt;` must not turn into `<`.
export const richText = (text: string): RichNode => ({
  type: 'text',
  text: text.replace(/&(?=#?\w+;)/g, '&amp;'),
})

export const richInlines = (inlines: Inline[]): RichNode[] =>
  inlines.flatMap((inline) => applyRule(rules, inline, undefined))

export const richList = ({ ordered, start, items }: List): RichNode =>
  rich(
    ordered ? 'ol' : 'ul',
    items.map((item) =>
      rich('li', [...richInlines(item.children), ...(item.list ? [richList(item.list)] : [])]),
    ),
    start === undefined ? {} : { start: String(start) },
  )

/** Borders stand in the nodes, so that no client's style sheet is needed to read a table. */
export const richTable = ({ rows }: Table): RichNode => {
  const body = rows.map((row) =>
    rich(
      'tr',
      row.map(({ header, colSpan, rowSpan, children }) =>
        rich(header ? 'th' : 'td', richInlines(children), {
          style: 'border:1px solid #ccc;padding:6px',
          ...(colSpan && { colspan: String(colSpan) }),
          ...(rowSpan && { rowspan: String(rowSpan) }),
        }),
      ),
    ),
  )
  return rich('table', [rich('tbody', body)], { style: 'border-collapse:collapse;width:100%' })
}

/** What a link says stays in the line; where it leads is a block of its own (see `toMiniProgram`). */
const rules: Rules<Inline, RichNode[], undefined> = {
  text: ({ text, marks = [] }) => [
    marks.reduceRight<RichNode>((inner, mark) => rich(markTags[mark], [inner]), richText(text)),
  ],
  break: () => [rich('br')],
  link: ({ children }) => richInlines(children),
  reference: ({ children }) => richInlines(children),
}
