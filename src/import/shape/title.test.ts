import { describe, expect, it } from 'vitest'
import type { Draft, DraftHeading, DraftParagraph } from '../manuscript'
import { takeTitle } from './title'

const line = (text: string, align?: 'center' | 'right'): DraftParagraph => ({
  type: 'paragraph',
  ...(align !== undefined && { align }),
  children: [{ type: 'text', text }],
})
const head = (level: DraftHeading['level'], text: string): DraftHeading => ({
  type: 'heading',
  level,
  children: [{ type: 'text', text }],
})
const prose = line('连日来，青溪县各村都在开展宣讲。')
const titleOf = (...blocks: Draft) => takeTitle(blocks).title

describe('finding the title', () => {
  it('prefers a title style, then the only top heading', () => {
    expect(titleOf(line('内部参考'), head(0, '青溪简讯'), head(1, '第一篇'), prose)).toBe('青溪简讯')
    expect(titleOf(line('青溪县文明办'), head(1, '青溪简讯'), prose, head(2, '做法'))).toBe('青溪简讯')
  })

  it('takes it out of the text and leaves everything else', () => {
    const number = line('青文明办〔2024〕3号', 'center')
    expect(takeTitle([number, line('青溪简讯', 'center'), prose])).toEqual({
      title: '青溪简讯',
      blocks: [number, prose],
    })
  })

  it('takes the first short line where no style says anything', () => {
    expect(titleOf(line('青溪县“三个一”让宣讲更接地气'), prose)).toBe('青溪县“三个一”让宣讲更接地气')
  })

  it('is not a sentence, a numbered heading, a signature, a date or an issue', () => {
    for (const other of [
      prose,
      line('一、主要做法'),
      line('青溪县文明办', 'right'),
      line('2024年6月3日', 'center'),
      line('（总第12期）', 'center'),
      line('很'.repeat(61)),
    ]) {
      expect(titleOf(other, prose)).toBe('')
    }
    expect(titleOf(head(1, '一、主要做法'), prose, head(1, '二、下步打算'))).toBe('')
  })

  it('joins two centred lines that are one title', () => {
    const two = (first: string, second: string) =>
      titleOf(line(first, 'center'), line(second, 'center'), prose)
    expect(two('青溪县新时代文明实践中心', '关于开展夏季宣讲的通知')).toBe(
      '青溪县新时代文明实践中心关于开展夏季宣讲的通知',
    )
    expect(two('讲到心坎里', '——青石镇宣讲侧记')).toBe('讲到心坎里——青石镇宣讲侧记')
    expect(two('板凳会上话家常', '宣讲队里有乡亲')).toBe('板凳会上话家常 宣讲队里有乡亲')
  })

  it('does not take the office, the date or the issue under it along', () => {
    const two = (first: string, second: string) =>
      titleOf(line(first, 'center'), line(second, 'center'), prose)
    expect(two('关于宣讲工作的报告', '青溪县委宣传部')).toBe('关于宣讲工作的报告')
    expect(two('板凳会上话家常', '青溪县委宣传部')).toBe('板凳会上话家常')
    expect(two('板凳会上话家常', '（2024年6月3日）')).toBe('板凳会上话家常')
    expect(two('文明实践简报', '第 7 期')).toBe('文明实践简报')
  })

  it('takes the masthead of a bulletin, whose top headings are its articles', () => {
    expect(titleOf(line('文明实践简报', 'center'), head(1, '第一篇'), prose, head(1, '第二篇'), prose)).toBe(
      '文明实践简报',
    )
    expect(titleOf(head(1, '青溪简讯'), prose, head(1, '做法'), prose)).toBe('青溪简讯')
  })
})
