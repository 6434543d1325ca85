import type { MiniProgramBlock } from '../../content/output'
import type { Attachment, Audio, Gallery, Image, Video } from '../../content/tree'
import { filePath } from '../../content/types'
import { fileOf, imageOf, type RenderContext } from '../context'
import { portablePreview } from '../filePreview'
import { isOpenable } from '../openable'
import { pictureUrl, portablePicture } from '../picture'

// The widest that a phone's screen shows; what a screen loads must stay small.
const maxWidth = 1080

export const imageBlock = (image: Image, context: RenderContext): MiniProgramBlock => ({
  type: 'image',
  ...picture(image, context),
})

export const galleryBlock = ({ items, caption }: Gallery, context: RenderContext): MiniProgramBlock => ({
  type: 'gallery',
  items: items.map((item) => picture(item, context)),
  ...(caption && { caption }),
})

export const videoBlock = (
  { file, poster, title, transcript }: Video,
  context: RenderContext,
): MiniProgramBlock => {
  const shown = poster
    ? portablePicture(imageOf(context, poster), maxWidth)
    : portablePreview(fileOf(context, file))
  return {
    type: 'video',
    url: fileUrl(file, context),
    ...(shown && { poster: pictureUrl(shown) }),
    title,
    ...(transcript && { transcript }),
  }
}

export const audioBlock = ({ file, title, transcript }: Audio, context: RenderContext): MiniProgramBlock => {
  const { seconds } = fileOf(context, file)
  return {
    type: 'audio',
    url: fileUrl(file, context),
    title,
    ...(seconds !== undefined && { seconds }),
    ...(transcript && { transcript }),
  }
}

export const fileBlock = ({ file, title }: Attachment, context: RenderContext): MiniProgramBlock => {
  const { name, title: ownTitle, mediaType, bytes } = fileOf(context, file)
  return {
    type: 'file',
    name,
    title: title ?? (ownTitle || name),
    mediaType,
    bytes,
    url: fileUrl(file, context),
    openable: isOpenable(name),
  }
}

const picture = ({ image, caption }: Pick<Image, 'image' | 'caption'>, context: RenderContext) => {
  const asset = imageOf(context, image)
  const file = portablePicture(asset, maxWidth)
  return {
    url: pictureUrl(file),
    width: file.width,
    height: file.height,
    alt: asset.alt,
    ...(caption && { caption }),
  }
}

const fileUrl = (id: string, context: RenderContext): string => {
  const { sha256, name } = fileOf(context, id)
  return filePath(sha256, name)
}
