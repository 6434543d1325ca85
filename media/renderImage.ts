import { type Decoded, decodeImage, openImage, type Pixels } from './decodeImage'
import { encodeImage, fromPixels, type ImageType, type Look, lookOf, type Rendered } from './encodeImage'
import { gate } from './gate'
import type { MediaPolicy } from './policy'

export type { Rendered } from './encodeImage'
/** `name` is the purpose (`w480`, `w960`, `w1600`, `share`, `thumb`); several media types share one. */
export type Rendition = Rendered & { name: string }
export type RenderedImage = { master: Rendered; renditions: Rendition[]; colour: string }

/** The point that a crop keeps in sight: fractions of the upright picture, from its left and top edge. */
export type Focal = { x: number; y: number }

const widths = [480, 960, 1600]
const cuts = [
  { name: 'share', width: 1000, height: 800 },
  { name: 'thumb', width: 320, height: 320 },
]

// A hundred megapixels take 300 MB while they are turned upright, and the editors' requests share the machine.
const inTurn = gate(1)
const largeInTurn = gate(1)

/**
 * Every public form of a picture; the upload itself is never served. Same bytes in, same bytes out.
 * Widths beyond the source are not made up: the widest rendition is then the source's own width.
 * @throws MediaRefused  see `openImage` and `decodeImage`
 */
export const renderImage = (
  bytes: Uint8Array,
  policy: MediaPolicy,
  { focal }: { focal?: Focal | undefined } = {},
): Promise<RenderedImage> =>
  withDecoded(bytes, policy, async (image) => {
    const look = lookOf(image)
    // Two strands of about equal length: with one, a single upload waits twice as long; with all at once, sharp
    // takes every thread that the rest of the process reads files with.
    const [renditions, [master, cut, colour]] = await Promise.all([
      renderWidths(image, look),
      renderRest(image, look, focal),
    ])
    return { master, renditions: [...renditions, ...cut], colour }
  })

/** The crops alone, about another point. @throws MediaRefused  see `renderImage` */
export const renderCuts = (
  bytes: Uint8Array,
  policy: MediaPolicy,
  focal: Focal | undefined,
): Promise<Rendition[]> => withDecoded(bytes, policy, (image) => cutAll(image, focal))

/** Works on a picture in its turn. A large one joins the others when it has become no larger than they are. */
const withDecoded = async <T>(
  bytes: Uint8Array,
  policy: MediaPolicy,
  work: (image: Decoded) => Promise<T>,
): Promise<T> => {
  const opened = await openImage(bytes, policy)
  const { width, height } = opened.metadata
  if (width * height <= policy.image.ordinaryPixels)
    return inTurn(async () => work(await decodeImage(opened, policy)))
  const image = await largeInTurn(() => decodeImage(opened, policy))
  return inTurn(() => work(image))
}

const renderRest = async (image: Decoded, look: Look, focal: Focal | undefined) =>
  [
    await encodeImage(image, plainType(look), look),
    await cutAll(image, focal),
    await averageColour(image),
  ] as const

/** What every reader and the typesetter can show. */
const plainType = (look: Look): ImageType => (look === 'photo' ? 'image/jpeg' : 'image/png')

const renderWidths = async (image: Decoded, look: Look): Promise<Rendition[]> => {
  const types: ImageType[] = ['image/avif', 'image/webp', plainType(look)]
  const wanted = widths.filter((_, index) => index === 0 || image.width > (widths[index - 1] ?? 0))
  const renditions: Rendition[] = []
  for (const width of wanted) {
    const pixels = await resize(image, width)
    for (const type of types) {
      renditions.push({ name: `w${width}`, ...(await encodeImage(pixels, type, look)) })
    }
  }
  return renditions
}

const cutAll = async (image: Decoded, focal: Focal | undefined): Promise<Rendition[]> => {
  const opaque = await flatten(image)
  const renditions: Rendition[] = []
  for (const { name, width, height } of cuts) {
    const pixels = await cut(opaque, within(opaque, { width, height }), focal)
    renditions.push({ name, ...(await encodeImage(pixels, 'image/jpeg', 'photo')) })
  }
  return renditions
}

const resize = async (image: Pixels, width: number): Promise<Pixels> =>
  image.width <= width ? image : pixelsOf(fromPixels(image).resize({ width }))

type Size = { width: number; height: number }

/** The largest size of the wanted shape that needs no enlarging. */
const within = (image: Size, wanted: Size): Size => {
  const scale = Math.min(1, image.width / wanted.width, image.height / wanted.height)
  return {
    width: Math.max(1, Math.round(wanted.width * scale)),
    height: Math.max(1, Math.round(wanted.height * scale)),
  }
}

const cut = async (image: Pixels, size: Size, focal: Focal | undefined): Promise<Pixels> => {
  if (!focal) return pixelsOf(fromPixels(image).resize({ ...size, fit: 'cover', position: 'attention' }))
  const scale = Math.min(image.width / size.width, image.height / size.height)
  const width = Math.max(1, Math.floor(size.width * scale))
  const height = Math.max(1, Math.floor(size.height * scale))
  const left = start(focal.x * image.width, width, image.width)
  const top = start(focal.y * image.height, height, image.height)
  return pixelsOf(
    fromPixels(image)
      .extract({ left, top, width, height })
      .resize({ ...size, fit: 'fill' }),
  )
}

/** Where a window begins so that it is centred on a point, yet stays inside. */
const start = (centre: number, window: number, whole: number): number =>
  Math.max(0, Math.min(whole - window, Math.round(centre - window / 2)))

const flatten = async (image: Pixels): Promise<Pixels> =>
  image.channels === 3 ? image : pixelsOf(fromPixels(image).flatten({ background: '#ffffff' }))

const averageColour = async (image: Pixels): Promise<string> => {
  const { data } = await pixelsOf(fromPixels(await flatten(image)).resize(1, 1, { fit: 'fill' }))
  return `#${data.toString('hex', 0, 3)}`
}

const pixelsOf = async (image: ReturnType<typeof fromPixels>): Promise<Pixels> => {
  const { data, info } = await image.raw().toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height, channels: info.channels === 4 ? 4 : 3 }
}
