import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { BulletinSheet } from '../channels/bulletinSheet'
import type { PrintBlock } from '../render/print'
import { openPress, type Press } from './press'
import {
  anArticle,
  aSheet,
  examples,
  faces,
  fontsForTests,
  longParagraph,
  pages,
  paragraph,
  picturesForTests,
  templateDir,
  text,
  titles,
} from './testing'
import type { TypesettingFailed } from './TypesettingFailed'

let fonts: string
let press: Press
let pictures: Map<string, Uint8Array>

beforeAll(async () => {
  fonts = await fontsForTests()
  press = openPress({ templateDir, fontDirs: [fonts] })
  pictures = await picturesForTests()
})

const rich = (): BulletinSheet =>
  aSheet({
    sections: [
      {
        title: '经验交流',
        articles: [
          anArticle({
            title: '青溪县：织密四级网络 打通最后一公里',
            blocks: [examples.heading, longParagraph, examples.picture, longParagraph, examples.table],
          }),
          anArticle({
            blocks: [longParagraph, examples.gallery, ...Array.from({ length: 3 }, () => longParagraph)],
          }),
        ],
      },
      { title: '基层动态', articles: [anArticle({ title: '石桥村：积分换来好村风', attribution: '' })] },
      { title: '没有稿件的栏目', articles: [] },
    ],
  })

describe('a rich bulletin', () => {
  let pdf: Uint8Array
  beforeAll(async () => {
    pdf = await press.bulletin(rich(), pictures)
  })

  it('is a tagged PDF/A-2a in Chinese, dated and signed by the issue', () => {
    expect(text(pdf)).toMatch(/^%PDF-1\.7/)
    expect(text(pdf)).toContain('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>')
    expect(text(pdf)).toMatch(/\/MarkInfo <<\s+\/Marked true/)
    expect(text(pdf)).toContain('/Lang (zh-CN)')
    expect(text(pdf)).toContain('<xmp:CreateDate>2026-06-16T00:00:00Z</xmp:CreateDate>')
    expect(Buffer.from(pdf).includes('青溪县新时代文明实践中心办公室')).toBe(true)
  })

  it('runs to several pages', () => {
    expect(pages(pdf)).toBeGreaterThanOrEqual(6)
  })

  it('bookmarks its sections, articles and headings, and is titled by masthead and issue', () => {
    expect(titles(pdf)).toEqual([
      '经验交流',
      '青溪县：织密四级网络 打通最后一公里',
      '一、健全组织体系',
      '云桥镇：小院落里话振兴',
      '基层动态',
      '石桥村：积分换来好村风',
      '青溪文明实践第30期',
    ])
  })

  it('embeds the face of every role and no other', () => {
    expect(faces(pdf)).toEqual(
      new Set([
        'NotoSerifSC-Regular',
        'NotoSerifSC-Bold',
        'NotoSerifSC-Black',
        'NotoSansSC-Medium',
        'LXGWWenKai-Regular',
      ]),
    )
  })

  it('is the same to the byte from another press', async () => {
    const other = openPress({ templateDir, fontDirs: [fonts] })
    expect(Buffer.from(await other.bulletin(rich(), pictures)).equals(pdf)).toBe(true)
  })

  it('carries nothing over to the next sheet', async () => {
    await press.bulletin(aSheet({ masthead: '另一种简报' }), new Map())
    expect(Buffer.from(await press.bulletin(rich(), pictures)).equals(pdf)).toBe(true)
  })
})

describe('blocks', () => {
  it.each(Object.keys(examples) as PrintBlock['kind'][])(
    'sets a %s, also as the last of an article',
    async (kind) => {
      const article = anArticle({ blocks: [examples[kind]] })
      const pdf = await press.bulletin(aSheet({ sections: [{ title: '', articles: [article] }] }), pictures)
      expect(pages(pdf)).toBeGreaterThan(0)
    },
  )

  it('places a picture that is used twice once in the file', async () => {
    const blocks = (times: number) => Array.from({ length: times }, () => examples.picture)
    const sheet = (times: number) =>
      aSheet({ sections: [{ title: '', articles: [anArticle({ blocks: blocks(times) })] }] })
    const images = async (times: number) =>
      text(await press.bulletin(sheet(times), pictures)).match(/\/Subtype \/Image/g)?.length
    expect(await images(2)).toBe(await images(1))
  })
})

describe('pages', () => {
  const short = anArticle({ blocks: [paragraph('青溪县启动秋季宣讲。')] })
  const issueOf = (count: number) =>
    aSheet({ sections: [{ title: '要闻', articles: Array.from({ length: count }, () => short) }] })

  it('is one when a short article is all there is', async () => {
    expect(pages(await press.bulletin(issueOf(1), pictures))).toBe(1)
  })

  it.each([2, 12])('is one for the contents and one for each of %i short articles', async (count) => {
    expect(pages(await press.bulletin(issueOf(count), pictures))).toBe(count + 1)
  })
})

describe('the contents', () => {
  it('lead to articles and not to the headings in them', async () => {
    const links = async (...blocks: PrintBlock[]) => {
      const articles = [anArticle({ blocks: [...blocks, longParagraph] }), anArticle()]
      const pdf = await press.bulletin(aSheet({ sections: [{ title: '', articles }] }), pictures)
      return text(pdf).match(/\/Subtype \/Link/g)?.length
    }
    expect(await links()).toBeGreaterThan(0)
    expect(await links(examples.heading)).toBe(await links())
  })
})

describe('a foreword', () => {
  it('stands on page one and is not an entry of the contents', async () => {
    const foreword = anArticle({
      title: '',
      attribution: '',
      blocks: [paragraph('编者按：本期刊发两篇材料。')],
    })
    const short = anArticle({ title: '一篇', blocks: [paragraph('短。')] })
    const sections = [
      { title: '', articles: [foreword] },
      { title: '', articles: [short, short] },
    ]
    const pdf = await press.bulletin(aSheet({ sections }), pictures)
    expect(pages(pdf)).toBe(3)
    expect(titles(pdf)).toEqual(['一篇', '一篇', '青溪文明实践第30期'])
  })
})

describe('what is not given', () => {
  it('sets a sheet of the required words alone', async () => {
    const bare = aSheet({
      series: '',
      runningNumber: '',
      theme: '',
      sections: [],
      recipients: { report: '', send: '', distribute: '' },
      signOff: { issuer: '', editor: '', proofreader: '' },
      copies: '',
    })
    expect(pages(await press.bulletin(bare, pictures))).toBe(1)
  })

  it('sets whatever people write, or names the characters that it cannot', async () => {
    const ours = fc.constantFrom(...Array.from('青溪县实践中心 　\n\t“”（），：——…·Ab12#$\\*_@<>[]"`'))
    const words = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.string({ unit: ours, maxLength: 120 }),
    )
    const wild = fc.record({
      masthead: words,
      series: words,
      theme: words,
      office: words,
      copies: words,
      title: words,
    })
    await fc.assert(
      fc.asyncProperty(wild, words, async ({ title, ...head }, body) => {
        const articles = [anArticle({ title, attribution: body, blocks: [paragraph(body)] }), anArticle()]
        const made = press.bulletin(aSheet({ ...head, sections: [{ title, articles }] }), pictures)
        const outcome = await made.then(
          () => 'set',
          (error: unknown) => (error as TypesettingFailed).code,
        )
        expect(['set', 'character_missing']).toContain(outcome)
      }),
      { numRuns: 60 },
    )
  })
})
