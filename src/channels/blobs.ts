import type { PublicBlob } from '../content/output'
import type { Snapshot } from '../content/snapshot'
import { assets } from '../content/walk'
import { fileOf, imageOf } from '../render/context'
import { previewFiles } from '../render/filePreview'
import { pictureFiles } from '../render/picture'
import type { Composed } from './composed'
import { publicMaterials } from './materials'

/**
 * All bytes that a document lets the public fetch, and nothing else that its snapshot carries: of what it shows, the
 * renditions of images (see `pictureFiles`), the files with the picture of each, and its public materials. Each once.
 */
export const blobs = (snapshot: Snapshot, composed: Composed): PublicBlob[] => {
  const shown = assets(composed.tree)
  const images = new Set([...shown.images, ...ownImages(snapshot)])
  const files = [
    ...shown.files.map((id) => fileOf(composed, id)),
    ...publicMaterials(snapshot).map(({ asset }) => asset),
  ]
  const all = [
    ...[...images].flatMap((id) => pictureFiles(imageOf(composed, id))),
    ...files,
    ...files.flatMap(previewFiles),
  ]
  const found = new Map<string, PublicBlob>()
  for (const { sha256, name, mediaType, bytes } of all) {
    found.set(`${sha256}/${name}`, { sha256, name, mediaType, bytes })
  }
  return [...found.values()]
}

/** Images that a document shows outside its text. */
const ownImages = (snapshot: Snapshot): string[] => {
  const cover = snapshot.cover === null ? [] : [snapshot.cover]
  if (snapshot.type === 'typical-models') return [...cover, ...snapshot.portraits]
  if (snapshot.type === 'units') return [...cover, ...snapshot.photos]
  return cover
}
