import type { Picture } from '../content/entry'
import type { ImageAsset } from '../content/snapshot'
import { pictureFiles, pictureUrl, portablePicture, type PictureFile } from '../render/picture'

/** A picture as the content API gives it: shown by `url` everywhere, with every rendition to choose from. */
export const toPicture = (image: ImageAsset): Picture => {
  const shown = portablePicture(image, 960)
  return {
    url: pictureUrl(shown),
    width: shown.width,
    height: shown.height,
    alt: image.alt,
    ...(image.credit && { credit: image.credit }),
    ...(image.colour && { colour: image.colour }),
    renditions: pictureFiles(image).map(toRendition),
  }
}

export const toRendition = (file: PictureFile): Picture['renditions'][number] => ({
  name: file.rendition,
  url: pictureUrl(file),
  mediaType: file.mediaType,
  width: file.width,
  height: file.height,
})
