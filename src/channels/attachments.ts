import type { ContentAttachment } from '../content/entry'
import type { FileAsset, Snapshot } from '../content/snapshot'
import { filePath } from '../content/types'
import { walk } from '../content/walk'
import { fileOf } from '../render/context'
import { isOpenable } from '../render/openable'
import type { Composed } from './composed'
import { fileFacts } from './fileFacts'
import { publicMaterials } from './materials'

/** The files to take along: those attached in the text and a course's public materials, each once. */
export const attachments = (snapshot: Snapshot, composed: Composed): ContentAttachment[] => {
  const found = new Map<string, ContentAttachment>()
  const add = (file: FileAsset, title: string) => {
    if (!found.has(file.id)) found.set(file.id, toAttachment(file, title))
  }
  for (const node of walk(composed.tree)) {
    if (node.type === 'attachment') add(fileOf(composed, node.file), node.title ?? '')
  }
  for (const { asset, title } of publicMaterials(snapshot)) add(asset, title)
  return [...found.values()]
}

const toAttachment = (file: FileAsset, title: string): ContentAttachment => ({
  name: file.name,
  title: title || file.title || file.name,
  mediaType: file.mediaType,
  bytes: file.bytes,
  sha256: file.sha256,
  url: filePath(file.sha256, file.name),
  openable: isOpenable(file.name),
  ...fileFacts(file),
})
