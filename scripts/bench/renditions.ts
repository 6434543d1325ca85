import sharp, { type Sharp } from 'sharp'
import { encoders, type ImageType } from '../../media/encodeImage'
import { renderImage, type Rendered } from '../../media/renderImage'
import { mediaPolicy } from '../../media/policy'
import { alternate, timed, type Report } from './measure'

const rounds = 5

/** A photo's public forms through our pipeline, against the same forms from sharp, one pipeline each. */
export async function measure(): Promise<Report> {
  const photo = await aPhoto()
  const { master, renditions } = await renderImage(photo, mediaPolicy)
  const outputs = [{ ...master, name: 'master' }, ...renditions]
  const figures = await alternate(rounds, {
    ours: () => timed(() => renderImage(photo, mediaPolicy)),
    'sharp, all at once': () => timed(() => Promise.all(outputs.map((output) => alone(photo, output)))),
    'sharp, in turn': () =>
      timed(async () => {
        for (const output of outputs) await alone(photo, output)
      }),
  })
  return {
    title: 'Pictures.',
    how: `A 12-megapixel photo (${Math.round(photo.length / 1000)} kB of JPEG) into its ${outputs.length} public forms, against sharp making each of them from the file with the same settings: all at once, as one would write it first, and in turn. ${rounds} rounds.`,
    lines: [
      {
        what: `${outputs.length} outputs`,
        unit: 'ms',
        figures,
        targets: [
          { against: 'sharp, all at once', atMost: 1.2 },
          { against: 'sharp, in turn', atMost: 1.2 },
        ],
      },
    ],
    notes: [
      'Ours also finds out what the file is, decides whether it is a photo, and takes its mean colour.',
    ],
  }
}

const alone = (photo: Buffer, { name, mediaType, width, height }: Rendered & { name: string }) => {
  const cut = name === 'share' || name === 'thumb'
  const image: Sharp = sharp(photo)
    .autoOrient()
    .resize({ width, height, fit: cut ? 'cover' : 'fill', ...(cut && { position: 'attention' }) })
  return encoders[mediaType as ImageType](image, 'photo').toBuffer()
}

/** Soft shapes with fine grain over them: compresses and sharpens like a photo. The same bytes each time but the grain. */
async function aPhoto(): Promise<Buffer> {
  const size = { width: 4000, height: 3000 }
  const noise = (width: number, height: number, sigma: number) =>
    sharp({
      create: {
        width,
        height,
        channels: 3,
        background: '#777',
        noise: { type: 'gaussian', mean: 128, sigma },
      },
    })
  const shapes = await noise(40, 30, 60).png().toBuffer()
  const grain = await noise(size.width, size.height, 12).png({ compressionLevel: 1 }).toBuffer()
  return sharp(shapes)
    .resize({ ...size, kernel: 'cubic' })
    .composite([{ input: grain, blend: 'soft-light' }])
    .jpeg({ quality: 90 })
    .toBuffer()
}
