import JSZip from 'jszip'
import { describe, expect, it } from 'vitest'
import { docx, paragraph } from '../../test/docx'
import { checkManuscript } from './checkManuscript'
import { manuscriptRefusals, ManuscriptRefused } from './ManuscriptRefused'

const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const bytesOf = (text: string) => new TextEncoder().encode(text)
const codeOf = async (name: string, bytes: Uint8Array) => {
  const refused: unknown = await checkManuscript(name, bytes).then(
    () => undefined,
    (cause: unknown) => cause,
  )
  return refused instanceof ManuscriptRefused ? refused.code : refused
}
const simple = () => docx({ body: paragraph('青溪县开展文明实践活动。') })
const zipOf = async (parts: Record<string, string | Uint8Array>) => {
  const zip = await JSZip.loadAsync(await simple())
  for (const [name, content] of Object.entries(parts)) zip.file(name, content, { createFolders: false })
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}
/** Changes something at an offset into every record of the archive's directory. */
const patchDirectory = (bytes: Uint8Array, offset: number, change: (view: DataView, at: number) => void) => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 0; at < bytes.length - 46; at++)
    if (view.getUint32(at, true) === 0x02014b50) change(view, at + offset)
  return bytes
}

describe('checking a manuscript', () => {
  it('lets a Word document, a page and a text through', async () => {
    expect((await checkManuscript('稿件.DOCX', await simple())).kind).toBe('word')
    expect((await checkManuscript('稿件.htm', bytesOf('<p>稿件</p>'))).kind).toBe('html')
    expect((await checkManuscript('稿件.txt', bytesOf('稿件'))).kind).toBe('text')
  })

  it('refuses other kinds of files, by name and by content', async () => {
    expect(await codeOf('稿件.pdf', bytesOf('%PDF-1.7'))).toBe('manuscript_type')
    expect(await codeOf('稿件', bytesOf('没有扩展名'))).toBe('manuscript_type')
    expect(await codeOf('稿件.txt', bytesOf('%PDF-1.7'))).toBe('manuscript_mismatch')
    expect(await codeOf('稿件.html', await simple())).toBe('manuscript_mismatch')
    expect(await codeOf('稿件.docx', bytesOf('只是文字'))).toBe('manuscript_mismatch')
    const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'
    expect(await codeOf('稿件.docx', await docx({ body: '', mainType: sheet }))).toBe('manuscript_mismatch')
  })

  it('tells an encrypted document from an old one', async () => {
    const encrypted = Buffer.concat([Buffer.from(ole), Buffer.from('EncryptedPackage', 'utf16le')])
    expect(await codeOf('稿件.docx', encrypted)).toBe('manuscript_encrypted')
    const old = Buffer.concat([Buffer.from(ole), Buffer.from('WordDocument', 'utf16le')])
    expect(await codeOf('稿件.doc', old)).toBe('manuscript_old_word')
    expect(await codeOf('稿件.docx', old)).toBe('manuscript_old_word')
  })

  it('refuses an archive whose entries are encrypted', async () => {
    const locked = patchDirectory(await simple(), 8, (view, at) => {
      const isPacked = view.getUint16(at + 2, true) === 8
      if (isPacked) view.setUint16(at, view.getUint16(at, true) | 1, true)
    })
    expect(await codeOf('稿件.docx', locked)).toBe('manuscript_encrypted')
  })

  it('refuses macros, declared or only present', async () => {
    const mainType = 'application/vnd.ms-word.document.macroEnabled.main+xml'
    expect(await codeOf('稿件.docm', await docx({ body: '', mainType }))).toBe('manuscript_macros')
    expect(await codeOf('稿件.docx', await zipOf({ 'word/vbaProject.bin': 'x' }))).toBe('manuscript_macros')
  })

  it('refuses what is cut short or empty', async () => {
    const whole = await simple()
    expect(await codeOf('稿件.docx', whole.subarray(0, whole.length / 2))).toBe('manuscript_broken')
    expect(await codeOf('稿件.txt', new Uint8Array())).toBe('manuscript_empty')
  })

  it('refuses what is too large, packed or unpacked', async () => {
    expect(await codeOf('稿件.txt', new Uint8Array(20 * 1024 * 1024 + 1))).toBe('manuscript_too_large')
    const bomb = await zipOf({ 'word/media/zeros.png': new Uint8Array(2 * 1024 * 1024) })
    expect(await codeOf('稿件.docx', bomb)).toBe('manuscript_zip_limits')
    const many = Object.fromEntries(Array.from({ length: 2_000 }, (_, index) => [`word/${index}.xml`, '']))
    expect(await codeOf('稿件.docx', await zipOf(many))).toBe('manuscript_zip_limits')
  })

  it('does not believe a directory that promises less than is packed', async () => {
    const bomb = await zipOf({ 'word/media/zeros.png': new Uint8Array(2 * 1024 * 1024) })
    const lying = patchDirectory(bomb, 24, (view, at) => view.setUint32(at, 100, true))
    expect(await codeOf('稿件.docx', lying)).toBe('manuscript_broken')
  })

  it('refuses paths that lead out of the archive', async () => {
    expect(await codeOf('稿件.docx', await zipOf({ '../outside.xml': 'x' }))).toBe('manuscript_zip_paths')
    expect(await codeOf('稿件.docx', await zipOf({ '/etc/passwd': 'x' }))).toBe('manuscript_zip_paths')
    expect(await codeOf('稿件.docx', await zipOf({ 'word\\evil.xml': 'x' }))).toBe('manuscript_zip_paths')
  })

  it('has a sentence in Chinese and in English for every refusal', () => {
    for (const code of manuscriptRefusals) {
      const { sentence } = new ManuscriptRefused(code)
      expect(sentence.zh).toMatch(/\p{Script=Han}.*。$/u)
      expect(sentence.en).toMatch(/^[A-Z].*\.$/)
    }
  })
})
