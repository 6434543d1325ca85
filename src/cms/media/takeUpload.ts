import type { CollectionBeforeChangeHook, CollectionBeforeOperationHook, PayloadRequest } from 'payload'
import { describeFile } from '../../../media/describeFile'
import { identify, type Identified } from '../../../media/identify'
import { MediaRefused } from '../../../media/MediaRefused'
import { mediaPolicy } from '../../../media/policy'
import { renderImage, type Rendered } from '../../../media/renderImage'
import { blobs } from '../blobs'
import { Refused } from '../refused'

type Upload = NonNullable<PayloadRequest['file']>
type Taken = Record<string, unknown>

const slot = 'takenUpload'

/** Before Payload looks at an upload: what it really is, safe to keep, stored by its hash; the original is not kept. */
export const takeUpload =
  (kind: 'image' | 'file'): CollectionBeforeOperationHook =>
  async ({ args, collection, operation, overrideAccess, req }) => {
    if (!req.file || (operation !== 'create' && operation !== 'update')) return args
    delete req.context[slot]
    // Payload asks for access only after this hook: strangers get no picture rendered and no byte stored.
    if (!overrideAccess && (await collection.access[operation]({ req })) === false) return args
    try {
      const upload = req.file
      const found = await identify(upload.data, upload.name)
      const { file, taken } =
        kind === 'image' ? await takeImage(upload, found) : await takeFile(upload, found)
      req.file = file
      req.context[slot] = taken
    } catch (error) {
      if (error instanceof MediaRefused) throw new Refused(error.code, error.sentence, 400)
      throw error
    }
    return args
  }

/** After access was checked: notes on the document what was found; nobody can send these columns. */
export const noteUpload: CollectionBeforeChangeHook = ({ data, req }) => {
  const taken = req.context[slot] as Taken | undefined
  delete req.context[slot]
  return { ...data, ...taken }
}

async function takeImage(upload: Upload, found: Identified) {
  if (found.kind !== 'image') {
    throw new Refused(
      'not_an_image',
      {
        zh: '这里只能上传图片；文档、音视频请放到“附件”。',
        en: 'Only pictures go here; other files belong in “Files”.',
      },
      400,
    )
  }
  const { master, renditions, colour } = await renderImage(upload.data, mediaPolicy)
  const { sha256 } = await store(master)
  const stored = []
  for (const { name, ...rendered } of renditions) stored.push({ name, ...(await store(rendered)) })
  const file = renamed(upload, found.name, master, sha256)
  return { file, taken: { sha256, name: found.name, colour, renditions: stored } }
}

async function takeFile(upload: Upload, found: Identified) {
  if (found.kind === 'image') {
    throw new Refused(
      'is_an_image',
      { zh: '图片请上传到“图片”。', en: 'Pictures belong in “Pictures”.' },
      400,
    )
  }
  const { sha256 } = await blobs().put(upload.data)
  const file = renamed(upload, found.name, { bytes: upload.data, mediaType: found.mediaType }, sha256)
  return { file, taken: { sha256, name: found.name, ...describeFile(upload.data, found.mediaType) } }
}

async function store({ bytes, mediaType, width, height }: Rendered) {
  const { sha256 } = await blobs().put(bytes)
  return { sha256, mediaType, width, height, bytes: bytes.length }
}

/** File names are unique in a library: the hash makes them so without counting through all the others. */
function renamed(
  upload: Upload,
  name: string,
  { bytes, mediaType }: Pick<Rendered, 'bytes' | 'mediaType'>,
  sha256: string,
): Upload {
  const stem = name.replace(/\.[^.]*$/, '')
  const extension =
    mediaType === 'image/jpeg' ? 'jpg' : mediaType === 'image/png' ? 'png' : name.split('.').at(-1)
  return {
    ...upload,
    data: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    name: `${stem}-${sha256.slice(0, 10)}.${extension}`,
    mimetype: mediaType,
    size: bytes.length,
  }
}
