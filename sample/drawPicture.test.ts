import { describe, expect, it } from 'vitest'
import sharp from 'sharp'
import { drawPicture } from './drawPicture'
import { pictures } from './pictures'

describe('drawPicture', () => {
  it('draws the same bytes for the same picture', () => {
    for (const { scene } of pictures) expect(drawPicture(scene)).toBe(drawPicture(scene))
  })

  it('draws no number that is not one, and nothing left undefined', () => {
    for (const { scene } of pictures) expect(drawPicture(scene)).not.toMatch(/NaN|undefined|Infinity/)
  })

  it('draws no two pictures alike', () => {
    expect(new Set(pictures.map(({ scene }) => drawPicture(scene))).size).toBe(pictures.length)
  })

  it.each(['reading-room-morning', 'portrait-shi-duyuan', 'cover-speech'])(
    'is an image that opens: %s',
    async (key) => {
      const found = pictures.find((picture) => picture.key === key)
      const { format, width } = await sharp(Buffer.from(found ? drawPicture(found.scene) : '')).metadata()
      expect(format).toBe('svg')
      expect(width).toBeGreaterThanOrEqual(1200)
    },
  )
})
