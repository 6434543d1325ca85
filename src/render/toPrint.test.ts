import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aTree } from '../../test/arbitraries'
import { aFile, aHash, anImage, words } from '../../test/factories'
import { renderContext } from '../../test/renderContext'
import type { Cell, Inline, Tree } from '../content/tree'
import { walk } from '../content/walk'
import { toPrint } from './toPrint'

const render = (...tree: Tree) => toPrint(tree, renderContext)

describe('print of any tree', () => {
  it('keeps every text and mark', () => {
    fc.assert(
      fc.property(aTree, (tree) => {
        const blocks = toPrint(tree, renderContext)
        const runs = blocks.flatMap((block) => {
          if ('runs' in block) return block.runs
          return block.kind === 'table' ? block.rows.flat().flatMap((cell) => cell.runs) : []
        })
        const printed = runs.flatMap((run) => ('text' in run ? [[run.text, run.marks]] : []))
        const written = [...walk(tree)].flatMap((node) =>
          node.type === 'text' ? [[node.text, node.marks ?? []]] : [],
        )
        expect(printed).toEqual(written)
      }),
    )
  })
})

describe('print', () => {
  it('writes the markers of lists out', () => {
    const item = (text: string) => ({ children: words(text) })
    const blocks = render({
      type: 'list',
      ordered: true,
      start: 4,
      items: [
        { ...item('甲'), list: { type: 'list', ordered: true, items: [item('乙'), item('丙')] } },
        { ...item('丁'), list: { type: 'list', ordered: false, items: [item('戊')] } },
      ],
    })
    expect(blocks.map((block) => (block.kind === 'item' ? [block.depth, block.label] : block.kind))).toEqual([
      [0, '4.'],
      [1, '(1)'],
      [1, '(2)'],
      [0, '5.'],
      [1, '·'],
    ])
  })

  it('gives each word of a link its address, and none to a document that is not public', () => {
    const reference = (id: string): Inline => ({
      type: 'reference',
      to: { type: 'events', id },
      children: words('活动'),
    })
    const link: Inline = {
      type: 'link',
      href: 'https://a.example',
      children: [...words('网'), { type: 'break' }],
    }
    expect(render({ type: 'quotation', children: [link, reference('one'), reference('two')] })).toEqual([
      {
        kind: 'quotation',
        runs: [
          { text: '网', marks: [], href: 'https://a.example' },
          { break: true },
          { text: '活动', marks: [], href: '/events/one' },
          { text: '活动', marks: [] },
        ],
      },
    ])
  })

  it('counts the columns of a table with the cells that reach down into a row', () => {
    const cell = (spans: Partial<Cell> = {}): Cell => ({ children: [], ...spans })
    const [table] = render({ type: 'table', rows: [[cell({ rowSpan: 2 }), cell()], [cell({ colSpan: 2 })]] })
    expect(table).toMatchObject({ columns: 3, caption: '' })
  })

  it('places the most detailed picture that a typesetter reads', () => {
    expect(render({ type: 'image', image: 'image-1' })).toEqual([
      {
        kind: 'picture',
        image: aHash('image-1-w1600-jpeg'),
        mediaType: 'image/jpeg',
        width: 1600,
        height: 1067,
        alt: anImage().alt,
        caption: '',
      },
    ])
  })

  it('names a document that is linked to, without an address that leads nowhere from paper', () => {
    const link = (label?: string): Tree[number] => ({
      type: 'documentLink',
      to: { type: 'events', id: 'one' },
      ...(label && { label }),
    })
    expect(render(link())).toEqual([
      { kind: 'elsewhere', medium: 'document', title: 'events <one>', note: '' },
    ])
    expect(render(link('周末宣讲'))).toMatchObject([{ title: '周末宣讲', note: '' }])
  })

  it('says of what paper cannot play what it is', () => {
    const files = { f: aFile({ id: 'f', seconds: 200, name: '广播.mp3' }) }
    expect(
      toPrint(
        [
          { type: 'audio', file: 'f', title: '广播稿' },
          { type: 'attachment', file: 'f', title: '录音' },
        ],
        { ...renderContext, files },
      ),
    ).toEqual([
      { kind: 'elsewhere', medium: 'audio', title: '广播稿', note: '3分20秒' },
      { kind: 'elsewhere', medium: 'attachment', title: '录音', note: 'MP3，48 KB' },
    ])
  })
})
