import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { mediaPolicy } from './policy'
import { renderImage } from './renderImage'

const red = '#c81e1e'
const blue = '#1e1ec8'
const plain = (width: number, height: number, background = red) =>
  sharp({ create: { width, height, channels: 3, background } })
/** Colours everywhere, as in a photo. */
const noisy = async (width: number, height: number) =>
  sharp({
    create: {
      width,
      height,
      channels: 3,
      background: red,
      noise: { type: 'gaussian', mean: 120, sigma: 60 },
    },
  })
    .png()
    .toBuffer()
/** Red on the left, blue on the right. */
const halves = (width: number, height: number) =>
  plain(width, height).composite([
    {
      input: { create: { width: width / 2, height, channels: 3, background: blue } },
      left: width / 2,
      top: 0,
    },
  ])

const render = (bytes: Uint8Array, focal?: { x: number; y: number }) =>
  renderImage(bytes, mediaPolicy, { focal })
const everyOutput = async (bytes: Uint8Array) => {
  const { master, renditions } = await render(bytes)
  return [master, ...renditions]
}
const pixel = async (bytes: Uint8Array, left: number, top: number): Promise<[number, number, number]> => {
  const [r = 0, g = 0, b = 0] = await sharp(bytes)
    .extract({ left, top, width: 1, height: 1 })
    .removeAlpha()
    .raw()
    .toBuffer()
  return [r, g, b]
}
const expectRed = ([r, g, b]: [number, number, number]) => {
  expect(Math.abs(r - 200) + Math.abs(g - 30) + Math.abs(b - 30)).toBeLessThan(45)
}

describe('renderImage: what comes out', () => {
  it('gives every purpose in its sizes and formats, and never enlarges', async () => {
    const { master, renditions } = await render(await noisy(1200, 900))
    expect(master).toMatchObject({ mediaType: 'image/jpeg', width: 1200, height: 900 })
    expect(renditions.map(({ name, mediaType, width, height }) => [name, mediaType, width, height])).toEqual([
      ['w480', 'image/avif', 480, 360],
      ['w480', 'image/webp', 480, 360],
      ['w480', 'image/jpeg', 480, 360],
      ['w960', 'image/avif', 960, 720],
      ['w960', 'image/webp', 960, 720],
      ['w960', 'image/jpeg', 960, 720],
      ['w1600', 'image/avif', 1200, 900],
      ['w1600', 'image/webp', 1200, 900],
      ['w1600', 'image/jpeg', 1200, 900],
      ['share', 'image/jpeg', 1000, 800],
      ['thumb', 'image/jpeg', 320, 320],
    ])
  })

  it('states the type and size that the bytes really have', async () => {
    for (const { bytes, mediaType, width, height } of await everyOutput(await noisy(700, 500))) {
      const metadata = await sharp(bytes).metadata()
      expect(metadata).toMatchObject({ width, height })
      expect(metadata.mediaType).toBe(mediaType)
    }
  })

  it('keeps small pictures small', async () => {
    const { renditions } = await render(await plain(50, 10).jpeg().toBuffer())
    const sizes = renditions.map(({ name, width, height }) => `${name} ${width}×${height}`)
    expect(new Set(sizes)).toEqual(new Set(['w480 50×10', 'share 13×10', 'thumb 10×10']))
    for (const height of [1, 900]) {
      const thin = await render(await plain(1, height).png().toBuffer())
      expect(thin.renditions.at(-1)).toMatchObject({ name: 'thumb', width: 1, height: 1 })
    }
  })

  it('bounds the master, but leaves a long picture wide enough to read', async () => {
    expect((await render(await plain(4000, 3000).jpeg().toBuffer())).master).toMatchObject({ width: 2560 })
    const long = await render(await plain(400, 3000).jpeg().toBuffer())
    expect(long.master).toMatchObject({ width: 400, height: 3000 })
  })

  it('gives the same bytes for the same upload, also next to another', async () => {
    const photo = await noisy(320, 240)
    const [first, , second] = await Promise.all([render(photo), render(await noisy(300, 300)), render(photo)])
    expect(second).toEqual(first)
  })

  it('does not keep a small picture waiting for a large one', async () => {
    const large = await plain(9_900, 9_900).png({ compressionLevel: 1 }).toBuffer()
    const small = await plain(400, 300).jpeg().toBuffer()
    const order: string[] = []
    const ends = (name: string, bytes: Buffer) => render(bytes).then(() => order.push(name))
    await Promise.all([ends('large', large), ends('another large', large), ends('small', small)])
    expect(order[0]).toBe('small')
  })

  it('tells the colour to show while it loads', async () => {
    expect((await render(await plain(64, 64).png().toBuffer())).colour).toBe(red)
  })
})

describe('renderImage: what an upload brings along', () => {
  it('turns a photo upright and leaves its owner, place and time behind', async () => {
    const photo = await halves(400, 200)
      .withExif({
        IFD0: { Copyright: 'SECRET-OWNER' },
        IFD2: { DateTimeOriginal: '2022:06:16 08:00:00' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '28/1 12/1 34/1' },
      })
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/">SECRET-PLACE</x:xmpmeta>')
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    expect(photo.includes('SECRET-OWNER') && photo.includes('SECRET-PLACE')).toBe(true)

    const { master } = await render(photo)
    expect(master).toMatchObject({ width: 200, height: 400 })
    expectRed(await pixel(master.bytes, 100, 20))
    for (const { bytes } of await everyOutput(photo)) {
      const { exif, xmp, icc, iptc, orientation } = await sharp(bytes).metadata()
      expect([exif, xmp, icc, iptc, orientation]).toEqual(Array(5).fill(undefined))
      for (const trace of ['SECRET', 'Exif\0', '2022:06:16', 'adobe:ns']) {
        expect(bytes.includes(trace)).toBe(false)
      }
    }
  })

  it('leaves behind whatever is hidden in or after a picture', async () => {
    const jpeg = await plain(60, 60).jpeg().toBuffer()
    const comment = Buffer.concat([
      Buffer.from([0xff, 0xfe, 0, 27]),
      Buffer.from('<script>alert(1)</script>'),
    ])
    const tail = Buffer.from('<html><script>alert(1)</script></html>PK\u0003\u0004', 'latin1')
    const polyglot = Buffer.concat([jpeg.subarray(0, 2), comment, jpeg.subarray(2), tail])
    for (const { bytes } of await everyOutput(polyglot)) {
      expect(bytes.includes('<script') || bytes.includes('PK\u0003\u0004')).toBe(false)
    }
  })

  it('turns print colours and wide gamuts into sRGB', async () => {
    const print = await plain(60, 60).toColourspace('cmyk').withIccProfile('cmyk').jpeg().toBuffer()
    expect(await sharp(print).metadata()).toMatchObject({ space: 'cmyk' })
    const wide = await plain(60, 60).withIccProfile('p3').png().toBuffer()
    expect(await sharp(wide).metadata()).toMatchObject({ hasProfile: true })
    for (const upload of [print, wide]) {
      const { master } = await render(upload)
      expect(await sharp(master.bytes).metadata()).toMatchObject({ space: 'srgb', hasProfile: false })
      expectRed(await pixel(master.bytes, 30, 30))
    }
  })

  it('takes sixteen bits, greys and palettes', async () => {
    const source = plain(60, 60)
    const deep = await source.clone().toColourspace('rgb16').png().toBuffer()
    expect(await sharp(deep).metadata()).toMatchObject({ depth: 'ushort' })
    expectRed(await pixel((await render(deep)).master.bytes, 30, 30))
    for (const upload of [
      await source.clone().greyscale().png().toBuffer(),
      await source.clone().greyscale().jpeg().toBuffer(),
      await source.clone().png({ palette: true }).toBuffer(),
      await source.clone().avif({ effort: 0 }).toBuffer(),
    ]) {
      expect(await sharp((await render(upload)).master.bytes).metadata()).toMatchObject({ channels: 3 })
    }
  })

  it('takes the first frame of an animation', async () => {
    const frames = [await plain(60, 60).png().toBuffer(), await plain(60, 60, blue).png().toBuffer()]
    for (const upload of [
      await sharp(frames, { join: { animated: true } })
        .gif()
        .toBuffer(),
      await sharp(frames, { join: { animated: true } })
        .webp()
        .toBuffer(),
    ]) {
      expect(await sharp(upload).metadata()).toMatchObject({ pages: 2 })
      for (const { bytes } of await everyOutput(upload)) {
        expect((await sharp(bytes).metadata()).pages ?? 1).toBe(1)
        expectRed(await pixel(bytes, 5, 5))
      }
    }
  })
})

describe('renderImage: choices', () => {
  it('keeps what shows through as PNG, and puts crops on white', async () => {
    const clear = { r: 0, g: 0, b: 0, alpha: 0 }
    const stamp = sharp({ create: { width: 60, height: 60, channels: 4, background: clear } })
    const { master, renditions } = await render(await stamp.png().toBuffer())
    expect(master.mediaType).toBe('image/png')
    expect((await sharp(master.bytes).stats()).isOpaque).toBe(false)
    const share = renditions.find(({ name }) => name === 'share')
    expect(share?.mediaType).toBe('image/jpeg')
    expect(await pixel(share?.bytes ?? Buffer.alloc(0), 5, 5)).toEqual([255, 255, 255])
  })

  it('makes a photo JPEG even when its PNG has an alpha channel that hides nothing', async () => {
    const photo = await sharp(await noisy(200, 200))
      .ensureAlpha()
      .png()
      .toBuffer()
    expect((await render(photo)).master.mediaType).toBe('image/jpeg')
  })

  it('keeps a drawing as PNG, unless JPEG has been over it already', async () => {
    const drawing = halves(200, 100)
    expect((await render(await drawing.clone().png().toBuffer())).master.mediaType).toBe('image/png')
    expect((await render(await drawing.clone().jpeg().toBuffer())).master.mediaType).toBe('image/jpeg')
  })

  it('keeps the focal point in every crop', async () => {
    const wide = await halves(2000, 200).jpeg().toBuffer()
    for (const [x, expected] of [
      [0, 'red'],
      [1, 'blue'],
    ] as const) {
      const { renditions } = await render(wide, { x, y: 0.5 })
      for (const { bytes } of renditions.filter(({ name }) => name === 'share' || name === 'thumb')) {
        const [r, , b] = await pixel(bytes, 100, 100)
        expect(r > b ? 'red' : 'blue').toBe(expected)
      }
    }
  })
})
