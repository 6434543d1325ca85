/** With the programs themselves, where this machine has them: what they are given and what they leave is theirs to say. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { docx, paragraph } from '../../test/docx'
import { mediaPolicy } from '../policy'
import { makePreview } from './makePreview'
import { findTools } from './tools'

const tools = findTools()
const { ffmpeg = '', ffprobe, office = '' } = tools
const folder = mkdtempSync(path.join(tmpdir(), 'real-tools-'))
const workspace = path.join(folder, 'previewing')
const at = (name: string) => path.join(folder, name)
afterAll(() => rmSync(folder, { recursive: true }))

const preview = (name: string, policy = mediaPolicy.preview) =>
  makePreview(
    { file: at(name), extension: path.extname(name).slice(1) },
    {
      worker: path.resolve('media/preview/pdfChild.ts'),
      font: path.resolve(
        'node_modules/@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
      ),
      tools,
      workspace,
      policy,
    },
  )
afterEach(() => {
  const left = readdirSync(workspace)
  if (left.length > 0) throw new Error(`left behind: ${left.join()}`)
})

describe.skipIf(!office)('Office files, by the real LibreOffice (skipped where it is not installed)', () => {
  const convert = (to: string, from: string, ...more: string[]) =>
    execFileSync(
      office,
      [
        '--headless',
        `-env:UserInstallation=file://${at('profile')}`,
        ...more,
        '--convert-to',
        to,
        '--outdir',
        folder,
        at(from),
      ],
      { stdio: 'ignore' },
    )
  const written = async (name: string, text: string) =>
    writeFileSync(at(name), await docx({ body: paragraph(text).repeat(60) }))

  beforeAll(async () => {
    await written('教案.docx', '傍晚，阅览室的灯亮了。')
    convert('doc', '教案.docx')
    writeFileSync(at('名册.csv'), '单位,人数\n柳湾镇,36\n')
    convert('xlsx', '名册.csv', '--infilter=CSV:44,34,76,1')
    writeFileSync(at('课件.fodp'), slides('看叶识病', '先看一片田'))
    convert('pptx', '课件.fodp')
  }, 180_000)

  it.each([
    ['教案.docx', 2, { width: 960 }],
    ['教案.doc', 2, { width: 960 }],
    ['名册.xlsx', 1, { height: 1280 }],
    ['课件.pptx', 2, { width: 960, height: 540 }],
  ])(
    'show their first pages: %s',
    async (name, pages, size) => {
      const made = await preview(name)
      expect(made.pages).toBe(pages)
      expect(made.pictures).toHaveLength(2 * pages)
      expect(made.pictures[0]).toMatchObject({ name: 'page1', mediaType: 'image/webp', ...size })
    },
    120_000,
  )

  it('show Chinese, and not one empty box for each character', async () => {
    await written('春.docx', '春夏秋冬')
    await written('东.docx', '东西南北')
    const [spring, east] = [await preview('春.docx'), await preview('东.docx')]
    expect(spring.pictures[0]?.bytes.equals(east.pictures[0]?.bytes ?? Buffer.alloc(0))).toBe(false)
  }, 120_000)

  it('that take too long leave no process', async () => {
    const policy = { ...mediaPolicy.preview, officeMs: 700 }
    await expect(preview('教案.docx', policy)).rejects.toMatchObject({ code: 'preview_timed_out' })
    const running = execFileSync('ps', ['-A', '-o', 'args'], { encoding: 'utf8' })
    expect(running).not.toContain(folder)
  })

  it.skipIf(!tools.prlimit)(
    'that LibreOffice may not have the memory for end with an error, and leave nothing',
    async () => {
      const policy = { ...mediaPolicy.preview, toolMemory: 100_000_000 }
      await expect(preview('教案.docx', policy)).rejects.toMatchObject({ code: 'preview_crashed' })
    },
  )
})

describe.skipIf(!ffmpeg || !ffprobe)(
  'recordings, by the real ffmpeg (skipped where it is not installed)',
  () => {
    const record = (name: string, ...args: string[]) =>
      execFileSync(ffmpeg, ['-v', 'error', ...args, at(name)])
    const sound = ['-f', 'lavfi', '-i', 'sine=duration=7.5']
    const red = ['-f', 'lavfi', '-i', 'color=c=red:size=1280x720:rate=10:duration=8']

    it.each([
      ['录音.mp3', []],
      ['录音.wav', []],
      ['录音.m4a', ['-c:a', 'aac']],
      ['只有声音.mp4', ['-c:a', 'aac']],
    ])('tell how long they are: %s', async (name, codec) => {
      record(name, ...sound, ...codec)
      const { seconds, pictures } = await preview(name)
      expect(seconds).toBeCloseTo(7.5, 0)
      expect(pictures).toEqual([])
    })

    it('have a picture when they are films', async () => {
      record('片.mp4', ...red, ...sound, '-c:v', 'mpeg4', '-c:a', 'aac')
      const { seconds, pictures } = await preview('片.mp4')
      expect(seconds).toBeCloseTo(8, 0)
      expect(pictures.map(({ name, mediaType }) => `${name} ${mediaType}`)).toEqual([
        'poster image/webp',
        'poster image/jpeg',
      ])
      expect(pictures[0]).toMatchObject({ width: 960, height: 540 })
      const { dominant } = await sharp(pictures[0]?.bytes).stats()
      expect([dominant.r > 200, dominant.g < 60, dominant.b < 60]).toEqual([true, true, true])
    })

    it('that are cut short are called unreadable', async () => {
      record('断.mp4', ...red, '-c:v', 'mpeg4')
      truncateSync(at('断.mp4'), 5_000)
      await expect(preview('断.mp4')).rejects.toMatchObject({ code: 'preview_unreadable' })
    })
  },
)

/** A deck of two slides, each with a line on it. */
function slides(...lines: string[]): string {
  const kinds = ['office', 'text', 'drawing'].map(
    (kind) =>
      `xmlns:${kind === 'drawing' ? 'draw' : kind}="urn:oasis:names:tc:opendocument:xmlns:${kind}:1.0"`,
  )
  const svg = 'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"'
  const pages = lines.map(
    (line) =>
      '<draw:page><draw:frame svg:x="2cm" svg:y="3cm" svg:width="20cm" svg:height="4cm">' +
      `<draw:text-box><text:p>${line}</text:p></draw:text-box></draw:frame></draw:page>`,
  )
  return `<?xml version="1.0"?><office:document ${kinds.join(' ')} ${svg} office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.presentation"><office:body><office:presentation>${pages.join('')}</office:presentation></office:body></office:document>`
}
