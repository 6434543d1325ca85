import sharp from 'sharp'

/** 100 mm, the tallest a picture is set, at 400 dots to the inch. */
const pixels = 1600

/** Any picture as what paper needs of it: an upright JPEG in sRGB on white, no side longer than 1600 pixels. */
export async function forPrint(bytes: Uint8Array): Promise<Buffer> {
  return sharp(bytes)
    .autoOrient()
    .resize({ width: pixels, height: pixels, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .jpeg({ quality: 85, chromaSubsampling: '4:4:4' })
    .toBuffer()
}
