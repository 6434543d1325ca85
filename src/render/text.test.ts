import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aTree } from '../../test/arbitraries'
import { heading, paragraph, words } from '../../test/factories'
import { renderContext } from '../../test/renderContext'
import { walk } from '../content/walk'
import { toText } from './text'

describe('text of any tree', () => {
  it('contains each of its texts, and never two blank lines', () => {
    fc.assert(
      fc.property(aTree, (tree) => {
        const text = toText(tree, renderContext)
        const written = [...walk(tree)].flatMap((node) =>
          node.type === 'text' || node.type === 'callout' ? [node.text.trim()] : [],
        )
        expect(written.filter((part) => !text.includes(part))).toEqual([])
        expect(text).not.toMatch(/\n[ \t]*\n[ \t]*\n/)
        expect(text).toBe(text.trimEnd())
      }),
      { numRuns: 300 },
    )
  })
})

describe('text', () => {
  it('reads as a person would write it out', () => {
    const text = toText(
      [
        heading(2, '一、安排'),
        {
          type: 'paragraph',
          children: [{ type: 'break' }, ...words('请大家'), { type: 'break' }, ...words('准时到场。')],
        },
        {
          type: 'list',
          ordered: true,
          start: 2,
          items: [
            {
              children: words('签到'),
              list: {
                type: 'list',
                ordered: true,
                items: [
                  {
                    children: words('领资料'),
                    list: { type: 'list', ordered: false, items: [{ children: words('一份') }] },
                  },
                ],
              },
            },
            { children: words('开讲') },
          ],
        },
        {
          type: 'table',
          caption: '日程',
          rows: [[{ header: true, children: words('时间') }, { children: words('地点') }]],
        },
        { type: 'image', image: 'image-1', caption: '往期' },
        { type: 'video', file: 'file-1', title: '短片', transcript: '第一段\n第二段' },
        { type: 'attachment', file: 'file-1' },
        { type: 'callout', tone: 'warning', text: '雨天改期' },
        { type: 'documentLink', to: { type: 'events', id: 'two' } },
        { type: 'divider' },
        paragraph('完'),
      ],
      renderContext,
    )
    expect(text.split('\n')).toEqual([
      '一、安排',
      '',
      '请大家',
      '准时到场。',
      '',
      '2. 签到',
      '  (1) 领资料',
      '    · 一份',
      '3. 开讲',
      '',
      '日程',
      '时间 | 地点',
      '',
      '〔图片：村民在文化礼堂听宣讲（image-1）〕',
      '往期',
      '',
      '〔视频：短片〕',
      '第一段',
      '第二段',
      '',
      '〔附件：宣讲提纲（file-1）〕',
      '',
      '注意',
      '雨天改期',
      '',
      '完',
    ])
  })
})
