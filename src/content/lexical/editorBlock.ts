import { z } from 'zod'
import type { Block } from '../tree'
import { cleanLines, cleanText } from './cleanText'
import { documentKeyOf, idOf } from './inlines'
import type { Reading, Spot } from './Reading'

/** A block of the editor's forms (`type: 'block'`), told apart by `fields.blockType`. */
export const readEditorBlock = ({ node, path }: Spot, reading: Reading): Block[] => {
  const parsed = editorBlock.safeParse(node.fields)
  if (parsed.success) {
    reading.weigh(JSON.stringify(parsed.data), path)
    return isEmptyGallery(parsed.data) ? [] : [parsed.data]
  }
  for (const issue of parsed.error.issues) {
    reading.refuse([path, 'fields', ...issue.path].join('.'), 'bad_field', issue.path.join('.'))
  }
  return []
}

const isEmptyGallery = (block: Block) => block.type === 'gallery' && block.items.length === 0

const required = <T>(read: (value: unknown) => T | undefined) =>
  z.unknown().transform((value, context): T => {
    const found = read(value)
    if (found !== undefined) return found
    context.addIssue({ code: 'custom', message: 'required' })
    return z.NEVER
  })

/** Without the keys that have no value: a tree is hashed as JSON, and compared. */
const present = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as T

const id = required(idOf)
const line = z.string().transform((text) => cleanText(text).trim())
const lines = z.string().transform(cleanLines)
const optionalLine = line.nullish().transform((text) => text || undefined)
const optionalLines = lines.nullish().transform((text) => text || undefined)
const optionalId = z.preprocess(
  (value) => (value === '' || value === null ? undefined : value),
  id.optional(),
)
const isFilled = (text: string) => text !== ''

const picture = { image: id, caption: optionalLine }
const recording = { file: id, title: line.refine(isFilled), transcript: optionalLines }

const editorBlock = z.discriminatedUnion('blockType', [
  z
    .object({ blockType: z.literal('image'), ...picture })
    .transform(({ image, caption }): Block => present({ type: 'image', image, caption })),
  z
    .object({
      blockType: z.literal('gallery'),
      items: z.array(z.object(picture).transform(present)).max(200),
      caption: optionalLine,
    })
    .transform(({ items, caption }): Block => present({ type: 'gallery', items, caption })),
  z
    .object({ blockType: z.literal('video'), ...recording, poster: optionalId })
    .transform(({ file, poster, title, transcript }): Block =>
      present({ type: 'video', file, poster, title, transcript }),
    ),
  z
    .object({ blockType: z.literal('audio'), ...recording })
    .transform(({ file, title, transcript }): Block => present({ type: 'audio', file, title, transcript })),
  z
    .object({ blockType: z.literal('attachment'), file: id, title: optionalLine })
    .transform(({ file, title }): Block => present({ type: 'attachment', file, title })),
  z
    .object({
      blockType: z.literal('callout'),
      tone: z.enum(['note', 'tip', 'warning']),
      title: optionalLine,
      text: lines.refine(isFilled),
    })
    .transform(({ tone, title, text }): Block => present({ type: 'callout', tone, title, text })),
  z
    .object({ blockType: z.literal('documentLink'), document: required(documentKeyOf), label: optionalLine })
    .transform(({ document, label }): Block => present({ type: 'documentLink', to: document, label })),
])
