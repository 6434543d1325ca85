import type { PayloadRequest, Where } from 'payload'
import { keyText, type DocumentType } from '../../content/types'
import type { Label } from '../../content/vocabulary'
import { idOf } from '../idOf'
import { readPublicAssets } from '../publication/rows'
import type { Problem } from '../refused'
import { partsOf } from './parts'
import { picturePlaces } from './picturePlaces'
import { walkAssets } from './usedAssets'
import { group, type Data } from './values'

/** `copied` when `doc` is another document, of which this one is made. */
type Before = { doc: Data; copied: boolean } | undefined
type Library = 'images' | 'files'

/**
 * Pictures and files of a draft that its writer may not see in the library: its proof would hand them out. What the text had
 * when it was saved last, or shows to the public, it keeps, whoever chose it.
 */
export async function hiddenAssets(
  type: DocumentType,
  data: Data,
  before: Before,
  req: PayloadRequest,
): Promise<Problem[]> {
  // What a command writes is nobody's.
  if (!req.user) return []
  const parts = wholeParts(type, data)
  const used = walkAssets(parts)
  // The signed form is never shown: it may stay where it is, and come from there into no text.
  const form = formIn(data)
  const images = await hiddenAmong(used.images, 'images', req)
  const files = await hiddenAmong([...used.files, ...(form ? [form] : [])], 'files', req)
  if (images.length === 0 && files.length === 0) return []
  const known = new Set(await knownIn(type, before, req))
  const places = picturePlaces(type, parts)
  const formBefore = before && !before.copied ? formIn(before.doc) : null
  return [
    ...images.filter((id) => !known.has(id)).map((id) => problem(`assets.${id}`, places.get(id) ?? aPicture)),
    ...files
      .filter((id) => used.files.includes(id) && !known.has(id))
      .map((id) => problem(`assets.${id}`, aFile)),
    ...(form && files.includes(form) && form !== formBefore ? [problem('consent.record', theForm)] : []),
  ]
}

/** With the report of an event that is not over yet: it is written to be shown. */
const wholeParts = (type: DocumentType, data: Data): Data =>
  partsOf({ type, id: '' }, type === 'events' ? { ...data, status: 'finished' } : data)

const formIn = ({ consent }: Data): string | null => idOf(group(consent).record)

async function knownIn(type: DocumentType, before: Before, req: PayloadRequest): Promise<string[]> {
  if (!before) return []
  const shown = await readPublicAssets(keyText({ type, id: String(before.doc.id) }), req)
  if (before.copied) return shown
  const { images, files } = walkAssets(wholeParts(type, before.doc))
  return [...shown, ...images, ...files]
}

/** Those that are there, and not for this person to read. */
async function hiddenAmong(ids: string[], collection: Library, req: PayloadRequest): Promise<string[]> {
  if (ids.length === 0) return []
  const readable = await req.payload.collections[collection].config.access.read({ req })
  if (readable === true) return []
  const seen = readable === false ? new Set() : await foundAmong(ids, collection, readable, req)
  if (seen.size === ids.length) return []
  const there = await foundAmong(ids, collection, {}, req)
  return [...there].filter((id) => !seen.has(id))
}

/** Asked of the adapter: a list of Payload's own ends at the length that people may ask for. */
async function foundAmong(
  ids: string[],
  collection: Library,
  where: Where,
  req: PayloadRequest,
): Promise<Set<string>> {
  const { docs } = await req.payload.db.find<{ id: string }>({
    collection,
    where: { and: [{ id: { in: ids } }, where] },
    select: {},
    limit: ids.length,
    pagination: false,
    req,
  })
  return new Set(docs.map(({ id }) => id))
}

const problem = (path: string, { zh, en }: Label): Problem => ({
  path,
  code: 'out_of_reach',
  message: {
    zh: `${zh}是别的单位的，你不能使用，请换一个。`,
    en: `${en} belongs to another unit and is not for you to use. Choose another.`,
  },
})

const aPicture: Label = { zh: '一张图片', en: 'A picture' }
const aFile: Label = { zh: '一个附件', en: 'A file' }
const theForm: Label = { zh: '签字扫描件', en: 'The signed form' }
