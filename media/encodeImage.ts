import sharp, { type Sharp } from 'sharp'
import type { Decoded, Pixels } from './decodeImage'

export type Rendered = { bytes: Buffer; mediaType: string; width: number; height: number }

/** What a picture needs of its encoding: a `drawing` has few colours and hard edges, `transparent` shows through. */
export type Look = 'photo' | 'drawing' | 'transparent'
export type ImageType = 'image/jpeg' | 'image/png' | 'image/webp' | 'image/avif'

/**
 * Measured on photos of 960 px (likeness as SSIM, bytes, time): AVIF at effort 0 is 10 to 30 % smaller than WebP of the
 * same likeness for a little more time; efforts 2 and 4 take 5 and 25 times as long for a tenth fewer bytes. Effort 2 is
 * WebP's knee.
 */
export const encoders: Record<ImageType, (image: Sharp, look: Look) => Sharp> = {
  'image/jpeg': (image) => image.jpeg({ quality: 82, mozjpeg: true }),
  // Filtering row by row halves a photo with a mask and makes a drawing larger; level 9 is 12 times slower for 15 %.
  'image/png': (image, look) => image.png({ adaptiveFiltering: look === 'transparent' }),
  'image/webp': (image, look) =>
    image.webp(
      look === 'photo' ? { quality: 78, effort: 2 } : { quality: 90, effort: 2, smartSubsample: true },
    ),
  'image/avif': (image, look) =>
    image.avif(
      look === 'photo'
        ? { quality: 60, effort: 0, chromaSubsampling: '4:2:0' }
        : { quality: 75, effort: 0, chromaSubsampling: '4:4:4' },
    ),
}

export const encodeImage = async (pixels: Pixels, mediaType: ImageType, look: Look): Promise<Rendered> => {
  const { width, height } = pixels
  return { bytes: await encoders[mediaType](fromPixels(pixels), look).toBuffer(), mediaType, width, height }
}

export const fromPixels = ({ data, width, height, channels }: Pixels): Sharp =>
  sharp(data, { raw: { width, height, channels } })

/** What has been through JPEG or the like gains nothing as PNG, so only lossless sources can be drawings. */
export const lookOf = (image: Decoded): Look => {
  if (image.channels === 4) return 'transparent'
  return image.lossless && hasFewColours(image) ? 'drawing' : 'photo'
}

/** Counts colours to 5 bits a channel: line art and screenshots have tens or hundreds of them, photos thousands. */
const hasFewColours = ({ data }: Pixels): boolean => {
  const seen = new Set<number>()
  for (let at = 0; at < data.length; at += 3) {
    const [red = 0, green = 0, blue = 0] = [data[at], data[at + 1], data[at + 2]]
    seen.add(((red >> 3) << 10) | ((green >> 3) << 5) | (blue >> 3))
    if (seen.size > 512) return false
  }
  return true
}
