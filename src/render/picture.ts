import type { ImageAsset, Rendition } from '../content/snapshot'
import { filePath } from '../content/types'

/** Bytes that show a picture, under the name by which readers fetch them. */
export type PictureFile = {
  rendition: string
  sha256: string
  name: string
  mediaType: string
  width: number
  height: number
  bytes: number
}

export const pictureUrl = (file: PictureFile): string => filePath(file.sha256, file.name)

/**
 * All that readers may fetch of an image: its renditions, and the original only if nothing else shows it everywhere. They are
 * named by the image's id: what an upload was called nobody signs, and it may be called after the person in it.
 */
export const pictureFiles = (image: ImageAsset): PictureFile[] => {
  const renditions = image.renditions.map((rendition) => toFile(image.id, rendition))
  return renditions.some(isPortableWhole) ? renditions : [...renditions, original(image)]
}

/** The whole picture in every size and format, smallest first; `share` and `thumb` are cut, so they are not here. */
export const wholePictures = (image: ImageAsset): PictureFile[] =>
  pictureFiles(image)
    .filter(isWhole)
    .sort((one, other) => one.width - other.width)

/**
 * The widest whole picture up to a width (else the smallest) that every reader can show: JPEG, PNG, WebP or GIF; of two
 * formats the one that the oldest reader knows.
 */
export const portablePicture = (image: ImageAsset, maxWidth: number): PictureFile => {
  const whole = wholePictures(image).filter((file) => isPortable(file) || file.rendition === 'original')
  const { width } = whole.findLast((file) => file.width <= maxWidth) ?? whole[0] ?? image
  const fitting = whole.filter((file) => file.width === width)
  return fitting.find((file) => file.mediaType !== 'image/webp') ?? fitting[0] ?? original(image)
}

const portable = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/gif'])
const isPortable = (file: PictureFile) => portable.has(file.mediaType)
const isWhole = (file: PictureFile) => file.rendition === 'original' || /^w\d+$/.test(file.rendition)
const isPortableWhole = (file: PictureFile) => isWhole(file) && isPortable(file)

const extensions: Record<string, string> = { 'image/jpeg': 'jpg', 'image/svg+xml': 'svg' }

const extensionOf = (mediaType: string): string => extensions[mediaType] ?? mediaType.replace(/^.*\//, '')

/** @param stem  of the name that readers see */
export const toFile = (stem: string, rendition: Rendition): PictureFile => ({
  rendition: rendition.name,
  sha256: rendition.sha256,
  name: `${stem}-${rendition.name}.${extensionOf(rendition.mediaType)}`,
  mediaType: rendition.mediaType,
  width: rendition.width,
  height: rendition.height,
  bytes: rendition.bytes,
})

const original = (image: ImageAsset): PictureFile => ({
  rendition: 'original',
  sha256: image.sha256,
  name: `${image.id}.${extensionOf(image.mediaType)}`,
  mediaType: image.mediaType,
  width: image.width,
  height: image.height,
  bytes: image.bytes,
})
