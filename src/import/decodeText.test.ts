import { describe, expect, it } from 'vitest'
import iconv from 'iconv-lite'
import { decodeText } from './decodeText'
import { ManuscriptRefused } from './ManuscriptRefused'

const text = '青溪县文明实践中心：㙟村“屋场会”'

describe('decoding text', () => {
  it.each(['utf-8', 'gb18030', 'utf-16le', 'utf-16be'])('reads %s', (encoding) => {
    const addBOM = encoding.startsWith('utf-16')
    expect(decodeText(iconv.encode(text, encoding, { addBOM }))).toBe(text)
  })

  it('leaves the byte order mark out', () => {
    expect(decodeText(iconv.encode(text, 'utf-8', { addBOM: true }))).toBe(text)
  })

  it('believes what a page declares about itself, unless the bytes say otherwise', () => {
    expect(decodeText(iconv.encode('宣講', 'big5'), 'big5')).toBe('宣講')
    expect(decodeText(iconv.encode(text, 'utf-8'), 'gb2312')).toBe(text)
    expect(decodeText(iconv.encode('宣讲', 'gb18030'), 'no-such-encoding')).toBe('宣讲')
  })

  it('refuses bytes that are no text', () => {
    expect(() => decodeText(new Uint8Array([0x41, 0x00, 0x42]))).toThrow(ManuscriptRefused)
    expect(() => decodeText(new Uint8Array([0xff, 0xff, 0xff]))).toThrow(ManuscriptRefused)
  })
})
