import type { PayloadRequest } from 'payload'
import { walkAssets } from './usedAssets'
import { text, type Data } from './values'

export type Assets = { images: Record<string, Data>; files: Record<string, Data> }

/** Pictures and files that a document shows, as its snapshot keeps them: by content hash, with their words. */
export async function loadAssets(parts: Data, req: PayloadRequest): Promise<Assets> {
  const used = walkAssets(parts)
  const [images, files] = [
    await fetchAll('images', used.images, req),
    await fetchAll('files', used.files, req),
  ]
  return {
    images: byId(images, (image) => ({
      id: image.id,
      sha256: image.sha256,
      name: image.filename,
      mediaType: image.mimeType,
      width: image.width,
      height: image.height,
      bytes: image.filesize,
      alt: text(image.alt),
      ...(text(image.credit) ? { credit: text(image.credit) } : {}),
      ...(image.colour ? { colour: image.colour } : {}),
      renditions: image.renditions,
    })),
    files: byId(files, (file) => ({
      id: file.id,
      sha256: file.sha256,
      name: file.filename,
      mediaType: file.mimeType,
      bytes: file.filesize,
      title: text(file.title) || file.filename,
      ...(typeof file.seconds === 'number' ? { seconds: file.seconds } : {}),
      ...(typeof file.pages === 'number' ? { pages: file.pages } : {}),
    })),
  }
}

async function fetchAll(collection: 'images' | 'files', ids: string[], req: PayloadRequest): Promise<Data[]> {
  if (ids.length === 0) return []
  const { docs } = await req.payload.db.find<Data>({
    collection,
    where: { id: { in: ids } },
    limit: ids.length,
    pagination: false,
    req,
  })
  return docs
}

const byId = (docs: Data[], present: (doc: Data) => Data): Record<string, Data> =>
  Object.fromEntries(docs.map((doc) => [String(doc.id), present(doc)]))
