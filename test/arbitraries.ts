/** Arbitrary trees in the form that `fromLexical` gives them, with texts that try to break out of their place. */
import fc from 'fast-check'
import { cleanLines, cleanText } from '../src/content/lexical/cleanText'
import type {
  Block,
  Break,
  Cell,
  Inline,
  Link,
  List,
  ListItem,
  Mark,
  Reference,
  Table,
  Text,
  Tree,
} from '../src/content/tree'
import { documentTypes, type DocumentKey } from '../src/content/types'

/** What arbitrary trees refer to; give renderers one of each. */
export const imageIds = ['image-1', 'image-2', 'image-3']
export const fileIds = ['file-1', 'file-2', 'file-3']

const marks: Mark[] = ['strong', 'emphasis', 'underline', 'strike', 'sub', 'sup']
const nasty = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onclick='x",
  '&lt;b&gt; &amp; &nbsp;',
  '</p></li></table>',
  '{{ title }} #set ${x}',
  ']]> --> <!--',
  '文明实践　“青溪”——①',
  ' ',
]
const raw = fc.oneof(fc.constantFrom(...nasty), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }))
const filled = (text: string) => text.trim() !== ''

const words = raw.map(cleanText).filter((text) => text !== '')
const line = raw.map((text) => cleanText(text).trim()).filter(filled)
const lines = fc
  .array(raw, { minLength: 1, maxLength: 3 })
  .map((parts) => cleanLines(parts.join('\n')))
  .filter(filled)

const text = fc
  .record({ text: words, marks: fc.subarray(marks) })
  .map(({ text, marks }): Text => (marks.length > 0 ? { type: 'text', text, marks } : { type: 'text', text }))
const lineBreak = fc.constant<Break>({ type: 'break' })
export const documentKey = fc.record({
  type: fc.constantFrom(...documentTypes),
  id: fc.constantFrom('one', 'two', 'three'),
}) satisfies fc.Arbitrary<DocumentKey>

/** Without two neighbouring texts of equal marks, and with at least one that can be seen. */
const normal = <N extends Inline>(inlines: N[]): (N | Text)[] => {
  const seen = inlines.some(
    (inline) => inline.type !== 'break' && (inline.type !== 'text' || filled(inline.text)),
  )
  const all: (N | Text)[] = seen
    ? inlines
    : [...inlines, { type: 'text', text: '宣讲', marks: ['strong', 'sup'] }]
  return all.filter((inline, index) => {
    const before = all[index - 1]
    return !(
      inline.type === 'text' &&
      before?.type === 'text' &&
      String(inline.marks) === String(before.marks)
    )
  })
}
const run = fc.array(fc.oneof({ weight: 4, arbitrary: text }, lineBreak), { minLength: 1, maxLength: 3 })
const inner = run
  .map(normal)
  .filter((inlines) => inlines.some((inline) => inline.type === 'text' && filled(inline.text)))

const link = fc.record({
  type: fc.constant('link'),
  href: fc.oneof(
    fc.constantFrom(
      '/articles/chun-geng',
      'tel:+8657100000000',
      'mailto:office@qingxi.example',
      'http://a.example/?a=1&b=2',
    ),
    fc.webUrl().filter((url) => !/['`\\]/.test(url)),
  ),
  children: inner,
}) satisfies fc.Arbitrary<Link>
const reference = fc.record({
  type: fc.constant('reference'),
  to: documentKey,
  children: inner,
}) satisfies fc.Arbitrary<Reference>

const inlines: fc.Arbitrary<Inline[]> = fc
  .array(
    fc.oneof<fc.WeightedArbitrary<Inline>[]>(
      { weight: 5, arbitrary: text },
      { weight: 1, arbitrary: lineBreak },
      { weight: 1, arbitrary: link },
      { weight: 1, arbitrary: reference },
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map(normal)
  .filter((all) =>
    all.some((inline) => inline.type !== 'break' && (inline.type !== 'text' || filled(inline.text))),
  )

const list = (depth: number): fc.Arbitrary<List> => {
  const nested = depth > 0 ? fc.option(list(depth - 1), { nil: undefined, freq: 2 }) : fc.constant(undefined)
  const item = fc
    .record({ children: inlines, list: nested })
    .map(({ children, list }): ListItem => (list ? { children, list } : { children }))
  return fc
    .record({
      items: fc.array(item, { minLength: 1, maxLength: 3 }),
      kind: fc.constantFrom<Partial<List>>(
        { ordered: false },
        { ordered: true },
        { ordered: true, start: 7 },
      ),
      indented: depth > 0 ? fc.option(list(depth - 1), { nil: undefined, freq: 1 }) : fc.constant(undefined),
    })
    .map(({ items, kind, indented }) => ({
      type: 'list',
      ordered: false,
      ...kind,
      items: indented ? [{ children: [], list: indented }, ...items] : items,
    }))
}

const cell: fc.Arbitrary<Cell> = fc.record(
  {
    header: fc.constant(true),
    colSpan: fc.integer({ min: 2, max: 3 }),
    rowSpan: fc.constant(2),
    children: fc.oneof(inlines, fc.constant<Inline[]>([])),
  },
  { requiredKeys: ['children'] },
)
const table: fc.Arbitrary<Table> = fc.record(
  {
    type: fc.constant('table'),
    caption: line,
    rows: fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
  },
  { requiredKeys: ['type', 'rows'] },
)

const image = fc.constantFrom(...imageIds)
const file = fc.constantFrom(...fileIds)
const picture = fc.record({ image, caption: line }, { requiredKeys: ['image'] })

/** One arbitrary for each kind of block, so that a new kind is not forgotten here. */
const blocks: { [K in Block['type']]: fc.Arbitrary<Extract<Block, { type: K }>> } = {
  paragraph: fc.record(
    {
      type: fc.constant('paragraph'),
      align: fc.constantFrom('center', 'right'),
      children: inlines,
    },
    { requiredKeys: ['type', 'children'] },
  ),
  heading: fc.record({ type: fc.constant('heading'), level: fc.constantFrom(2, 3, 4), children: inlines }),
  list: list(3),
  quotation: fc.record({ type: fc.constant('quotation'), children: inlines }),
  image: picture.map((fields) => ({ type: 'image', ...fields })),
  gallery: fc.record(
    { type: fc.constant('gallery'), items: fc.array(picture, { minLength: 1, maxLength: 3 }), caption: line },
    { requiredKeys: ['type', 'items'] },
  ),
  video: fc.record(
    { type: fc.constant('video'), file, poster: image, title: line, transcript: lines },
    { requiredKeys: ['type', 'file', 'title'] },
  ),
  audio: fc.record(
    { type: fc.constant('audio'), file, title: line, transcript: lines },
    { requiredKeys: ['type', 'file', 'title'] },
  ),
  attachment: fc.record(
    { type: fc.constant('attachment'), file, title: line },
    { requiredKeys: ['type', 'file'] },
  ),
  table,
  callout: fc.record(
    {
      type: fc.constant('callout'),
      tone: fc.constantFrom('note', 'tip', 'warning'),
      title: line,
      text: lines,
    },
    { requiredKeys: ['type', 'tone', 'text'] },
  ),
  documentLink: fc.record(
    { type: fc.constant('documentLink'), to: documentKey, label: line },
    { requiredKeys: ['type', 'to'] },
  ),
  divider: fc.constant({ type: 'divider' }),
}

const block = fc.oneof(...Object.values<fc.Arbitrary<Block>>(blocks))
/** Blocks whose words are all in the tree itself. */
const prose = fc.oneof<fc.Arbitrary<Block>[]>(
  blocks.paragraph,
  blocks.heading,
  blocks.list,
  blocks.quotation,
  blocks.divider,
)

export const aTree: fc.Arbitrary<Tree> = fc.array(block, { maxLength: 6 })
export const aProseTree: fc.Arbitrary<Tree> = fc.array(prose, { maxLength: 6 })
