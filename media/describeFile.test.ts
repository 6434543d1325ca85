import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { turnsDuring } from '../test/turns'
import { describeFile } from './describeFile'

const wav = (seconds: number, stated?: number): Buffer => {
  const header = Buffer.alloc(54)
  header.write('RIFF')
  header.write('WAVEfmt ', 8)
  header.writeUInt32LE(16, 16)
  header.writeUInt32LE(16_000, 28)
  // An odd chunk before the sound, padded to even.
  header.write('LIST', 36)
  header.writeUInt32LE(1, 40)
  header.write('data', 46)
  header.writeUInt32LE(stated ?? seconds * 16_000, 50)
  return Buffer.concat([header, Buffer.alloc(seconds * 16_000)])
}

const box = (name: string, contents: Buffer): Buffer => {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(8 + contents.length)
  head.write(name, 4)
  return Buffer.concat([head, contents])
}
const movieHeader = (version: 0 | 1, scale: number, duration: number): Buffer => {
  const header = Buffer.alloc(version === 1 ? 112 : 100)
  header[0] = version
  header.writeUInt32BE(scale, version === 1 ? 20 : 12)
  if (version === 1) header.writeBigUInt64BE(BigInt(duration), 24)
  else header.writeUInt32BE(duration, 16)
  return Buffer.concat([box('ftyp', Buffer.from('isom0000')), box('moov', box('mvhd', header))])
}

describe('describeFile', () => {
  it('reads the pages of a PDF off the root of its page tree', async () => {
    const pdf = `%PDF-1.4
      1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
      2 0 obj <</Type /Pages /Kids [3 0 R 9 0 R] /Count 39>> endobj
      3 0 obj <</Count 12 /Parent 2 0 R /Type/Pages /Kids [4 0 R]>> endobj
      4 0 obj <</Type /Outlines /Count 99>> endobj`
    expect(await describeFile(Buffer.from(pdf), 'application/pdf')).toEqual({ pages: 39 })
  })

  it('leaves the pages out when the tree is not in sight', async () => {
    expect(await describeFile(Buffer.from('%PDF-1.7 /Pages 2 0 R'), 'application/pdf')).toEqual({})
  })

  it('gives others a turn while it looks through a PDF made to take long', async () => {
    const pdf = Buffer.from('/Type/Pages '.repeat(1_000).padEnd(100_000))
    expect(await turnsDuring(() => describeFile(pdf, 'application/pdf'))).toBeGreaterThan(15)
  })

  it('tells how long a recording is', async () => {
    expect(await describeFile(wav(3), 'audio/wav')).toEqual({ seconds: 3 })
    expect(await describeFile(movieHeader(0, 600, 54_000), 'audio/mp4')).toEqual({ seconds: 90 })
    expect(await describeFile(movieHeader(1, 1_000, 1_500), 'video/mp4')).toEqual({ seconds: 1.5 })
  })

  it('believes the bytes that are there when a recorder did not write the length', async () => {
    expect(await describeFile(wav(2, 0), 'audio/wav')).toEqual({ seconds: 2 })
    expect(await describeFile(wav(2, 0xffff_ffff), 'audio/wav')).toEqual({ seconds: 2 })
  })

  it('leaves the length out when the header leaves it open', async () => {
    expect(await describeFile(movieHeader(0, 600, 0xffff_ffff), 'video/mp4')).toEqual({})
    expect(await describeFile(movieHeader(0, 0, 5), 'video/mp4')).toEqual({})
  })

  it('comes to an end on any bytes', async () => {
    const types = fc.constantFrom('application/pdf', 'audio/wav', 'audio/mp4', 'text/plain')
    const starts = fc.constantFrom(wav(0), movieHeader(1, 1, 1), Buffer.from('/Type/Pages/Count 1'))
    await fc.assert(
      fc.asyncProperty(
        starts,
        fc.uint8Array({ maxLength: 60 }),
        fc.nat(60),
        types,
        async (start, noise, at, type) => {
          const bytes = Buffer.concat([start, Buffer.alloc(61)])
          bytes.set(noise, at)
          const { seconds = 1, pages = 1 } = await describeFile(bytes, type)
          expect(seconds > 0 && Number.isFinite(seconds) && pages > 0).toBe(true)
        },
      ),
    )
  })
})
