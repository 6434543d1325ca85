import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanName } from './cleanName'

describe('cleanName', () => {
  it.each([
    ['宣讲稿（定稿）.docx', '宣讲稿（定稿）.docx'],
    ['../../etc/passwd.txt', 'passwd.txt'],
    [String.raw`C:\fakepath\合影.jpg`, '合影.jpg'],
    ['photo\u202Egpj.exe', 'photogpj.exe'],
    ['a\u0000b\r\nc\u200B.pdf', 'abc.pdf'],
    ['3:2 <草稿>?.pdf', '3_2 _草稿__.pdf'],
    ['  多   空格 .pdf', '多 空格.pdf'],
    ['CON.txt', '_CON.txt'],
    ['lpt1 .backup.zip', '_lpt1 .backup.zip'],
    ['COMET.txt', 'COMET.txt'],
    ['.htaccess', '未命名.htaccess'],
    ['.jpg', '未命名.jpg'],
    ['...', '未命名'],
    ['', '未命名'],
    ['资料/', '未命名'],
    ['终稿..docx.', '终稿.docx'],
    ['cafe\u0301.txt', 'caf\u00E9.txt'],
    ['\uD800断.txt', '断.txt'],
  ])('turns %j into %j', (name, expected) => {
    expect(cleanName(name)).toBe(expected)
  })

  it('cuts a long name but keeps its extension, in characters and in bytes', () => {
    expect(cleanName(`${'a'.repeat(300)}.docx`)).toBe(`${'a'.repeat(115)}.docx`)
    expect(cleanName(`${'简'.repeat(300)}.pdf`)).toBe(`${'简'.repeat(78)}.pdf`)
  })

  it('does not cut a character in two', () => {
    expect(cleanName(`${'𠮷'.repeat(80)}.pdf`)).toBe(`${'𠮷'.repeat(58)}.pdf`)
  })

  it('is safe and stable for any name', () => {
    const hostile = [
      '.',
      ' ',
      '/',
      '\\',
      '\u202E',
      '\0',
      'CON',
      'nul',
      'com¹',
      '.txt',
      '\u0301',
      '\uD800',
      '\u037E',
    ]
    const tricky = fc.constantFrom(...hostile, '简')
    const piece = fc.oneof(tricky, tricky, fc.string({ unit: 'binary' }))
    const names = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''))
    fc.assert(
      fc.property(names, (name) => {
        const clean = cleanName(name)
        expect(clean).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}<>:"/\\|?*]|^[\s.]|[\s.]$/u)
        expect(clean).not.toMatch(/^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])\s*(?:\.|$)/iu)
        expect(clean).toBe(clean.normalize('NFC'))
        expect(clean.length).toBeGreaterThan(0)
        expect(clean.length).toBeLessThanOrEqual(120)
        expect(Buffer.byteLength(clean)).toBeLessThanOrEqual(240)
        expect(cleanName(clean)).toBe(clean)
      }),
      { numRuns: 400 },
    )
  })
})
