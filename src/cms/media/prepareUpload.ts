import { createHash } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { describeFile } from '../../../media/describeFile'
import { previewKindOf } from '../../../media/preview/makePreview'
import { identify, type Identified } from '../../../media/identify'
import { MediaRefused } from '../../../media/MediaRefused'
import { mediaPolicy } from '../../../media/policy'
import { renderImage, type Focal, type Rendered } from '../../../media/renderImage'
import { noPreview, wantedPreview } from '../preview/state'
import { Refused } from '../refused'

export type Upload = NonNullable<PayloadRequest['file']>

/** An upload that may be kept, and is not yet: as Payload is to see it, what was found, and the bytes to store. */
export type Prepared = { file: Upload; found: Record<string, unknown>; bytes: Uint8Array[] }

/**
 * What an upload really is, and its safe forms; the original of a picture is not among them. What takes other programs
 * (previews of files) is left to the preview runner. Takes seconds for a large
 * picture and stores nothing.
 * @throws Refused  with a code of the media pipeline
 */
export async function prepareUpload(
  kind: 'image' | 'file',
  upload: Upload,
  focal?: Focal,
): Promise<Prepared> {
  try {
    const identified = await identify(upload.data, upload.name)
    return await (kind === 'image'
      ? prepareImage(upload, identified, focal)
      : prepareFile(upload, identified))
  } catch (error) {
    if (error instanceof MediaRefused) throw new Refused(error.code, error.sentence, 400)
    throw error
  }
}

async function prepareImage(
  upload: Upload,
  { kind, name }: Identified,
  focal: Focal | undefined,
): Promise<Prepared> {
  if (kind !== 'image') {
    throw new Refused(
      'not_an_image',
      {
        zh: '这里只能上传图片；文档、音视频请放到“附件”。',
        en: 'Only pictures go here; other files belong in “Files”.',
      },
      400,
    )
  }
  const { master, renditions, colour } = await renderImage(upload.data, mediaPolicy, { focal })
  const { sha256 } = describe(master)
  return {
    file: renamed(upload, name, master, sha256),
    found: {
      sha256,
      name,
      colour,
      renditions: renditions.map(describeRendition),
    },
    bytes: [master.bytes, ...renditions.map(({ bytes }) => bytes)],
  }
}

async function prepareFile(
  upload: Upload,
  { kind, name, mediaType, extension }: Identified,
): Promise<Prepared> {
  if (kind === 'image') {
    throw new Refused(
      'is_an_image',
      { zh: '图片请上传到“图片”。', en: 'Pictures belong in “Pictures”.' },
      400,
    )
  }
  const sha256 = hashOf(upload.data)
  const described = await describeFile(upload.data, mediaType)
  // A recording that is only heard has nothing but its length to find out.
  const complete = kind === 'audio' && described.seconds !== undefined
  return {
    file: renamed(upload, name, { bytes: upload.data, mediaType }, sha256),
    found: {
      sha256,
      name,
      // Said of every file: one that takes the place of another has nothing of that one's.
      pages: null,
      seconds: null,
      ...described,
      ...(previewKindOf(extension) && !complete ? wantedPreview : noPreview),
    },
    bytes: [upload.data],
  }
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

export const describeRendition = (rendition: Rendered & { name: string }) => ({
  name: rendition.name,
  ...describe(rendition),
})

const describe = ({ bytes, mediaType, width, height }: Rendered) => ({
  sha256: hashOf(bytes),
  mediaType,
  width,
  height,
  bytes: bytes.length,
})

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
