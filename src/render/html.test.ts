import fc from 'fast-check'
import { defaultTreeAdapter, parseFragment, serialize, type DefaultTreeAdapterTypes as Dom } from 'parse5'
import { describe, expect, it } from 'vitest'
import { aProseTree, aTree } from '../../test/arbitraries'
import { aFile, anImage, words } from '../../test/factories'
import { renderContext } from '../../test/renderContext'
import type { Block, Tree } from '../content/tree'
import { plainText } from '../content/walk'
import { toHtml } from './html'

const elements = (node: Dom.ParentNode): Dom.Element[] =>
  node.childNodes.flatMap((child) =>
    defaultTreeAdapter.isElementNode(child) ? [child, ...elements(child)] : [],
  )

const textContent = (node: Dom.ParentNode): string =>
  node.childNodes
    .map((child) => {
      if (defaultTreeAdapter.isTextNode(child)) return child.value
      return defaultTreeAdapter.isElementNode(child) ? textContent(child) : ''
    })
    .join('')

/** Escapes only as far as needed to compare: serializers differ in how much they escape. */
const unescaped = (html: string) =>
  html
    .replaceAll('&nbsp;', '\u00a0')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')

const render = (...tree: Tree) => toHtml(tree, renderContext)

describe('html of any tree', () => {
  it('is read by a browser just as it was written', () => {
    fc.assert(
      fc.property(aTree, (tree) => {
        const html = toHtml(tree, renderContext)
        expect(unescaped(serialize(parseFragment(html)))).toBe(unescaped(html))
      }),
      { numRuns: 300 },
    )
  })

  it('holds no script, no handler, no style and no address that runs', () => {
    const tags = new Set(
      'p h2 h3 h4 ul ol li blockquote figure figcaption picture source img video audio details summary div table caption thead tbody tr th td aside strong em u s sub sup a br hr span'.split(
        ' ',
      ),
    )
    fc.assert(
      fc.property(aTree, (tree) => {
        const html = toHtml(tree, renderContext)
        expect(html).not.toContain('<script')
        const found = elements(parseFragment(html))
        const attributes = found.flatMap(({ attrs }) => attrs)
        const addresses = attributes.filter(({ name }) => name === 'href' || name === 'src')
        expect(found.map(({ tagName }) => tagName).filter((tag) => !tags.has(tag))).toEqual([])
        expect(attributes.filter(({ name }) => /^on|^style$/.test(name))).toEqual([])
        expect(addresses.filter(({ value }) => !/^(https?:|mailto:|tel:|\/[^/])/i.test(value))).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('says every word of the author, and no other', () => {
    const squeezed = (text: string) => text.replace(/\s/g, '')
    fc.assert(
      fc.property(aProseTree, (tree) => {
        const shown = textContent(parseFragment(toHtml(tree, renderContext)))
        expect(squeezed(shown)).toBe(squeezed(plainText(tree)))
      }),
      { numRuns: 300 },
    )
  })
})

describe('html', () => {
  it('nests marks in one order', () => {
    expect(
      render({ type: 'paragraph', children: [{ type: 'text', text: '甲', marks: ['strong', 'sup'] }] }),
    ).toBe('<p><strong><sup>甲</sup></strong></p>')
  })

  it('aligns by class', () => {
    expect(render({ type: 'paragraph', align: 'right', children: words('甲') })).toBe(
      '<p class="align-right">甲</p>',
    )
  })

  it('nests a list inside its item and keeps its start', () => {
    const inner = { type: 'list' as const, ordered: false, items: [{ children: words('乙') }] }
    expect(
      render({ type: 'list', ordered: true, start: 3, items: [{ children: words('甲'), list: inner }] }),
    ).toBe('<ol start="3"><li>甲<ul><li>乙</li></ul></li></ol>')
  })

  it('marks links that lead outside, and only those', () => {
    const link = (href: string) =>
      render({ type: 'quotation', children: [{ type: 'link', href, children: words('看') }] })
    expect(link('https://a.example/?a=1&b="')).toContain(
      '<a href="https://a.example/?a=1&amp;b=&quot;" rel="noopener">',
    )
    expect(link('/events/x')).toContain('<a href="/events/x">')
  })

  it('leaves of a reference to something not public only its words, and of a card nothing', () => {
    const to = (id: string): Block[] => [
      {
        type: 'paragraph',
        children: [{ type: 'reference', to: { type: 'events', id }, children: words('活动') }],
      },
      { type: 'documentLink', to: { type: 'events', id } },
    ]
    expect(render(...to('two'))).toBe('<p>活动</p>')
    expect(render(...to('one'))).toBe(
      '<p><a href="/events/one">活动</a></p><p class="document-link"><a href="/events/one">events &lt;one&gt;</a></p>',
    )
  })

  it('offers a picture in the best format first and never its original', () => {
    const html = render({ type: 'image', image: 'image-1', caption: '现场' })
    const order = ['type="image/avif"', 'type="image/webp"', '<img src="'].map((part) => html.indexOf(part))
    expect(order).toEqual([...order].sort((a, b) => a - b))
    expect(order).not.toContain(-1)
    expect(html).toContain(
      'width="960" height="640" alt="村民在文化礼堂听宣讲（image-1）" loading="lazy" decoding="async"',
    )
    expect(html).toContain('-w1600.avif 1600w')
    expect(html).toContain('<figcaption>现场</figcaption>')
    expect(html).not.toContain(anImage().sha256)
    expect(html).not.toMatch(/-(share|thumb)\./)
  })

  it('shows the original of a picture that has no rendition', () => {
    const images = { plain: anImage({ id: 'plain', renditions: [], credit: '青溪县融媒体中心' }) }
    const html = toHtml([{ type: 'image', image: 'plain' }], { ...renderContext, images })
    expect(html).toMatch(/^<figure class="image"><img src="[^"]*" width="3000" height="2000"/)
    expect(html).toContain('<figcaption><span class="credit">青溪县融媒体中心</span></figcaption>')
  })

  it('gives a recording its transcript and fetches nothing before it is asked', () => {
    const html = render({ type: 'audio', file: 'file-1', title: '广播稿', transcript: '第一段\n第二段' })
    expect(html).toContain('<audio controls="" preload="none" aria-label="广播稿">')
    expect(html).toContain('<details><summary>文字稿</summary><p>第一段</p><p>第二段</p></details>')
  })

  it('names an attachment with its kind and size', () => {
    expect(render({ type: 'attachment', file: 'file-1' })).toContain(
      '>宣讲提纲（file-1）</a>（DOCX，48 KB）</p>',
    )
    const files = { 'file-1': aFile({ title: '', name: '无名', bytes: 3_400_000 }) }
    expect(toHtml([{ type: 'attachment', file: 'file-1' }], { ...renderContext, files })).toContain(
      '>无名</a>（3.4 MB）',
    )
  })

  it('refuses to render a picture that did not come along', () => {
    expect(() => render({ type: 'image', image: 'constructor' })).toThrow('not there any more: constructor')
  })
})

describe('html of tables', () => {
  const head = (text: string, rowSpan?: number) => ({
    header: true,
    ...(rowSpan && { rowSpan }),
    children: words(text),
  })
  const cell = (text: string) => ({ children: words(text) })

  it('puts the first header rows into a head and scopes every header', () => {
    expect(
      render({
        type: 'table',
        caption: '安排',
        rows: [
          [head('时间'), head('地点')],
          [head('周一'), cell('礼堂')],
        ],
      }),
    ).toBe(
      '<div class="table" role="region" aria-label="安排" tabindex="0"><table><caption>安排</caption>' +
        '<thead><tr><th scope="col">时间</th><th scope="col">地点</th></tr></thead>' +
        '<tbody><tr><th scope="row">周一</th><td>礼堂</td></tr></tbody></table></div>',
    )
  })

  it('makes no head when one of its cells reaches into the body', () => {
    const html = render({ type: 'table', rows: [[head('时间', 2), head('地点')], [cell('礼堂')]] })
    expect(html).not.toContain('<thead>')
    expect(html).toContain('aria-label="表格"')
  })
})
