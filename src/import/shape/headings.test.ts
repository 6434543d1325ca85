import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Inline } from '../../content/tree'
import { plainText } from '../inlines'
import type { DraftBlock, DraftHeading, DraftParagraph } from '../manuscript'
import { makeHeadings } from './headings'

const line = (text: string): DraftParagraph => ({ type: 'paragraph', children: [{ type: 'text', text }] })
const head = (level: DraftHeading['level'], text: string): DraftHeading => ({
  type: 'heading',
  level,
  children: [{ type: 'text', text }],
})
const prose = line('各村都把板凳摆到了屋场上。')
/** Each block as `## text` or text. */
const outline = (...blocks: DraftBlock[]) =>
  makeHeadings(blocks).map((block) => {
    const text = 'children' in block ? plainText(block.children) : block.type
    return block.type === 'heading' ? `${'#'.repeat(block.level)} ${text}` : text
  })
const firstInlines = (block: DraftBlock): Inline[] | undefined => {
  const [first] = makeHeadings([block, prose])
  return first !== undefined && 'children' in first ? first.children : undefined
}

const levelsIn = (blocks: DraftBlock[]): number[] =>
  blocks.flatMap((block) => (block.type === 'heading' ? [block.level] : []))

describe('finding headings', () => {
  it('reads the numbering of official documents', () => {
    expect(
      outline(line('一、主要做法'), line('（一）建阵地'), line('1．选址'), prose, line('(二)带队伍'), prose),
    ).toEqual([
      '## 一、主要做法',
      '### （一）建阵地',
      '#### 1．选址',
      prose.children.map((child) => ('text' in child ? child.text : '')).join(''),
      '### (二)带队伍',
      '各村都把板凳摆到了屋场上。',
    ])
  })

  it.each(['１．选址', '⒈选址', '１、选址', '1. 选址', '1.2024年回顾', '１．２０２４年回顾'])(
    'reads %s as a third numbering, and keeps it as it is written',
    (text) => {
      expect(outline(line('一、做法'), line('（一）建阵地'), line(text), prose)[2]).toBe(`#### ${text}`)
    },
  )

  it.each(['㈠建阵地', '(一)建阵地', '（ 一 ）、建阵地', '（⼀）建阵地'])(
    'reads %s as a second one',
    (text) => {
      expect(outline(line('一、做法'), line(text), prose)[1]).toBe(`### ${text}`)
    },
  )

  it.each([
    '一是建阵地',
    '（1）选址',
    '⑴选址',
    '①选址',
    '1.5万人参加',
    '１．５万人参加',
    '第一条 适用范围',
    '一、选好址。',
    '一、选好址，',
    '一、' + '长'.repeat(40),
  ])('leaves %s a paragraph', (text) => {
    expect(outline(line(text), prose)).toEqual([text, '各村都把板凳摆到了屋场上。'])
  })

  it('leaves numbered lines alone that follow one another like a list', () => {
    const agenda = ['一、宣读通知', '二、交流发言', '三、领导讲话'].map(line)
    expect(outline(...agenda, prose)).toEqual([
      '一、宣读通知',
      '二、交流发言',
      '三、领导讲话',
      '各村都把板凳摆到了屋场上。',
    ])
  })

  it('leaves a numbered last line alone, which heads nothing', () => {
    expect(outline(prose, line('一、主要做法'))).toEqual(['各村都把板凳摆到了屋场上。', '一、主要做法'])
  })

  it('sets the first sentence of a numbered paragraph strong, unless the writer has set marks', () => {
    expect(firstInlines(line('（一）建好阵地。各村都把板凳摆到了屋场上。'))).toEqual([
      { type: 'text', text: '（一）建好阵地。', marks: ['strong'] },
      { type: 'text', text: '各村都把板凳摆到了屋场上。' },
    ])
    expect(firstInlines(line('⒈建好阵地。各村都把板凳摆到了屋场上。'))?.[0]).toEqual({
      type: 'text',
      text: '⒈建好阵地。',
      marks: ['strong'],
    })
    const own: DraftParagraph = {
      type: 'paragraph',
      children: [
        { type: 'text', text: '（一）建好阵地。', marks: ['emphasis'] },
        { type: 'text', text: '各村都好。' },
      ],
    }
    expect(firstInlines(own)).toEqual(own.children)
  })

  it('closes gaps in the levels, and starts them at two', () => {
    expect(outline(head(1, '甲'), prose, head(3, '乙'), prose, head(6, '丙'), prose)).toEqual([
      '## 甲',
      '各村都把板凳摆到了屋场上。',
      '### 乙',
      '各村都把板凳摆到了屋场上。',
      '#### 丙',
      '各村都把板凳摆到了屋场上。',
    ])
    expect(outline(head(2, '甲'), head(4, '丙'), prose, head(3, '乙'), prose)[1]).toBe('### 丙')
  })

  it('closes them up in each section by itself, so that all of its headings come out alike', () => {
    const titles = [
      '一、做法',
      '（一）建阵地',
      '1.选址',
      '2.布置',
      '二、打算',
      '1.讲什么',
      '2.谁来讲',
      '（一）培训',
    ]
    expect(
      outline(...titles.flatMap((title) => [line(title), prose])).filter((shown) => shown.startsWith('#')),
    ).toEqual([
      '## 一、做法',
      '### （一）建阵地',
      '#### 1.选址',
      '#### 2.布置',
      '## 二、打算',
      '### 1.讲什么',
      '### 2.谁来讲',
      '### （一）培训',
    ])
  })

  it('leaves no gap, and gives siblings one level, whatever the levels asked for', () => {
    const asked = fc.array(fc.constantFrom<DraftHeading['level'][]>(1, 2, 3, 4, 5, 6), { maxLength: 12 })
    fc.assert(
      fc.property(asked, (levels) => {
        const given = levelsIn(makeHeadings(levels.map((level) => head(level, '标题'))))
        for (const [index, level] of given.entries()) {
          expect(level).toBeLessThanOrEqual(Math.min((given[index - 1] ?? 1) + 1, 4))
          expect(level).toBeGreaterThanOrEqual(2)
          const next = levels.findIndex((other, at) => at > index && other <= (levels[index] ?? 0))
          const sibling = levels[next] === levels[index] ? given[next] : level
          expect(sibling).toBe(level)
        }
      }),
    )
  })

  it("gives typed headings the level that the file's own ones of that form have", () => {
    const styled = [head(2, '总述'), head(3, '一、做法'), prose]
    expect(outline(...styled, line('二、打算'), prose)[3]).toBe('### 二、打算')
  })

  it('takes the bold off a heading that is bold all over', () => {
    const bold: DraftParagraph = {
      type: 'paragraph',
      children: [{ type: 'text', text: '一、做法', marks: ['strong'] }],
    }
    expect(firstInlines(bold)).toEqual([{ type: 'text', text: '一、做法' }])
  })
})
