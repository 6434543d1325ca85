import { describe, expect, it } from 'vitest'
import type { DraftBlock } from '../manuscript'
import { officeIn, takeAttribution } from './attribution'

const line = (text: string, align?: 'right'): DraftBlock => ({
  type: 'paragraph',
  ...(align !== undefined && { align }),
  children: [{ type: 'text', text }],
})
const start = line('连日来，青溪县各村都在开展宣讲。')
const of = (...blocks: DraftBlock[]) => takeAttribution([start, ...blocks])

describe('the office in an attribution', () => {
  it.each([
    ['柳湾镇新时代文明实践所', '柳湾镇新时代文明实践所'],
    ['柳湾镇新时代文明实践所 通讯员 某某', '柳湾镇新时代文明实践所'],
    ['柳湾镇新时代文明实践所 文/某某 图/某某', '柳湾镇新时代文明实践所'],
    ['青溪县委宣传部、县文明办', '青溪县委宣传部、县文明办'],
    ['柳湾镇新时代文明实践所（通讯员 某某）', '柳湾镇新时代文明实践所'],
    ['柳湾镇文明办通讯员张某某', '柳湾镇文明办'],
    ['青溪县融媒体中心记者：某某', '青溪县融媒体中心'],
    ['柳湾镇文明办 文图/某某', '柳湾镇文明办'],
    ['柳湾镇摄影协会 通讯员 张某 摄影 李某', '柳湾镇摄影协会'],
    ['柳湾镇记者站记者王某', '柳湾镇记者站'],
    ['通讯员 某某', ''],
    ['通讯员张某', ''],
    ['', ''],
  ])('of “%s” is “%s”', (attribution, office) => expect(officeIn(attribution)).toBe(office))

  it.each([
    '柳湾镇摄影协会',
    '柳湾镇记者站',
    '柳湾镇通讯员之家',
    '青溪县小记者实践基地',
    '柳湾镇摄影家协会新时代文明实践点',
    '柳湾镇 摄影 协会',
    '记者站',
  ])('is all of “%s”, where the word for a person’s part is in the name', (name) =>
    expect(officeIn(name)).toBe(name),
  )
})

describe('finding who wrote it', () => {
  it.each([
    ['（青溪县委宣传部、县文明办）', '青溪县委宣传部、县文明办'],
    ['(青石镇新时代文明实践所)', '青石镇新时代文明实践所'],
    ['（青石镇 通讯员 某某）', '青石镇 通讯员 某某'],
    ['来源：青溪县融媒体中心', '青溪县融媒体中心'],
    ['青石镇人民政府供稿', '青石镇人民政府'],
    ['（柳湾镇新时代文明实践所供稿）', '柳湾镇新时代文明实践所'],
    ['供稿：柳湾镇新时代文明实践所', '柳湾镇新时代文明实践所'],
  ])('takes %s from a line of its own', (text, attribution) => {
    expect(of(line(text))).toEqual({ attribution, blocks: [start] })
  })

  it('takes brackets from behind the last sentence, and leaves the sentence', () => {
    expect(of(line('群众都说好。（青溪县文明办）'))).toEqual({
      attribution: '青溪县文明办',
      blocks: [start, line('群众都说好。')],
    })
  })

  it('takes a last line on the right that names an office', () => {
    expect(of(line('青溪县委宣传部', 'right')).attribution).toBe('青溪县委宣传部')
    expect(of(line('青溪县委宣传部')).attribution).toBe('')
  })

  it('looks past pictures at the end', () => {
    const image: DraftBlock = { type: 'image', image: 'picture-1' }
    expect(of(line('（青溪县文明办）'), image)).toEqual({
      attribution: '青溪县文明办',
      blocks: [start, image],
    })
  })

  it.each([
    '全县建成示范点12个（含3个社区）',
    '活动覆盖各级（县、乡、村）',
    '设立服务站（详见附件和各镇街道）',
    '盘活闲置场所（党群服务中心、乡镇文化站）。',
    '他们说（很好）',
    '2024年6月3日',
    '下一步，我们将把文明实践延伸到每一个社区',
  ])('leaves %s in the text', (text) => {
    expect(of(line(text))).toEqual({ attribution: '', blocks: [start, line(text)] })
  })

  it('does not take a signature with its date under it apart', () => {
    expect(of(line('青溪县文明办', 'right'), line('2024年6月3日', 'right')).attribution).toBe('')
  })
})
