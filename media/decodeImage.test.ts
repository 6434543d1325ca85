import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { decodeImage, openImage } from './decodeImage'
import { MediaRefused } from './MediaRefused'
import { mediaPolicy } from './policy'

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#c81e1e' } })
/** Colours everywhere, as in a photo. */
const noisy = async (width: number, height: number) =>
  sharp({
    create: {
      width,
      height,
      channels: 3,
      background: '#c81e1e',
      noise: { type: 'gaussian', mean: 120, sigma: 60 },
    },
  })
    .png()
    .toBuffer()
const codeOf = async (bytes: Uint8Array, policy = mediaPolicy): Promise<string> => {
  try {
    await decodeImage(await openImage(bytes, policy), policy)
    return 'decoded'
  } catch (error) {
    if (error instanceof MediaRefused) return error.code
    throw error
  }
}
/** A PNG of one bit per pixel whose header claims the size, whatever `rows` there are. */
const pngClaiming = (width: number, height: number, rows: Buffer): Buffer => {
  const chunk = (name: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
    const frame = Buffer.alloc(body.length + 8)
    frame.writeUInt32BE(data.length)
    body.copy(frame, 4)
    frame.writeUInt32BE(crc32(body), body.length + 4)
    return frame
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width)
  header.writeUInt32BE(height, 4)
  header[8] = 1
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
const crc32 = (bytes: Buffer): number => {
  let crc = 0xffff_ffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb8_8320 : 0)
  }
  return (crc ^ 0xffff_ffff) >>> 0
}

describe('decodeImage', () => {
  it('refuses by the header alone, whether or not the pixels follow', async () => {
    expect(await codeOf(pngClaiming(30_000, 30_000, Buffer.alloc(10)))).toBe('image_too_many_pixels')
    const bomb = pngClaiming(30_000, 3_334, Buffer.alloc(3_751 * 3_334))
    expect(bomb.length).toBeLessThan(50_000)
    expect(await codeOf(bomb)).toBe('image_too_many_pixels')
    expect(await codeOf(pngClaiming(30_001, 1, Buffer.alloc(3_752)))).toBe('image_too_many_pixels')
  })

  it('takes exactly as many pixels as the policy says', async () => {
    const picture = await plain(20, 10).png().toBuffer()
    const policy = (pixels: number) => ({ ...mediaPolicy, image: { ...mediaPolicy.image, pixels } })
    expect(await codeOf(picture, policy(200))).toBe('decoded')
    expect(await codeOf(picture, policy(199))).toBe('image_too_many_pixels')
  })

  it('refuses a picture that did not arrive whole', async () => {
    const source = sharp(await noisy(300, 300))
    for (const whole of [
      await source.clone().jpeg().toBuffer(),
      await source.clone().jpeg({ progressive: true }).toBuffer(),
      await source.clone().png().toBuffer(),
      await source.clone().webp().toBuffer(),
      await source.clone().gif().toBuffer(),
      await source.clone().avif({ effort: 0 }).toBuffer(),
    ]) {
      expect(await codeOf(whole.subarray(0, Math.floor(whole.length * 0.7)))).toBe('image_broken')
    }
  })

  it('draws nothing but pictures', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'
    const tiff = await plain(9, 9).tiff().toBuffer()
    for (const bytes of [Buffer.from(svg), tiff, Buffer.from('%PDF-1.4'), Buffer.alloc(0)]) {
      expect(await codeOf(bytes)).toBe('media_mismatch')
    }
  })

  it('asks for JPEG where it cannot decode a phone’s HEIC', async () => {
    const heic = Buffer.from('\0\0\0\u0018ftypheic\0\0\0\0mif1heic\0\0\0\u0008mdat', 'latin1')
    await expect(openImage(heic, mediaPolicy)).rejects.toMatchObject({
      code: 'media_type_refused',
      sentence: { zh: expect.stringContaining('JPEG') },
    })
  })

  it('decodes or refuses a damaged picture, and never fails otherwise', async () => {
    const whole = await sharp(await noisy(24, 24))
      .jpeg()
      .toBuffer()
    const damage = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(damage, async (changes) => {
        const bytes = Buffer.from(whole)
        for (const [at, value] of changes) bytes[at] = value
        expect(await codeOf(bytes)).toMatch(/^(?:decoded|image_|media_)/u)
      }),
      { numRuns: 200 },
    )
  })
})
