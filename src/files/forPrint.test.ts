import sharp, { type Sharp } from 'sharp'
import { describe, expect, it } from 'vitest'
import { forPrint } from './forPrint'

const red = { r: 255, g: 0, b: 0, alpha: 1 }
const create = (width: number, height: number, background = red) =>
  sharp({ create: { width, height, channels: 4, background } })
const printed = async (picture: Sharp) => sharp(await forPrint(await picture.toBuffer())).metadata()

describe('a picture for print', () => {
  it('is scaled down to 1600 pixels on its longer side', async () => {
    expect(await printed(create(3200, 1000).png())).toMatchObject({ width: 1600, height: 500 })
    expect(await printed(create(500, 3200).png())).toMatchObject({ width: 250, height: 1600 })
  })

  it('is never scaled up', async () => {
    expect(await printed(create(120, 80).png())).toMatchObject({ width: 120, height: 80 })
  })

  it.each(['png', 'jpeg', 'webp', 'gif', 'avif', 'tiff'] as const)(
    'comes out of %s as JPEG',
    async (format) => {
      expect(await printed(create(40, 30).toFormat(format))).toMatchObject({
        format: 'jpeg',
        width: 40,
        height: 30,
      })
    },
  )

  it('stands upright however the camera was held', async () => {
    const turned = create(40, 30).jpeg().withMetadata({ orientation: 6 })
    const upright = await printed(turned)
    expect([upright.width, upright.height, upright.orientation]).toEqual([30, 40, undefined])
  })

  it('shows paper where it is transparent', async () => {
    const nothing = await create(8, 8, { r: 0, g: 0, b: 0, alpha: 0 }).png().toBuffer()
    const { dominant } = await sharp(await forPrint(nothing)).stats()
    expect(Math.min(dominant.r, dominant.g, dominant.b)).toBeGreaterThan(240)
  })
})
