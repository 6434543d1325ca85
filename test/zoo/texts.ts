/** Editor states that no editor makes. */
import assert from 'node:assert/strict'
import { fromLexical } from '../../src/content/fromLexical'
import { refused, taken, type Beast } from './beast'
import type { Reply } from './reply'

const body = (what: string, make: () => unknown, outcome: Beast['outcome']): Beast => ({
  what,
  send: (zoo) => zoo.article({ body: make() }),
  outcome,
})

const word = (text: string, more: object = {}) => ({ type: 'text', text, format: 0, version: 1, ...more })
const paragraph = (...children: unknown[]) => ({ type: 'paragraph', version: 1, children })
const state = (...children: unknown[]) => ({
  root: { type: 'root', version: 1, format: '', indent: 0, direction: null, children },
})
const link = (url: string) => ({
  type: 'link',
  version: 3,
  fields: { linkType: 'custom', url },
  children: [word('链接')],
})

/** @returns JSON text: an object this deep cannot be written by `JSON.stringify` */
const nested = (levels: number, open: string, inside: string, close: string) =>
  `${open.repeat(levels)}${inside}${close.repeat(levels)}`
const deepList = (levels: number) =>
  nested(
    levels,
    '{"type":"list","listType":"bullet","version":1,"children":[{"type":"listitem","version":1,"value":1,"children":[',
    JSON.stringify(word('底')),
    ']}]}',
  )

const malformed = refused(400, 'ValidationError', 'The structure of the content is broken')
const unknown = refused(400, 'ValidationError', 'This kind of content is not supported here')
const badLink = refused(400, 'ValidationError', 'This address cannot be linked')
const tooDeep = refused(400, 'too_deep', 'nested too deeply')

const deep = (what: string, json: () => string, outcome: Beast['outcome']): Beast => ({
  what,
  send: (zoo) => {
    const harmless = JSON.stringify(zoo.harmless())
      .slice(0, -1)
      .replace(/"body":.*(?=,"unit")/, `"body":${json()}`)
    return zoo.send('POST', '/api/articles?draft=true', { raw: `${harmless}}` })
  },
  outcome,
})

/** What readers would get of it. */
const savedText = (reply: Reply) =>
  JSON.stringify(fromLexical((reply.body as { doc: { body: unknown } }).doc.body))

export const texts: Beast[] = [
  ...([null] as unknown[]).map((value) =>
    body(`The text is ${JSON.stringify(value)}`, () => value, taken('an empty text')),
  ),
  ...(
    [
      [],
      'a string',
      7,
      true,
      {},
      { root: null },
      { root: [] },
      { root: { type: 'root' } },
      { root: { type: 'root', children: {} } },
      { root: { type: 'root', children: [null, 1, 'x', []] } },
    ] as unknown[]
  ).map((value) => body(`The text is ${JSON.stringify(value)}`, () => value, malformed)),
  body(
    'A kind of node that we do not know',
    () => state({ type: 'iframe', src: 'https://x.example' }),
    unknown,
  ),
  body('A node named __proto__', () => state({ type: '__proto__', children: [] }), unknown),
  body('A node named constructor', () => state({ type: 'constructor', children: [] }), unknown),
  body(
    'A text node whose text is an object',
    () => state(paragraph({ type: 'text', text: { $gt: '' } })),
    malformed,
  ),
  body(
    'A heading of level 1',
    () => state({ type: 'heading', tag: 'h1', children: [word('标题')] }),
    refused(400, 'ValidationError', 'Headings in a text go from level 2 to 4'),
  ),
  body(
    'A heading whose level is a script',
    () => state({ type: 'heading', tag: 'script', children: [word('标题')] }),
    refused(400, 'ValidationError', 'Headings in a text go from level 2 to 4'),
  ),
  ...[
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\tscript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,<script>',
    'vbscript:x',
    '//other.example',
    'https://known.example@other.example/',
    'https://a.example/\u202Egnp.exe',
  ].map((url) => body(`A link to ${JSON.stringify(url)}`, () => state(paragraph(link(url))), badLink)),
  body(
    'A block that we do not know',
    () => state({ type: 'block', fields: { blockType: 'html', html: '<script>' } }),
    refused(400, 'ValidationError', 'A field of this block is missing or wrong'),
  ),
  body(
    'A picture block whose picture is a query',
    () => state({ type: 'block', fields: { blockType: 'image', image: { $ne: null } } }),
    refused(400, 'ValidationError', 'A field of this block is missing or wrong'),
  ),
  body(
    'A picture block whose picture is not there',
    () => state({ type: 'block', fields: { blockType: 'image', image: 'nothing' } }),
    taken('a draft that cannot be submitted'),
  ),
  body(
    'A cell that spans a million columns',
    () =>
      state({
        type: 'table',
        children: [
          {
            type: 'tablerow',
            children: [{ type: 'tablecell', colSpan: 1_000_000, children: [paragraph(word('格'))] }],
          },
        ],
      }),
    malformed,
  ),
  body(
    'Control, bidi and invisible characters',
    () => state(paragraph(word('反\u202E向\u0000\u0007\u200B\uFEFF字'))),
    taken('what readers get is clean', (reply) =>
      assert.doesNotMatch(savedText(reply), /[\p{Cc}\p{Cf}]|\\u00/u),
    ),
  ),
  body(
    'A lone half of a character pair',
    () => state(paragraph(word('半\uD800个'))),
    taken('what readers get is clean'),
  ),
  deep(
    'A list 39 levels deep',
    () => `{"root":{"type":"root","children":[${deepList(19)}]}}`,
    taken('taken as it is'),
  ),
  deep('A list 100 levels deep', () => `{"root":{"type":"root","children":[${deepList(100)}]}}`, tooDeep),
  deep(
    'A list 10,000 levels deep',
    () => `{"root":{"type":"root","children":[${deepList(10_000)}]}}`,
    tooDeep,
  ),
  deep('Arrays 10,000 levels deep', () => nested(10_000, '[', '', ']'), tooDeep),
  deep('Arrays 1,000,000 levels deep', () => nested(1_000_000, '[', '', ']'), tooDeep),
  deep('Objects 10,000 levels deep', () => nested(10_000, '{"root":', '{}', '}'), tooDeep),
  body(
    '60,000 nodes',
    () => state(...Array.from({ length: 60_000 }, () => paragraph())),
    refused(400, 'ValidationError', 'There is too much content; split it up'),
  ),
  body(
    '5 MB of one paragraph',
    () => state(paragraph(word('字'.repeat(1_700_000)))),
    refused(400, 'ValidationError', 'The text is too long; split it up'),
  ),
  body(
    '5 MB of a thousand paragraphs',
    () => state(...Array.from({ length: 1_000 }, () => paragraph(word('字'.repeat(1_700))))),
    refused(400, 'ValidationError', 'The text is too long; split it up'),
  ),
  body(
    '5 MB of what is not text',
    () => ({ ...state(paragraph(word('正文'))), more: 'x'.repeat(5_000_000) }),
    taken('kept in the draft, where no reader gets it'),
  ),
  body(
    'A paragraph repeated 20,000 times',
    () => state(...Array.from({ length: 20_000 }, () => paragraph(word('宣讲。')))),
    taken('taken as it is'),
  ),
]
