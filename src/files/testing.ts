/** What the tests of this folder share: an invented issue of an invented county, the fonts, a look into a PDF. */
import path from 'node:path'
import sharp from 'sharp'
import type { BulletinSheet } from '../channels/bulletinSheet'
import type { PrintBlock, PrintPicture, PrintRun } from '../render/print'
import { buildFonts } from './buildFonts'

type Article = BulletinSheet['sections'][number]['articles'][number]

export const templateDir = path.resolve('src/files')

/** Kept between runs: merging takes ten seconds. */
export async function fontsForTests(): Promise<string> {
  const dir = path.resolve('node_modules/.cache/xuanjiangtai-fonts')
  await buildFonts(dir)
  return dir
}

export const run = (text: string, ...marks: string[]): PrintRun => ({ text, marks })

export const paragraph = (text: string): PrintBlock => ({
  kind: 'paragraph',
  align: 'justify',
  runs: [run(text)],
})

/** About nine lines of the type area. */
export const longParagraph = paragraph(
  '青溪县把宣讲台搬到晒谷场、榕树下和农家院，乡亲们搬来板凳围坐一圈，听得明白、记得牢靠。'.repeat(6),
)

export const aPicture = (image: string, given: Partial<PrintPicture> = {}): PrintPicture => ({
  image,
  mediaType: 'image/png',
  width: 1200,
  height: 800,
  alt: '志愿者在院落里宣讲',
  caption: '院落宣讲现场',
  ...given,
})

export const anArticle = (given: Partial<Article> = {}): Article => ({
  title: '云桥镇：小院落里话振兴',
  attribution: '云桥镇新时代文明实践所',
  blocks: [longParagraph],
  ...given,
})

export const aSheet = (given: Partial<BulletinSheet> = {}): BulletinSheet => ({
  masthead: '青溪文明实践',
  series: '新时代文明实践工作专刊',
  issue: '第30期',
  runningNumber: '总第58期',
  date: '2026年6月16日',
  issuedOn: '2026-06-16',
  office: '青溪县新时代文明实践中心办公室',
  theme: '推动实践阵地提质增效',
  sections: [{ title: '', articles: [anArticle()] }],
  recipients: { report: '市委宣传部', send: '县直各单位', distribute: '各乡镇新时代文明实践所' },
  signOff: { issuer: '甲某', editor: '乙某', proofreader: '丙某' },
  copies: '共印200份',
  ...given,
})

export const yard = 'a'.repeat(64)
const clinic = 'b'.repeat(64)
const cell = (text: string, header = false) => ({ header, colSpan: 1, rowSpan: 1, runs: [run(text)] })

/** Every kind of block there is: a kind without an example does not compile. */
export const examples: { [K in PrintBlock['kind']]: Extract<PrintBlock, { kind: K }> } = {
  paragraph: {
    kind: 'paragraph',
    align: 'center',
    runs: [
      run('粗', 'strong'),
      run('斜', 'emphasis'),
      run('线', 'underline'),
      run('删', 'strike'),
      run('下', 'sub'),
      run('上', 'sup'),
      { break: true },
      { text: '名录', marks: [], href: 'https://www.qingxi.example/lecturers' },
      { text: '本站', marks: ['strong', 'emphasis'], href: '/lecturers' },
    ],
  },
  heading: { kind: 'heading', level: 2, runs: [run('一、健全组织体系')] },
  item: { kind: 'item', depth: 1, label: '10.', runs: [run('跟踪问效。')] },
  quotation: { kind: 'quotation', runs: [run('“现在听宣讲还要抢座位。”')] },
  picture: { kind: 'picture', ...aPicture(yard) },
  gallery: {
    kind: 'gallery',
    pictures: [
      aPicture(yard),
      aPicture(clinic, { width: 900, height: 1200 }),
      aPicture(yard, { caption: '' }),
    ],
    caption: '活动剪影',
  },
  table: {
    kind: 'table',
    caption: '活动统计表',
    columns: 2,
    rows: [
      [cell('类别', true), cell('场次', true)],
      [cell('理论宣讲'), cell('412')],
      [{ ...cell('合计412场'), colSpan: 2 }],
    ],
  },
  callout: { kind: 'callout', tone: 'warning', title: '', paragraphs: ['每月25日前报送。', '逾期不候。'] },
  elsewhere: { kind: 'elsewhere', medium: 'video', title: '院落宣讲实录', note: '' },
  divider: { kind: 'divider' },
}

/** The bytes of the pictures in `examples`, by sha256. */
export async function picturesForTests(): Promise<Map<string, Uint8Array>> {
  const plain = (width: number, height: number, background: string) =>
    sharp({ create: { width, height, channels: 3, background } })
  return new Map([
    [yard, await plain(1200, 800, '#88aa66').png().toBuffer()],
    [clinic, await plain(900, 1200, '#6688aa').webp().toBuffer()],
  ])
}

/** As Latin-1: the structure of a PDF can be read so, its text cannot. */
export const text = (pdf: Uint8Array) => Buffer.from(pdf).toString('latin1')
export const pages = (pdf: Uint8Array) => Number(/\/Type \/Pages\s+\/Count (\d+)/.exec(text(pdf))?.[1])
/** PostScript names of the fonts it embeds. */
export const faces = (pdf: Uint8Array) =>
  new Set([...text(pdf).matchAll(/\/BaseFont \/[A-Z]{6}\+([\w-]+)/g)].map(([, name]) => name))
/** Titles of the document and of its bookmarks, which PDF writes as UTF-16 in hexadecimal. */
export const titles = (pdf: Uint8Array) =>
  [...text(pdf).matchAll(/\/Title <FEFF([0-9A-F]+)>/g)].map(([, hex]) =>
    Buffer.from(hex ?? '', 'hex')
      .swap16()
      .toString('utf16le'),
  )
