import sharp, { type Metadata } from 'sharp'
import { identifyImage } from './identify'
import { MediaRefused } from './MediaRefused'
import { advice, type MediaPolicy } from './policy'

/** Upright sRGB samples, one byte each, rows from the top: 3 channels, or 4 where something shows through. */
export type Pixels = { data: Buffer; width: number; height: number; channels: 3 | 4 }
/** `lossless` tells that the source kept every sample exactly, as drawings need. */
export type Decoded = Pixels & { lossless: boolean }

/** A picture as its header describes it; nothing of it has been decoded. */
export type Opened = { bytes: Uint8Array; extension: string; metadata: Metadata }

/** @throws MediaRefused  not a picture we take, too many pixels, or broken from the beginning */
export const openImage = async (bytes: Uint8Array, policy: MediaPolicy): Promise<Opened> => {
  const identified = await identifyImage(bytes)
  // sharp would also draw SVG and open TIFF and PDF-like files: those never get that far.
  if (!identified) throw new MediaRefused('media_mismatch')
  const { extension } = identified
  try {
    // A size beyond the limit is to be named, not to be called broken.
    const metadata = await sharp(bytes, { ...options(policy), limitInputPixels: false }).metadata()
    refuseHuge(metadata, policy)
    return { bytes, extension, metadata }
  } catch (error) {
    throw refusal(error, extension)
  }
}

/**
 * Decodes the first frame, once, no larger than readers ever get. Nothing of the file but its samples comes through:
 * no EXIF, position, profile, or bytes behind the picture.
 * @throws MediaRefused  broken, or too slow
 */
export const decodeImage = async (
  { bytes, extension, metadata }: Opened,
  policy: MediaPolicy,
): Promise<Decoded> => {
  try {
    const upright = metadata.autoOrient
    const { data, info } = await sharp(bytes, options(policy))
      .autoOrient()
      .resize({ ...box(upright), fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .timeout({ seconds: policy.image.seconds })
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true })
    const lossless = metadata.format === 'png' || metadata.format === 'gif'
    const { width, height } = info
    return {
      ...(await dropOpaqueAlpha({ data, width, height, channels: info.channels === 4 ? 4 : 3 })),
      lossless,
    }
  } catch (error) {
    throw refusal(error, extension)
  }
}

/** Benign warnings, of which phones write many, are no reason to refuse; missing or wrong data is. */
const options = ({ image }: MediaPolicy) => ({ failOn: 'error' as const, limitInputPixels: image.pixels })

const refuseHuge = ({ width, height }: Metadata, { image }: MediaPolicy): void => {
  if (width <= image.side && height <= image.side && width * height <= image.pixels) return
  throw new MediaRefused('image_too_many_pixels', {
    zh: `${image.pixels / 10_000} 万像素、每边 ${image.side} 像素`,
    en: `${image.pixels / 1_000_000} megapixels and ${image.side} pixels a side`,
  })
}

/**
 * Largest size that is kept. A long picture (长图: a poster or text set for scrolling) is read at its full width, so
 * only that is bounded; 16,000 stays below the 16,383 rows that WebP can hold.
 */
const box = ({ width, height }: { width: number; height: number }) =>
  height >= 2.5 * width ? { width: 1280, height: 16_000 } : { width: 2560, height: 2560 }

const dropOpaqueAlpha = async (pixels: Pixels): Promise<Pixels> => {
  if (pixels.channels === 3) return pixels
  for (let at = 3; at < pixels.data.length; at += 4) if (pixels.data[at] !== 255) return pixels
  const { width, height } = pixels
  const data = await sharp(pixels.data, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .raw()
    .toBuffer()
  return { data, width, height, channels: 3 }
}

const refusal = (error: unknown, extension: string): MediaRefused => {
  if (error instanceof MediaRefused) return error
  if (extension === 'heic')
    return new MediaRefused('media_type_refused', advice.get('heic'), { cause: error })
  const slow = error instanceof Error && error.message.startsWith('timeout')
  return new MediaRefused(slow ? 'image_too_slow' : 'image_broken', undefined, { cause: error })
}
