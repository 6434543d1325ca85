import type { Picture as PictureData } from '../../content/entry'

type Rendition = PictureData['renditions'][number]
type PictureProps = {
  picture: PictureData
  /** How wide it is laid out, as in the HTML attribute. */
  sizes: string
  /** `thumb` is the square cut; left out, the whole picture at every width there is. */
  cut?: 'thumb'
  /** The first picture of a page loads at once, all others when they come near. */
  first?: boolean
}

/** Best format first; a browser takes the first it knows. */
const modern = ['image/avif', 'image/webp']

export const Picture = ({ picture, sizes, cut, first = false }: PictureProps) => {
  const renditions = choose(picture, cut)
  const plain = renditions.filter(({ mediaType }) => !modern.includes(mediaType))
  const shape = renditions[0] ?? picture
  return (
    <picture>
      {modern.map((mediaType) => {
        const offered = renditions.filter((rendition) => rendition.mediaType === mediaType)
        return offered.length > 0 ? (
          <source key={mediaType} type={mediaType} srcSet={srcSet(offered)} sizes={sizes} />
        ) : null
      })}
      <img
        src={(plain.at(-1) ?? picture).url}
        srcSet={plain.length > 1 ? srcSet(plain) : undefined}
        sizes={plain.length > 1 ? sizes : undefined}
        width={shape.width}
        height={shape.height}
        alt={picture.alt}
        loading={first ? 'eager' : 'lazy'}
        fetchPriority={first ? 'high' : undefined}
        decoding="async"
      />
    </picture>
  )
}

const choose = (picture: PictureData, cut: 'thumb' | undefined): Rendition[] => {
  const cuts = picture.renditions.filter(({ name }) => name === cut)
  if (cuts.length > 0) return cuts
  return picture.renditions.filter(({ name }) => /^w\d+$/.test(name)).sort((a, b) => a.width - b.width)
}

const srcSet = (renditions: Rendition[]): string =>
  renditions.map(({ url, width }) => `${url} ${width}w`).join(', ')
