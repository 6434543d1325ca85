import type { FileAsset, ImageAsset } from '../content/snapshot'
import type { DocumentKey } from '../content/types'
import { AssetMissing } from './AssetMissing'

/** What a tree only names: its images and files by id, and the public documents that it links to. */
export type RenderContext = {
  images: Record<string, ImageAsset>
  files: Record<string, FileAsset>
  /** Nothing for a document that is not public. */
  resolve: (key: DocumentKey) => { title: string; url: string } | undefined
}

/** @throws AssetMissing  the snapshot does not carry this image */
export const imageOf = ({ images }: Pick<RenderContext, 'images'>, id: string): ImageAsset => {
  const image = Object.hasOwn(images, id) ? images[id] : undefined
  if (image === undefined) throw new AssetMissing('image', id)
  return image
}

/** @throws AssetMissing  the snapshot does not carry this file */
export const fileOf = ({ files }: Pick<RenderContext, 'files'>, id: string): FileAsset => {
  const file = Object.hasOwn(files, id) ? files[id] : undefined
  if (file === undefined) throw new AssetMissing('file', id)
  return file
}
