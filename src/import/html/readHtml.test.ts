import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { onePixel } from '../../../test/docx'
import type { Block, Inline } from '../../content/tree'
import { isSafeHref } from '../../content/lexical/isSafeHref'
import type { Draft, DraftBlock, Manuscript } from '../manuscript'
import { shape } from '../shape/shape'
import { Tally } from '../Tally'
import { readHtml } from './readHtml'

const blocks = (source: string): Draft => readHtml(source, new Tally()).blocks
const read = (source: string): Manuscript => {
  const tally = new Tally()
  return shape(readHtml(source, tally), '稿件', tally)
}
const body = (source: string) => read(`<h1>青溪简讯</h1>${source}`).body
const text = (words: string) => [{ type: 'text', text: words }]
const para = (words: string) => ({ type: 'paragraph', children: text(words) })
const dropped = (source: string) =>
  read(source).report.dropped.map(({ what, count }) => `${what.en}: ${count}`)
const inlines = (block: DraftBlock): Inline[] => ('children' in block ? block.children : [])

describe('reading a page', () => {
  it('takes the text and sees through what says nothing of its own', () => {
    const source =
      '<div><section>\n<p>第一段。</p>\n散落的话。<article><p>第二段。</p></article></section></div>'
    expect(body(source)).toEqual([para('第一段。'), para('散落的话。'), para('第二段。')])
  })

  it('takes marks from tags and styles, in one order and merged', () => {
    const source =
      '<p><i><b>甲</b></i><em><strong>乙</strong></em><span style="font-weight: 700">丙</span>' +
      '<b style="font-weight:normal">丁</b><del>戊</del><sup>2</sup></p>'
    expect(blocks(source).flatMap(inlines)).toEqual([
      { type: 'text', text: '甲', marks: ['strong', 'emphasis'] },
      { type: 'text', text: '乙', marks: ['strong', 'emphasis'] },
      { type: 'text', text: '丙', marks: ['strong'] },
      { type: 'text', text: '丁' },
      { type: 'text', text: '戊', marks: ['strike'] },
      { type: 'text', text: '2', marks: ['sup'] },
    ])
    expect(body(source)[0]).toMatchObject({ children: [{ text: '甲乙' }, {}, {}, {}, {}] })
  })

  it('drops scripts, controls, frames and hidden parts, and counts them', () => {
    const source =
      '<style>p{}</style><script>alert(1)</script><iframe src="//x.example"></iframe><form><input value="x">表单里的正文。</form>' +
      '<p style="display:none">藏着</p><p onclick="alert(1)">留下。</p><svg><text>图</text></svg><!--[if mso]>注<![endif]-->'
    expect(body(source)).toEqual([para('表单里的正文。'), para('留下。')])
    expect(dropped(`<h1>青溪简讯</h1>${source}`)).toEqual([
      'Scripts and embedded pages: 2',
      'Form controls and navigation: 1',
      'Hidden text: 1',
      'Sound, video and vector graphics of the page: 1',
    ])
  })

  it('keeps only safe links, and the text of the others', () => {
    const source =
      '<p><a href="https://qingxi.example/a">甲</a><a href="javascript:alert(1)">乙</a>' +
      '<a href="//evil.example">丙</a><a href="/articles/1">丁</a><a href="#top">戊</a></p>'
    expect(body(source)).toEqual([
      {
        type: 'paragraph',
        children: [
          { type: 'link', href: 'https://qingxi.example/a', children: text('甲') },
          { type: 'text', text: '乙丙' },
          { type: 'link', href: '/articles/1', children: text('丁') },
          { type: 'text', text: '戊' },
        ],
      },
    ])
    expect(dropped(source)).toEqual(['Unsafe links (their text is kept): 2'])
  })

  it('closes up lines that the source breaks between Chinese characters, and keeps words apart', () => {
    expect(body('<p>青溪县\n    文明实践\nGood\n neighbours</p>')).toEqual([
      para('青溪县文明实践 Good neighbours'),
    ])
  })

  it('nests lists wherever the inner one is written, and starts them where they start', () => {
    const source =
      '<ol start="3"><li><p>甲</p><ul><li>甲一</li></ul></li><ul><li>甲二</li></ul><li value="9">乙</li></ol><p>完。</p>'
    const inner = {
      type: 'list',
      ordered: false,
      items: [{ children: text('甲一') }, { children: text('甲二') }],
    }
    expect(body(source).slice(0, 2)).toEqual([
      { type: 'list', ordered: true, start: 3, items: [{ children: text('甲'), list: inner }] },
      { type: 'list', ordered: true, start: 9, items: [{ children: text('乙') }] },
    ])
  })

  it('keeps the numbers of a list that goes past the deepest level', () => {
    const deep = `${'<ul><li>层'.repeat(20)}${'</li></ul>'.repeat(20)}`
    const depths = JSON.stringify(body(deep)).split('"list"').length - 1
    expect(depths).toBeLessThanOrEqual(5 * 2)
    expect(JSON.stringify(body(deep)).split('层')).toHaveLength(21)
  })

  it('squares a table: spans end at its edge, and missing cells are there', () => {
    const source =
      '<table><caption>阵地</caption><tr><th colspan="9">名称</th></tr>' +
      '<tr><td rowspan="9">书屋</td><td>一</td></tr><tr><td>二<br>三</td><td>四</td></tr></table><p>完。</p>'
    expect(body(source)[0]).toEqual({
      type: 'table',
      caption: '阵地',
      rows: [
        [{ header: true, colSpan: 9, children: text('名称') }],
        [
          { rowSpan: 2, children: text('书屋') },
          { children: text('一') },
          ...Array(7).fill({ children: [] }),
        ],
        [
          { children: [...text('二'), { type: 'break' }, ...text('三')] },
          { children: text('四') },
          ...Array(6).fill({ children: [] }),
        ],
      ],
    })
  })

  it('says how much of a table is lost that is wider than any page', () => {
    const { body: tree, report } = read(`<h1>青溪简讯</h1><table><tr>${'<td>字'.repeat(63)}<tr><td>完`)
    expect(JSON.stringify(tree).split('字')).toHaveLength(61)
    expect(report.warnings.map(({ en }) => en).join()).toContain('About 3 character(s)')
  })

  it('takes a frame of one cell away, and puts pictures of a table behind it', () => {
    expect(body('<table><tr><td><p>框里的话。</p><p>第二句。</p></td></tr></table>')).toEqual([
      para('框里的话。'),
      para('第二句。'),
    ])
    const image = `<img src="data:image/png;base64,${Buffer.from(onePixel).toString('base64')}">`
    const table = `<table><tr><td>这一格说了一整句话。</td><td>${image}</td></tr></table>`
    expect(body(table).map(({ type }) => type)).toEqual(['table', 'image'])
  })

  it('keeps pictures that are in the page, and says which are not', () => {
    const data = Buffer.from(onePixel).toString('base64')
    const source =
      `<h1>青溪简讯</h1><figure><img src="data:image/png;base64,${data}" alt="读报"><figcaption>图1 读报</figcaption></figure>` +
      '<p>前半<img src="https://qingxi.example/a.jpg"><img src="file:///C:/a.png">后半。</p>'
    const manuscript = read(source)
    expect(manuscript.body).toEqual([
      { type: 'image', image: 'picture-1', caption: '图1 读报' },
      para('前半后半。'),
    ])
    expect(manuscript.images).toMatchObject([{ key: 'picture-1', alt: '读报' }])
    expect(dropped(source)).toEqual(['Pictures outside the file: 2'])
  })

  it('does not tear a sentence in two for the picture within it', () => {
    const image = `<img src="data:image/png;base64,${Buffer.from(onePixel).toString('base64')}">`
    expect(body(`<p>前半${image}后半。</p>`)).toEqual([
      para('前半后半。'),
      { type: 'image', image: 'picture-1' },
    ])
  })

  it('joins the paragraphs of a quotation, and leaves other things in it alone', () => {
    expect(body('<blockquote><p>一句。</p><p>又一句。</p><ul><li>项</li></ul></blockquote>')).toEqual([
      { type: 'quotation', children: [...text('一句。'), { type: 'break' }, ...text('又一句。')] },
      { type: 'list', ordered: false, items: [{ children: text('项') }] },
    ])
  })

  it("reads the signs of Word's own lists", () => {
    const item = (words: string) =>
      `<p class=MsoListParagraph><![if !supportLists]><span style='font-family:Wingdings;mso-list:Ignore'>l<span>&nbsp;&nbsp; </span></span><![endif]>${words}<o:p></o:p></p>`
    expect(body(item('书屋') + item('食堂'))).toEqual([
      { type: 'list', ordered: false, items: [{ children: text('书屋') }, { children: text('食堂') }] },
    ])
  })

  it.each([
    ['div', 10_000],
    ['blockquote', 10_000],
    ['b', 10_000],
  ])('refuses %s nested %d times', (tag, depth) => {
    expect(() => blocks(`<${tag}>`.repeat(depth))).toThrow(
      expect.objectContaining({ code: 'manuscript_too_complex' }),
    )
  })

  it.each([
    ['div', '<div>', 950],
    ['quotations', '<blockquote>', 950],
    ['lists', '<ul><li>', 480],
    ['tables', '<table><tr><td>', 240],
  ])('reads %s nested as deeply as it allows', (_name, tags, depth) => {
    expect(JSON.stringify(blocks(`${tags.repeat(depth)}正文`))).toContain('正文')
  })

  it('refuses tags that the standard would multiply without end', () => {
    const many = Array.from({ length: 900 }, (_, index) => `<b id=${index}>`).join('')
    expect(() => blocks(`<p>${many}${'<p>正文'.repeat(1_000)}`)).toThrow(
      expect.objectContaining({ code: 'manuscript_too_complex' }),
    )
  })
})

describe('whatever a page holds', () => {
  const tags =
    '<p> </p> <div> <b> </b> <ul> <li> </ul> <table> <tr> <td/colspan=3> </table> <a/href="javascript:x"> ' +
    '<a/href="https://a.example/"> <a/href="/x"> </a> <h1> <h3> </h3> <br> <img/src=x> <blockquote> <svg> <math> ' +
    '<template> <select> <caption> 一、 。 （青溪县文明办）'
  const piece = fc.oneof(fc.constantFrom(...tags.split(' ')), fc.string({ maxLength: 8 }))
  const sources = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(piece).map((parts) => parts.join('')),
  )

  it('is read into a text in normal form, with safe links only', () => {
    fc.assert(
      fc.property(sources, (source) => {
        expect(read(source).body.flatMap(flawsOf)).toEqual([])
      }),
    )
  })

  const flawsOf = (block: Block): string[] => {
    if (block.type === 'list') return block.items.length === 0 ? ['a list of nothing'] : []
    if (block.type === 'table') return block.rows.flat().flatMap(({ children }) => flawsIn(children))
    const flaws = block.type === 'paragraph' || block.type === 'heading' ? flawsIn(block.children) : []
    const isBlank = 'children' in block && block.children.length === 0
    const isTop = block.type === 'heading' && ![2, 3, 4].includes(block.level)
    return [...flaws, ...(isBlank ? ['a blank block'] : []), ...(isTop ? ['a heading of no level'] : [])]
  }

  const flawsIn = (children: Inline[]): string[] => {
    const atEdge = [children[0], children.at(-1)].some((inline) => inline?.type === 'break')
    const flaws = children.flatMap((inline, index) => {
      const before = children[index - 1]
      if (inline.type === 'link') return isSafeHref(inline.href) ? [] : [`an unsafe link: ${inline.href}`]
      if (inline.type !== 'text') return []
      const isSplit = before?.type === 'text' && before.marks?.join() === inline.marks?.join()
      const isEmpty = inline.text === '' || inline.marks?.length === 0
      return [...(isSplit ? ['a text in two'] : []), ...(isEmpty ? ['a text or marks of nothing'] : [])]
    })
    return atEdge ? ['a break at the edge', ...flaws] : flaws
  }

  it('says what its paragraphs say', () => {
    const words = fc.string({
      unit: fc.constantFrom(...Array.from('青溪县的人在读书，。“”ABC·()')),
      minLength: 1,
    })
    fc.assert(
      fc.property(fc.array(words, { minLength: 1 }), (paragraphs) => {
        const source = paragraphs.map((each) => `<p>${each}</p>`).join('')
        expect(blocks(source).map((block) => inlines(block))).toEqual(paragraphs.map(text))
      }),
    )
  })
})
