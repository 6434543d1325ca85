import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanLines, cleanText } from './cleanText'

describe('cleanText', () => {
  it('removes what no reader sees', () => {
    const noise =
      '\u0000\u0007\u007F\u0085\u009F\u00AD\u200B\u2060\uFEFF\uFFFC\uFFFE\uFFFF\u202A\u202E\u2066\u2069\uD800'
    expect(cleanText(`青${noise}溪`)).toBe('青 溪')
  })

  it('turns tabs and line ends into one space each', () => {
    expect(cleanText('一\t二\r\n三\u2028四')).toBe('一 二 三 四')
  })

  it('keeps joined emoji, rare characters and full-width space', () => {
    const kept = '　👨‍👩‍👧 𠮷 é ﷺ ᠠ‌'
    expect(cleanText(kept)).toBe(kept)
  })

  it('leaves clean text as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(cleanText(cleanText(text))).toBe(cleanText(text))
        expect(cleanText(text)).not.toMatch(/[\p{Cc}\p{Cs}]/u)
      }),
    )
  })
})

describe('cleanLines', () => {
  it('keeps paragraphs apart by one line feed and drops blank ones', () => {
    expect(cleanLines(' 一 \r\n\r\n　\n二\u2029三\n')).toBe('一\n二\n三')
  })
})
