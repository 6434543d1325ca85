import { describe, expect, it } from 'vitest'
import type { Draft, DraftBlock } from '../manuscript'
import { readText } from '../readText'
import { Tally } from '../Tally'
import { shape } from './shape'

const shaped = (text: string) => shape(readText(text), '稿件', new Tally())
const shapedBlocks = (blocks: Draft) => shape({ blocks, images: [] }, '稿件', new Tally())
const text = (words: string) => [{ type: 'text' as const, text: words }]
const para = (words: string): DraftBlock => ({ type: 'paragraph', children: text(words) })

describe('shaping a plain text', () => {
  it('finds title, headings, paragraphs and attribution, and counts what was only layout', () => {
    const manuscript = shaped(
      '青溪县把宣讲送到屋场\n\n　　一、建阵地\n　　各村都摆出了板凳。\n    二、带队伍\n　　乡亲当上了宣讲员。（青溪县文明办）\n',
    )
    expect(manuscript).toMatchObject({
      title: '青溪县把宣讲送到屋场',
      attribution: '青溪县文明办',
      body: [
        { type: 'heading', level: 2, children: text('一、建阵地') },
        para('各村都摆出了板凳。'),
        { type: 'heading', level: 2, children: text('二、带队伍') },
        para('乡亲当上了宣讲员。'),
      ],
    })
    expect(manuscript.report.kept).toEqual([
      { what: { zh: '段落', en: 'Paragraphs' }, count: 2 },
      { what: { zh: '小标题', en: 'Headings' }, count: 2 },
    ])
    expect(manuscript.report.dropped.map(({ what, count }) => [what.zh, count])).toEqual([
      ['空段落', 2],
      ['用空格做的段首缩进', 4],
    ])
  })

  it('names it after the file where there is no title, and says so', () => {
    const manuscript = shaped('各村都摆出了板凳。\n乡亲当上了宣讲员。')
    expect(manuscript.title).toBe('稿件')
    expect(manuscript.report.warnings.map(({ zh }) => zh)).toEqual(['没有找到标题，暂用文件名代替。'])
  })

  it('makes lists of lines with the same bullet, two at least, and not of dashes that begin a principle', () => {
    const body = shaped('青溪简讯\n· 书屋\n· 食堂\n只有一段。\n● 一个\n——坚持为民。\n——坚持常态。').body
    expect(body).toEqual([
      { type: 'list', ordered: false, items: [{ children: text('书屋') }, { children: text('食堂') }] },
      para('只有一段。'),
      para('● 一个'),
      para('——坚持为民。'),
      para('——坚持常态。'),
    ])
  })

  it('leaves a typed table of contents out, and figures at the end of a sentence in', () => {
    const body = shaped(
      '青溪简讯\n目　录\n建阵地……………3\n\n带队伍\t5\n定制度 8\n各村都好。\n全县建成书屋 12',
    ).body
    expect(body).toEqual([para('各村都好。'), para('全县建成书屋 12')])
  })

  it('leaves the punctuation as it is, and counts what a proofreader should see', () => {
    const { body, report } = shaped('青溪简讯\n板凳摆好了,乡亲来了;大家都在说,时间是10:30。')
    expect(body).toEqual([para('板凳摆好了,乡亲来了;大家都在说,时间是10:30。')])
    expect(report.warnings.map(({ en }) => en)).toEqual([
      '3 half-width punctuation mark(s) between Chinese characters were left as they are; check them.',
    ])
  })

  it('warns of paragraphs that a line end seems to have cut', () => {
    const { report } = shaped('青溪简讯\n连日来，青溪县各村都在屋场上摆开板凳开展宣讲，乡亲\n们听得入神。')
    expect(report.warnings.map(({ en }) => en).join()).toContain('cut by a line end')
  })

  it('removes invisible characters and closes up runs of spaces', () => {
    expect(shaped('青溪简讯\n\u200b书屋\u00a0\u00a0  开\u202e放　　了。').body).toEqual([
      para('书屋 开放　了。'),
    ])
  })
})

describe('shaping blocks', () => {
  it('makes paragraphs of lines that were only broken, and keeps verses', () => {
    const broken = (...lines: string[]): DraftBlock => ({
      type: 'paragraph',
      children: lines.flatMap((line, index) =>
        index === 0 ? text(line) : [{ type: 'break' as const }, ...text(line)],
      ),
    })
    const prose = '连日来，青溪县各村都在屋场上摆开板凳开展宣讲，乡亲们听得入神。'
    expect(
      shapedBlocks([
        { type: 'heading', level: 1, children: text('青溪简讯') },
        broken(prose, '第二天也一样。'),
      ]).body,
    ).toEqual([para(prose), para('第二天也一样。')])
    expect(shapedBlocks([broken('青石桥，', '　　桥下水。', '人来人往')]).body).toEqual([
      para('青石桥，'),
      broken('桥下水。', '人来人往'),
    ])
  })

  it('sees a whole bulletin, and leaves each article its own attribution', () => {
    const article = (title: string): Draft => [
      { type: 'heading', level: 1, children: text(title) },
      para('乡亲当上了宣讲员。'),
      para('（青溪县文明办）'),
    ]
    const { title, attribution, body, report } = shapedBlocks([
      { type: 'paragraph', align: 'center', children: text('文明实践简报') },
      ...article('第一篇'),
      ...article('第二篇'),
    ])
    expect([title, attribution]).toEqual(['文明实践简报', ''])
    expect(body.filter(({ type }) => type === 'heading')).toMatchObject([{ level: 2 }, { level: 2 }])
    expect(report.warnings.map(({ en }) => en).join()).toContain('2 top headings')
  })

  it('asks for descriptions of pictures that have none', () => {
    const image = (key: string) => ({ key, bytes: new Uint8Array(), name: key, alt: '' })
    const { images, report } = shape(
      {
        blocks: [
          para('各村都好。'),
          { type: 'image', image: 'a' },
          para('图1 读报'),
          { type: 'image', image: 'b' },
        ],
        images: [image('a'), image('b')],
      },
      '稿件',
      new Tally(),
    )
    expect(images.map(({ alt }) => alt)).toEqual(['图1 读报', ''])
    expect(report.warnings.map(({ en }) => en).join()).toContain('1 picture(s) have no description')
  })
})
