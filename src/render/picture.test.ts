import { describe, expect, it } from 'vitest'
import { anImage } from '../../test/factories'
import { pictureFiles, portablePicture, wholePictures } from './picture'

const { renditions } = anImage()
const only = (wanted: (rendition: (typeof renditions)[number]) => boolean) =>
  anImage({ renditions: renditions.filter(wanted) })

describe('the files of a picture', () => {
  it('are its renditions, not its original', () => {
    const files = pictureFiles(anImage())
    expect(files).toHaveLength(renditions.length)
    expect(files.map(({ rendition }) => rendition)).not.toContain('original')
    expect(files[0]?.name).toBe('image-1-w480.avif')
  })

  it('say nothing of what the upload was called, which nobody has signed', () => {
    const image = anImage({ name: '没有人审过的话.jpg', renditions: [] })
    expect(pictureFiles(image).map(({ name }) => name)).toEqual(['image-1.jpg'])
  })

  it.each([
    ['there is no rendition', only(() => false)],
    ['only modern readers know them', only(({ mediaType }) => mediaType === 'image/avif')],
    ['all of them are cut', only(({ name }) => name === 'share' || name === 'thumb')],
  ])('take the original in when %s', (_when, image) => {
    expect(pictureFiles(image).at(-1)).toMatchObject({ rendition: 'original', sha256: image.sha256 })
    expect(portablePicture(image, 960).rendition).toBe('original')
  })

  it('leave the cut ones out where the whole is shown', () => {
    expect(new Set(wholePictures(anImage()).map(({ rendition }) => rendition))).toEqual(
      new Set(['w480', 'w960', 'w1600']),
    )
  })
})

describe('the portable picture', () => {
  const shown = (image: ReturnType<typeof anImage>, width: number) => {
    const { rendition, mediaType } = portablePicture(image, width)
    return [rendition, mediaType]
  }

  it('is the widest that fits, as a JPEG if there is one', () => {
    expect(shown(anImage(), 1080)).toEqual(['w960', 'image/jpeg'])
    expect(shown(anImage(), Infinity)).toEqual(['w1600', 'image/jpeg'])
    expect(
      shown(
        only(({ mediaType }) => mediaType !== 'image/jpeg'),
        1080,
      ),
    ).toEqual(['w960', 'image/webp'])
  })

  it('is the smallest when none fits', () => {
    expect(shown(anImage(), 100)).toEqual(['w480', 'image/jpeg'])
  })
})
