import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aTree } from '../../test/arbitraries'
import { ContentRefused } from './ContentRefused'
import { fromLexical } from './fromLexical'
import { toLexical } from './toLexical'

const text = (value: string, format = 0) => ({ type: 'text', text: value, format })
const paragraph = (...children: unknown[]) => ({ type: 'paragraph', format: '', children })
const state = (...children: unknown[]) => ({ root: { type: 'root', children } })
const block = (fields: unknown) => state({ type: 'block', fields })
const linkTo = (url: unknown) =>
  state(paragraph({ type: 'link', fields: { linkType: 'custom', url }, children: [text('看')] }))

const refusal = (value: unknown): ContentRefused => {
  try {
    fromLexical(value)
  } catch (error) {
    if (error instanceof ContentRefused) return error
    throw error
  }
  throw new Error('was not refused')
}

describe('fromLexical', () => {
  it('gives back every tree that toLexical wrote', () => {
    fc.assert(
      fc.property(aTree, (tree) => {
        expect(fromLexical(JSON.parse(JSON.stringify(toLexical(tree))))).toEqual(tree)
      }),
      { numRuns: 300 },
    )
  })

  it('reads an absent text as empty', () => {
    expect(fromLexical(null)).toEqual([])
    expect(fromLexical(undefined)).toEqual([])
  })

  it('drops what is blank and joins neighbouring texts of equal marks', () => {
    const tree = fromLexical(
      state(
        paragraph(),
        paragraph(text('　 '), { type: 'linebreak' }),
        paragraph(text('春', 1), text('\u200B', 3), text('耕', 1), { type: 'tab' }, text('好')),
        { type: 'heading', tag: 'h2', children: [] },
        { type: 'list', listType: 'check', children: [{ type: 'listitem', children: [] }] },
      ),
    )
    expect(tree).toEqual([
      {
        type: 'paragraph',
        children: [
          { type: 'text', text: '春耕', marks: ['strong'] },
          { type: 'text', text: ' 好' },
        ],
      },
    ])
  })

  it('keeps every mark, and no format that it does not know', () => {
    expect(fromLexical(state(paragraph(text('全', 0xff))))).toEqual([
      {
        type: 'paragraph',
        children: [
          {
            type: 'text',
            text: '全',
            marks: ['strong', 'emphasis', 'underline', 'strike', 'sub', 'sup'],
          },
        ],
      },
    ])
  })

  it('hangs a nested list under the item before it', () => {
    const item = (...children: unknown[]) => ({ type: 'listitem', children })
    const list = (listType: string, ...children: unknown[]) => ({
      type: 'list',
      listType,
      start: 1,
      children,
    })
    expect(
      fromLexical(state(list('number', item(text('甲')), item(list('bullet', item(text('乙'))))))),
    ).toEqual([
      {
        type: 'list',
        ordered: true,
        items: [
          {
            children: [{ type: 'text', text: '甲' }],
            list: { type: 'list', ordered: false, items: [{ children: [{ type: 'text', text: '乙' }] }] },
          },
        ],
      },
    ])
  })

  it('joins the paragraphs of a table cell by breaks', () => {
    const cell = {
      type: 'tablecell',
      headerState: 3,
      colSpan: 2,
      children: [paragraph(text('时')), paragraph(text('间'))],
    }
    expect(fromLexical(state({ type: 'table', children: [{ type: 'tablerow', children: [cell] }] }))).toEqual(
      [
        {
          type: 'table',
          rows: [
            [
              {
                header: true,
                colSpan: 2,
                children: [{ type: 'text', text: '时' }, { type: 'break' }, { type: 'text', text: '间' }],
              },
            ],
          ],
        },
      ],
    )
  })

  it('takes relations populated or not', () => {
    const expected = [{ type: 'image', image: 'i1' }]
    expect(fromLexical(block({ blockType: 'image', image: 'i1', caption: null, id: 'x' }))).toEqual(expected)
    expect(fromLexical(block({ blockType: 'image', image: { id: 'i1', alt: '' }, caption: ' ' }))).toEqual(
      expected,
    )
  })

  it('turns an internal link into a reference', () => {
    const doc = { relationTo: 'events', value: { id: 'e1', title: 'x' } }
    const children = [{ type: 'link', fields: { linkType: 'internal', doc }, children: [text('活动')] }]
    expect(fromLexical(state(paragraph(...children)))).toEqual([
      {
        type: 'paragraph',
        children: [
          { type: 'reference', to: { type: 'events', id: 'e1' }, children: [{ type: 'text', text: '活动' }] },
        ],
      },
    ])
  })

  it.each([
    ['an unknown node', state({ type: 'upload', value: 'x' }), 'root.children.0', 'unknown_node'],
    [
      'a node named like a method of objects',
      state({ type: 'constructor' }),
      'root.children.0',
      'unknown_node',
    ],
    [
      'a block inside a paragraph',
      state(paragraph(paragraph())),
      'root.children.0.children.0',
      'unknown_node',
    ],
    [
      'a heading of level 1',
      state({ type: 'heading', tag: 'h1', children: [] }),
      'root.children.0',
      'bad_heading',
    ],
    ['an unknown block', block({ blockType: 'poll' }), 'root.children.0.fields.blockType', 'bad_field'],
    [
      'a video without a title',
      block({ blockType: 'video', file: 'f', title: ' ' }),
      'root.children.0.fields.title',
      'bad_field',
    ],
    [
      'a gallery item without a picture',
      block({ blockType: 'gallery', items: [{}] }),
      'root.children.0.fields.items.0.image',
      'bad_field',
    ],
    [
      'a link to no public type',
      block({ blockType: 'documentLink', document: { relationTo: 'users', value: '1' } }),
      'root.children.0.fields.document',
      'bad_field',
    ],
    ['a text without words', state(paragraph({ type: 'text' })), 'root.children.0.children.0', 'malformed'],
    [
      'a table cell of a million columns',
      state({
        type: 'table',
        children: [{ type: 'tablerow', children: [{ type: 'tablecell', colSpan: 1e6, children: [] }] }],
      }),
      'root.children.0.children.0.children.0.colSpan',
      'malformed',
    ],
    ['something that is no editor state', 'text', 'root', 'malformed'],
    ['a root without children', { root: { type: 'root' } }, 'root', 'malformed'],
  ])('refuses %s and says where', (_name, value, path, code) => {
    const { issues, code: kind } = refusal(value)
    expect(kind).toBe('content_refused')
    expect(issues.map((issue) => [issue.path, issue.code])).toEqual([[path, code]])
    expect(issues[0]?.message.zh).toMatch(/\p{Script=Han}/u)
    expect(issues[0]?.message.en).toMatch(/^[\x20-\x7e]+$/)
  })

  it('names every flaw of a text at once', () => {
    const { issues } = refusal(state({ type: 'upload' }, paragraph(text('好')), { type: 'relationship' }))
    expect(issues.map((issue) => issue.path)).toEqual(['root.children.0', 'root.children.2'])
  })

  it('refuses an address that is not safe, and one that is missing', () => {
    expect(refusal(linkTo('javascript:alert(1)')).issues.map((issue) => issue.code)).toEqual(['bad_link'])
    expect(refusal(linkTo(null)).issues.map((issue) => issue.code)).toEqual(['bad_link'])
    expect(fromLexical(linkTo('/events/x'))).toMatchObject([
      { children: [{ type: 'link', href: '/events/x' }] },
    ])
  })

  it('refuses deep, cyclic and vast input without exhausting anything', () => {
    let deep: unknown = text('底')
    for (let level = 0; level < 10_000; level += 1) {
      deep = { type: 'list', listType: 'bullet', children: [{ type: 'listitem', children: [deep] }] }
    }
    const cyclic: { type: string; listType: string; children: unknown[] } = {
      type: 'list',
      listType: 'bullet',
      children: [],
    }
    cyclic.children.push({ type: 'listitem', children: [cyclic, cyclic, cyclic] })
    const codes = (value: unknown) => refusal(value).issues.map((issue) => issue.code)

    expect(codes(state(deep))).toEqual(['too_deep'])
    expect(codes(state(cyclic))).toEqual(['too_deep'])
    expect(codes(state(...Array<unknown>(50_001).fill(paragraph())))).toEqual(['too_large'])
    expect(codes(state(paragraph(...Array<unknown>(11).fill(text('文'.repeat(100_000))))))).toEqual([
      'too_long',
    ])
    expect(codes(state(...Array<unknown>(1_000).fill({ type: 'upload' })))).toHaveLength(50)
  })

  it('reads down to the fortieth level and no further', () => {
    const nested = (levels: number, word: unknown) => {
      let node = word
      for (let level = 0; level < levels; level += 1) {
        node = { type: 'list', listType: 'bullet', children: [{ type: 'listitem', children: [node] }] }
      }
      return state(node)
    }
    const fields = { linkType: 'custom', url: '/' }
    expect(fromLexical(nested(19, { type: 'link', fields, children: [text('底')] }))).toHaveLength(1)
    expect(refusal(nested(20, text('底'))).issues.map((issue) => issue.code)).toEqual(['too_deep'])
  })
})
