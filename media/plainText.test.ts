import { describe, expect, it } from 'vitest'
import { turnsDuring } from '../test/turns'
import { isPlainText } from './plainText'

/** Of two bytes in GB18030. */
const lamp = Buffer.from('b5c6', 'hex')

describe('isPlainText: long files', () => {
  it('takes characters that lie across the slices it reads, in either encoding', async () => {
    expect(await isPlainText(Buffer.from('灯'.repeat(300_000)))).toBe(true)
    expect(await isPlainText(Buffer.concat([Buffer.from('a'), Buffer.alloc(600_000, lamp)]))).toBe(true)
  })

  it('sees to the end', async () => {
    const text = Buffer.from('灯'.repeat(300_000))
    expect(await isPlainText(text.subarray(0, -1))).toBe(false)
    expect(await isPlainText(Buffer.concat([text, Buffer.from([0])]))).toBe(false)
  })

  it('gives others a turn meanwhile', async () => {
    const long = Buffer.alloc(9_000_000, 'a')
    expect(await turnsDuring(() => isPlainText(long))).toBeGreaterThan(25)
  })
})
