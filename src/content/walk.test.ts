import { describe, expect, it } from 'vitest'
import type { Tree } from './tree'
import { assets, plainText, references } from './walk'

const words = (text: string) => [{ type: 'text' as const, text }]

const tree: Tree = [
  { type: 'heading', level: 2, children: words('一、开场') },
  {
    type: 'list',
    ordered: false,
    items: [
      {
        children: words('外'),
        list: {
          type: 'list',
          ordered: true,
          items: [
            { children: [{ type: 'reference', to: { type: 'events', id: 'e' }, children: words('内') }] },
          ],
        },
      },
    ],
  },
  { type: 'gallery', items: [{ image: 'b', caption: '说明' }, { image: 'a' }] },
  { type: 'video', file: 'f', poster: 'p', title: '短片', transcript: '第一段\n第二段' },
  { type: 'image', image: 'a' },
  {
    type: 'table',
    rows: [[{ children: [...words('格'), { type: 'break' }, ...words('子')] }, { children: [] }]],
  },
  { type: 'documentLink', to: { type: 'events', id: 'e' }, label: '预告' },
  { type: 'attachment', file: 'g' },
]

describe('walk', () => {
  it('reads every word, a line for each block, item and cell', () => {
    expect(plainText(tree)).toBe('一、开场\n外\n内\n说明\n短片\n第一段\n第二段\n格\n子\n预告')
  })

  it('finds what is linked once, also inside nested lists', () => {
    expect(references(tree)).toEqual([{ type: 'events', id: 'e' }])
  })

  it('finds pictures, posters and files once, in reading order', () => {
    expect(assets(tree)).toEqual({ images: ['b', 'a', 'p'], files: ['f', 'g'] })
  })
})
