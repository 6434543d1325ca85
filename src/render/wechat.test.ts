import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aTree } from '../../test/arbitraries'
import { anImage, heading, paragraph, words } from '../../test/factories'
import { renderContext } from '../../test/renderContext'
import type { RichNode } from '../content/output'
import type { Inline, Tree } from '../content/tree'
import { toMiniProgram } from './wechat'

/** The tags and attributes of WeChat's documentation that we rely on; `style` goes anywhere. */
const accepted: Record<string, string[]> = {
  ...Object.fromEntries(
    'p h2 h3 h4 ul li blockquote div br hr strong em u s sub sup table tbody tr'
      .split(' ')
      .map((tag) => [tag, []]),
  ),
  ol: ['start'],
  th: ['colspan', 'rowspan'],
  td: ['colspan', 'rowspan'],
}

const inside = (nodes: RichNode[]): RichNode[] =>
  nodes.flatMap((node) => [node, ...('children' in node ? inside(node.children ?? []) : [])])

const render = (...tree: Tree) => toMiniProgram(tree, renderContext)
const types = (...tree: Tree) => render(...tree).map((block) => block.type)

describe('blocks of any tree', () => {
  it('use only what rich-text accepts', () => {
    fc.assert(
      fc.property(aTree, (tree) => {
        for (const block of toMiniProgram(tree, renderContext)) {
          if (block.type !== 'rich' && block.type !== 'table') continue
          for (const node of inside(block.nodes)) {
            if (!('name' in node)) continue
            expect(Object.keys(accepted)).toContain(node.name)
            const attributes = Object.keys(node.attrs ?? {}).filter((name) => name !== 'style')
            expect(accepted[node.name]).toEqual(expect.arrayContaining(attributes))
          }
        }
      }),
    )
  })

  it('never stand as two texts side by side', () => {
    fc.assert(
      fc.property(aTree, (tree) => {
        const kinds = toMiniProgram(tree, renderContext).map((block) => block.type)
        expect(kinds.filter((kind, index) => kind === 'rich' && kinds[index - 1] === 'rich')).toEqual([])
      }),
    )
  })
})

describe('blocks', () => {
  const link: Inline = { type: 'link', href: 'tel:12345', children: words('拨打 热线') }
  const reference = (id: string): Inline => ({
    type: 'reference',
    to: { type: 'events', id },
    children: words('活动'),
  })

  it('join texts into one and let a picture divide them', () => {
    expect(
      types(
        heading(2, '一'),
        paragraph('二'),
        { type: 'divider' },
        { type: 'image', image: 'image-1' },
        paragraph('三'),
      ),
    ).toEqual(['rich', 'image', 'rich'])
  })

  it('keep the words of a link in their line and add what can be touched after it', () => {
    expect(
      render({ type: 'paragraph', children: [...words('请'), link, reference('one'), reference('two')] }),
    ).toEqual([
      {
        type: 'rich',
        nodes: [
          {
            name: 'p',
            children: ['请', '拨打 热线', '活动', '活动'].map((text) => ({ type: 'text', text })),
          },
        ],
      },
      { type: 'link', title: '拨打 热线', url: 'tel:12345' },
      { type: 'link', title: '活动', url: '/events/one', to: { type: 'events', id: 'one' } },
    ])
  })

  it('find links in nested lists and in tables', () => {
    const nested = { type: 'list' as const, ordered: false, items: [{ children: [link] }] }
    expect(types({ type: 'list', ordered: true, items: [{ children: words('甲'), list: nested }] })).toEqual([
      'rich',
      'link',
    ])
    expect(types({ type: 'table', rows: [[{ children: [link] }]] })).toEqual(['table', 'link'])
  })

  it('keep an entity that an author wrote out as it was written', () => {
    expect(render(paragraph('&lt;b&gt; A&B &#39;'))).toEqual([
      {
        type: 'rich',
        nodes: [{ name: 'p', children: [{ type: 'text', text: '&amp;lt;b&amp;gt; A&B &amp;#39;' }] }],
      },
    ])
  })

  it('choose a picture that every phone shows and that is no wider than the screen', () => {
    expect(render({ type: 'image', image: 'image-1' })).toEqual([
      expect.objectContaining({
        width: 960,
        height: 640,
        url: expect.stringMatching(/-w960\.jpg$/) as string,
      }),
    ])
    const large = anImage({ renditions: anImage().renditions.filter(({ name }) => name === 'w1600') })
    expect(
      toMiniProgram([{ type: 'image', image: 'large' }], { ...renderContext, images: { large } }),
    ).toEqual([
      expect.objectContaining({ width: 1600, url: expect.stringMatching(/-w1600\.jpg$/) as string }),
    ])
  })

  it('say whether a phone can open a file', () => {
    expect(render({ type: 'attachment', file: 'file-1' })).toEqual([
      expect.objectContaining({ type: 'file', name: 'file-1.docx', openable: true, bytes: 48_000 }),
    ])
  })
})
