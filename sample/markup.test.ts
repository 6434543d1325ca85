import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseMarkup } from './markup'

const text = (words: string) => ({ type: 'text', text: words })

describe('parseMarkup', () => {
  it('parts paragraphs at blank lines and breaks lines inside one', () => {
    expect(parseMarkup('甲\n乙\n\n丙')).toEqual([
      { type: 'paragraph', children: [text('甲'), { type: 'break' }, text('乙')] },
      { type: 'paragraph', children: [text('丙')] },
    ])
  })

  it('lets a heading stand without a blank line after it', () => {
    expect(parseMarkup('## 一\n### 二\n正文')).toEqual([
      { type: 'heading', level: 2, children: [text('一')] },
      { type: 'heading', level: 3, children: [text('二')] },
      { type: 'paragraph', children: [text('正文')] },
    ])
  })

  it('tells bulleted from numbered lists', () => {
    expect(parseMarkup('- 甲\n- 乙\n\n1. 丙\n2. 丁')).toEqual([
      { type: 'list', ordered: false, items: [{ children: [text('甲')] }, { children: [text('乙')] }] },
      { type: 'list', ordered: true, items: [{ children: [text('丙')] }, { children: [text('丁')] }] },
    ])
  })

  it('makes the first row of a table its header', () => {
    expect(parseMarkup('| 时间 | 地点 |\n| 上午 | **书屋** |')).toEqual([
      {
        type: 'table',
        rows: [
          [
            { header: true, children: [text('时间')] },
            { header: true, children: [text('地点')] },
          ],
          [{ children: [text('上午')] }, { children: [{ ...text('书屋'), marks: ['strong'] }] }],
        ],
      },
    ])
  })

  it('keeps the blank lines of a callout inside it', () => {
    expect(parseMarkup('前\n:::warning 小心 火烛\n一\n\n二\n:::\n后')).toEqual([
      { type: 'paragraph', children: [text('前')] },
      { type: 'callout', tone: 'warning', title: '小心 火烛', text: '一\n二' },
      { type: 'paragraph', children: [text('后')] },
    ])
  })

  it('reads strong words, references, quotations and pictures', () => {
    expect(parseMarkup('> 看**这里**\n\n见[急救](courses/first-aid)。\n\n![书屋](reading-room)')).toEqual([
      { type: 'quotation', children: [text('看'), { ...text('这里'), marks: ['strong'] }] },
      {
        type: 'paragraph',
        children: [
          text('见'),
          { type: 'reference', to: { type: 'courses', id: 'first-aid' }, children: [text('急救')] },
          text('。'),
        ],
      },
      { type: 'image', image: 'reading-room', caption: '书屋' },
    ])
  })

  it.each([
    ['a callout without end', ':::tip\n一'],
    ['an unknown tone', ':::shout\n一\n:::'],
    ['a reference to no document', '[甲](pages/one)'],
  ])('refuses %s', (_, source) => {
    expect(() => parseMarkup(source)).toThrow(SyntaxError)
  })

  it('loses no character of plain paragraphs', () => {
    const line = fc.stringMatching(/^[\u4e00-\u9fa5，。a-z0-9]{1,30}$/)
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), (lines) => {
        const tree = parseMarkup(lines.join('\n\n'))
        expect(tree).toEqual(lines.map((each) => ({ type: 'paragraph', children: [text(each)] })))
      }),
    )
  })
})
