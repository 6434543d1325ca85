import type { FileAsset, ImageAsset } from '../src/content/snapshot'
import type { DocumentKey } from '../src/content/types'
import type { RenderContext } from '../src/render/context'
import { fileIds, imageIds } from './arbitraries'
import { aFile, anImage } from './factories'

/** Has all that arbitrary trees refer to; of the documents, those with the id `two` are not public. */
export const renderContext: RenderContext = {
  images: Object.fromEntries(imageIds.map((id): [string, ImageAsset] => [id, anImage({ id })])),
  files: Object.fromEntries(fileIds.map((id): [string, FileAsset] => [id, aFile({ id })])),
  resolve: (key: DocumentKey) =>
    key.id === 'two' ? undefined : { title: `${key.type} <${key.id}>`, url: `/${key.type}/${key.id}` },
}
