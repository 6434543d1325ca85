import type { Gallery, Image } from '../../content/tree'
import { imageOf, type RenderContext } from '../context'
import { pictureUrl, portablePicture, wholePictures, type PictureFile } from '../picture'
import type { ImageAsset } from '../../content/snapshot'
import { el, join, nothing, text, type Html } from './element'

export const imageHtml = (
  { image, caption }: Pick<Image, 'image' | 'caption'>,
  context: RenderContext,
): Html => {
  const asset = imageOf(context, image)
  return el('figure', { class: 'image' }, pictureHtml(asset), captionHtml(caption, asset.credit))
}

export const galleryHtml = ({ items, caption }: Gallery, context: RenderContext): Html => {
  const pictures = items.map((item) => el('li', {}, imageHtml(item, context)))
  return el('figure', { class: 'gallery' }, el('ul', {}, ...pictures), captionHtml(caption))
}

/** The best formats first, as the browser takes the first that it knows; JPEG or PNG stands at the end for all others. */
const pictureHtml = (image: ImageAsset): Html => {
  const whole = wholePictures(image)
  const fallback = portablePicture(image, 960)
  const sources = modern.flatMap((mediaType) => {
    const files = whole.filter((file) => file.mediaType === mediaType)
    return files.length === 0 ? [] : [el('source', { type: mediaType, srcset: srcset(files), sizes })]
  })
  const same = whole.filter((file) => file.mediaType === fallback.mediaType)
  const img = el('img', {
    src: pictureUrl(fallback),
    srcset: same.length > 1 ? srcset(same) : undefined,
    sizes: same.length > 1 ? sizes : undefined,
    width: fallback.width,
    height: fallback.height,
    alt: image.alt,
    loading: 'lazy',
    decoding: 'async',
  })
  return sources.length === 0 ? img : el('picture', {}, join(sources), img)
}

const modern = ['image/avif', 'image/webp']
// The text column is 44rem wide on the public site, and never wider than the screen.
const sizes = '(min-width: 48em) 44rem, 100vw'

const srcset = (files: PictureFile[]) => files.map((file) => `${pictureUrl(file)} ${file.width}w`).join(', ')

const captionHtml = (caption = '', credit = ''): Html => {
  if (caption === '' && credit === '') return nothing
  const source = credit === '' ? nothing : el('span', { class: 'credit' }, text(credit))
  return el('figcaption', {}, text(caption), source)
}
