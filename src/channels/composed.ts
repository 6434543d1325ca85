import type { FileAsset, ImageAsset } from '../content/snapshot'
import type { Tree } from '../content/tree'

/** The whole text of a document with all that it shows. */
export type Composed = {
  tree: Tree
  images: Record<string, ImageAsset>
  files: Record<string, FileAsset>
}
