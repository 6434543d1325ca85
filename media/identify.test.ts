import fc from 'fast-check'
import JSZip from 'jszip'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { identify } from './identify'
import { MediaRefused } from './MediaRefused'
import { formats, mediaPolicy } from './policy'

const jpeg = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#a3211b' } })
  .jpeg()
  .toBuffer()
const svg = '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'
const html = '<!DOCTYPE html><html><body><script>alert(1)</script></body></html>'
const script = "// 说明\n(function () { fetch('/api') })()"
const bytesOf = (text: string) => Buffer.from(text)

const wordMain = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
const contentTypes = (main: string) =>
  `<?xml version="1.0"?><Types><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`
const zipOf = (entries: Record<string, string>): Promise<Buffer> => {
  const zip = new JSZip()
  for (const [name, text] of Object.entries(entries)) zip.file(name, text)
  return zip.generateAsync({ type: 'nodebuffer' })
}
const docx = (more: Record<string, string> = {}, main = wordMain) =>
  zipOf({ '[Content_Types].xml': contentTypes(main), 'word/document.xml': '<w:document/>', ...more })

/** An Office 97–2003 container of which only the directory is real. */
const compound = (...names: string[]): Buffer => {
  const bytes = Buffer.alloc(512 + 128 * names.length)
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes)
  for (const [index, name] of names.entries()) bytes.write(`${name}\0`, 512 + 128 * index, 'utf16le')
  return bytes
}

const codeOf = async (bytes: Uint8Array, name: string): Promise<string> => {
  try {
    return `taken as ${(await identify(bytes, name)).name}`
  } catch (error) {
    if (error instanceof MediaRefused) return error.code
    throw error
  }
}

describe('identify: pictures', () => {
  it('takes a picture and gives its canonical extension', async () => {
    expect(await identify(jpeg, '../村晚 合影.JPEG')).toEqual({
      mediaType: 'image/jpeg',
      extension: 'jpg',
      kind: 'image',
      name: '村晚 合影.jpg',
    })
  })

  it('takes a picture with the extension of another kind for what it is', async () => {
    expect(await codeOf(jpeg, 'mmexport.png')).toBe('taken as mmexport.jpg')
  })

  it.each(['a.jpg', 'a.png', 'a.pdf', 'a.txt', 'a.csv', 'a.docx', 'a.doc', 'a.zip', 'a.mp3', 'a.mp4'])(
    'refuses SVG, HTML and scripts that are called %s',
    async (name) => {
      for (const text of [svg, html, script, `\u{FEFF}  ${html}`]) {
        expect(await codeOf(bytesOf(text), name)).toBe('media_mismatch')
      }
    },
  )

  it.each(['a.svg', 'a.html', 'a.js', 'a.exe', 'a.tiff', 'a.mov', 'a', 'photo\u202Egpj.exe', 'a.jpg.exe'])(
    'refuses %j by its name alone, whatever it holds',
    async (name) => {
      expect(await codeOf(jpeg, name)).toBe('media_type_refused')
    },
  )

  it('says what to do instead, in both languages', async () => {
    const refused = await identify(jpeg, '录像.MOV').catch((error: unknown) => error)
    expect(refused).toMatchObject({
      sentence: { zh: expect.stringContaining('MP4'), en: expect.stringContaining('Export it as MP4') },
    })
  })
})

describe('identify: documents', () => {
  it('takes text in UTF-8 and in GB18030', async () => {
    expect(await codeOf(bytesOf('\u{FEFF}活动通知\r\n一、时间'), '通知.txt')).toBe('taken as 通知.txt')
    expect(await codeOf(Buffer.from('d0d5c3fb2cb5bdb3a1', 'hex'), '签到.csv')).toBe('taken as 签到.csv')
    expect(await codeOf(bytesOf('import,export\n"1","2"\nlet us go (all)'), 'a.csv')).toBe('taken as a.csv')
  })

  it('refuses text with NUL, control characters or bytes of no encoding', async () => {
    for (const hex of ['610062', '6107', 'ff61', '81']) {
      expect(await codeOf(Buffer.from(hex, 'hex'), 'a.txt')).toBe('media_mismatch')
    }
  })

  it('looks for programs behind comments without losing its way in them', async () => {
    expect(
      await codeOf(bytesOf(`${'// '.repeat(3_000)}\n${'/* */ '.repeat(500)}'use strict'`), 'a.txt'),
    ).toBe('media_mismatch')
    expect(await codeOf(bytesOf('#!/bin/sh\nrm -rf ~'), 'a.txt')).toBe('media_mismatch')
    expect(await codeOf(bytesOf('@echo off\r\nformat c:'), 'a.txt')).toBe('media_mismatch')
  })

  it('takes a PDF only when it begins as one', async () => {
    expect(await codeOf(bytesOf('%PDF-1.7\n1 0 obj'), 'a.pdf')).toBe('taken as a.pdf')
    expect(await codeOf(bytesOf(`${html}\n%PDF-1.7`), 'a.pdf')).toBe('media_mismatch')
    expect(await codeOf(jpeg, 'a.pdf')).toBe('media_mismatch')
  })

  it('takes an Office file whose main part is of its own kind', async () => {
    expect(await codeOf(await docx(), '简报.docx')).toBe('taken as 简报.docx')
    expect(await codeOf(await docx(), '简报.xlsx')).toBe('media_mismatch')
    expect(await codeOf(await zipOf({ 'word/document.xml': '' }), '简报.docx')).toBe('media_mismatch')
    expect(await codeOf(compound('Root Entry', 'WordDocument'), '旧稿.doc')).toBe('taken as 旧稿.doc')
    expect(await codeOf(compound('Root Entry', 'WordDocument'), '旧稿.xls')).toBe('media_mismatch')
    // The name also stands in its text, which is no entry of the directory.
    const installer = Buffer.concat([compound('Installer'), Buffer.from('  WordDocument\0', 'utf16le')])
    expect(await codeOf(installer, 'setup.doc')).toBe('media_mismatch')
  })

  it('refuses macros by extension, by part, by content type, and in the older container', async () => {
    expect(await codeOf(await docx(), 'a.docm')).toBe('media_macros')
    expect(await codeOf(await docx({ 'word/vbaProject.bin': 'x' }), 'a.docx')).toBe('media_macros')
    expect(await codeOf(await docx({ 'word/VBAPROJECT.BIN': 'x' }), 'a.zip')).toBe('media_macros')
    const enabled = 'application/vnd.ms-word.document.macroEnabled.main+xml'
    expect(await codeOf(await docx({}, enabled), 'a.docx')).toBe('media_macros')
    expect(await codeOf(await docx({ 'xl/macrosheets/sheet1.xml': '' }), 'a.docx')).toBe('media_macros')
    expect(await codeOf(compound('WordDocument', 'Macros', '_VBA_PROJECT'), 'a.doc')).toBe('media_macros')
  })

  it('tells a locked file from a wrong one', async () => {
    expect(await codeOf(compound('EncryptionInfo', 'EncryptedPackage'), 'a.docx')).toBe('media_locked')
  })

  it('takes archives but no programs in them', async () => {
    expect(await codeOf(await zipOf({ '课件/第一讲.pptx': 'x' }), '教学包.zip')).toBe('taken as 教学包.zip')
    expect(await codeOf(await zipOf({ '课件/安装.EXE': 'x' }), 'a.zip')).toBe('media_programs')
    expect(await codeOf(await zipOf({ '课件/表.xlsm': 'x' }), 'a.zip')).toBe('media_macros')
  })

  it('refuses an archive that was cut off', async () => {
    const whole = await docx()
    expect(await codeOf(whole.subarray(0, whole.length - 30), 'a.docx')).toBe('media_broken')
  })

  it('refuses what unpacks to more than LibreOffice should be given', async () => {
    const bomb = await docx({ 'word/a.xml': ' '.repeat(600), 'word/b.xml': ' '.repeat(600) })
    const refused = (unpacked: number) =>
      identify(bomb, '报表.docx', { ...mediaPolicy, unpacked }).then(
        ({ extension }) => extension,
        (error: unknown) => error,
      )
    expect(await refused(2_000)).toBe('docx')
    expect(await refused(1_000)).toMatchObject({
      code: 'media_unpacks_too_large',
      sentence: { zh: expect.stringContaining('解压后太大'), en: expect.stringContaining('unpacks to') },
    })
  })

  it('reads no more of the content types than they may be long', async () => {
    const bomb = new JSZip().file('[Content_Types].xml', ' '.repeat(5_000_000))
    const bytes = await bomb.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' })
    expect(await codeOf(bytes, 'a.docx')).toBe('media_broken')
  })
})

describe('identify: sound and film', () => {
  const box = (brand: string) => Buffer.from(`\0\0\0\u0018ftyp${brand}\0\0\0\0${brand}mp42`, 'latin1')

  it('takes a recording whose container calls itself MP4', async () => {
    expect(await identify(box('mp42'), '录音.m4a')).toMatchObject({ mediaType: 'audio/mp4', kind: 'audio' })
    expect(await identify(box('isom'), '录像.mp4')).toMatchObject({ mediaType: 'video/mp4', kind: 'video' })
  })

  it('refuses QuickTime that is called MP4', async () => {
    expect(await codeOf(box('qt  '), '录像.mp4')).toBe('media_mismatch')
  })
})

describe('identify: any input', () => {
  it('refuses what is empty or beyond the limit of its kind', async () => {
    expect(await codeOf(new Uint8Array(), 'a.jpg')).toBe('media_empty')
    const policy = { ...mediaPolicy, bytes: { ...mediaPolicy.bytes, image: jpeg.length - 1 } }
    await expect(identify(jpeg, 'a.jpg', policy)).rejects.toMatchObject({ code: 'media_too_large' })
    policy.bytes.image = jpeg.length
    await expect(identify(jpeg, 'a.jpg', policy)).resolves.toMatchObject({ extension: 'jpg' })
    const long = identify(Buffer.alloc(mediaPolicy.bytes.text + 1, 'a'), '名册.csv')
    await expect(long).rejects.toMatchObject({
      code: 'media_too_large',
      sentence: { zh: expect.stringContaining('10 MB') },
    })
  })

  it('answers or refuses, and never fails otherwise', async () => {
    const starts = [
      '',
      'PK\u0003\u0004',
      '\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1',
      'ID3',
      'RIFF',
      'GIF89a',
    ]
    const bytes = fc
      .tuple(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 300 }))
      .map(([start, rest]) => Buffer.concat([Buffer.from(start, 'latin1'), rest]))
    await fc.assert(
      fc.asyncProperty(bytes, fc.constantFrom(...formats.keys()), async (content, extension) => {
        expect(await codeOf(content, `a.${extension}`)).toMatch(/^(?:taken as|media_)/u)
      }),
      { numRuns: 1_000 },
    )
  })
})
