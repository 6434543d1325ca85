import { fileTypeFromBuffer } from 'file-type'
import type { DraftBlock, ManuscriptImage, Reading } from './manuscript'
import type { Tally } from './Tally'

/** Whether the library takes this picture: it may still be broken, or too large to open. */
export type TakePicture = (image: ManuscriptImage) => Promise<boolean>

const usable = new Set(['jpg', 'png', 'gif', 'webp'])

/** Keeps the pictures whose bytes are one of the kinds that every reader can show, named by what they are. */
export const keepPictures = async (
  { blocks, images }: Reading,
  tally: Tally,
  take: TakePicture,
): Promise<Reading> => {
  const kept: ManuscriptImage[] = []
  for (const image of images) {
    const type = await fileTypeFromBuffer(image.bytes)
    const named = { ...image, name: `${image.key}.${type?.ext}` }
    if (type === undefined || !usable.has(type.ext)) tally.drop('unknownPictures')
    else if (await take(named)) kept.push(named)
    else tally.drop('brokenPictures')
  }
  const keys = new Set(kept.map(({ key }) => key))
  return { blocks: blocks.flatMap((block) => withoutOthers(block, keys)), images: kept }
}

const withoutOthers = (block: DraftBlock, keys: ReadonlySet<string>): DraftBlock[] => {
  if (block.type === 'image') return keys.has(block.image) ? [block] : captionAlone(block.caption)
  if (block.type !== 'gallery') return [block]
  const items = block.items.filter(({ image }) => keys.has(image))
  const lost = block.items
    .filter(({ image }) => !keys.has(image))
    .flatMap(({ caption }) => captionAlone(caption))
  return [...(items.length === 0 ? [] : [{ ...block, items }]), ...lost]
}

/** The words under a picture are the writer's text: they stay when the picture cannot. */
const captionAlone = (caption: string | undefined): DraftBlock[] =>
  caption === undefined
    ? []
    : [{ type: 'paragraph', align: 'center', children: [{ type: 'text', text: caption }] }]
