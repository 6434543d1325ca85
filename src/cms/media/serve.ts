import contentDisposition from 'content-disposition'
import type { Endpoint, PayloadRequest, UploadConfig } from 'payload'
import { open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { blobs } from '../blobs'

type Handler = NonNullable<UploadConfig['handlers']>[number]

/**
 * Serves what the library holds to those who may read it. Looked up here: Payload passes the document on only where
 * access is a filter, and none at all when a form claims that the browser has stored the file itself.
 */
export const serveUpload: Handler = async (req, { params: { collection, filename } }) => {
  const { docs } = await req.payload.find({
    collection: collection as 'images' | 'files',
    where: { filename: { equals: filename } },
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    req,
  })
  const [held] = docs
  return held?.sha256 && held.mimeType
    ? respond(held.sha256, held.mimeType)
    : new Response(null, { status: 404 })
}

/** `GET /api/images/{id}/thumb`: the small picture of lists; `/whole`: the picture itself, no larger than a screen. */
export const imageEndpoints: Endpoint[] = [
  derivedEndpoint('images', '/:id/thumb', ({ renditions }) =>
    renditions?.find(({ name }) => name === 'thumb'),
  ),
  derivedEndpoint('images', '/:id/whole', ({ renditions }) =>
    renditions?.findLast(({ name, mediaType }) => /^w(480|960)$/.test(name) && plain.has(mediaType)),
  ),
]

/** `GET /api/files/{id}/preview/{name}`: a page, or the poster. */
export const previewEndpoint: Endpoint = derivedEndpoint('files', '/:id/preview/:name', ({ preview }, name) =>
  preview?.find((one) => one.name === name && plain.has(one.mediaType)),
)

const plain = new Set(['image/jpeg', 'image/png'])

type Derived = { renditions?: Rendition[] | null; preview?: Rendition[] | null }

function derivedEndpoint(
  collection: 'images' | 'files',
  path: string,
  choose: (doc: Derived, name: unknown) => Rendition | undefined,
): Endpoint {
  return {
    path,
    method: 'get',
    handler: async (req: PayloadRequest) => {
      const doc = await req.payload.findByID({
        collection,
        id: String(req.routeParams?.id),
        depth: 0,
        disableErrors: true,
        overrideAccess: false,
        req,
      })
      const chosen = doc ? choose(doc as Derived, req.routeParams?.name) : undefined
      // The address stays when the picture changes: with a new point, or a new file.
      return chosen
        ? respond(chosen.sha256, chosen.mediaType, { caching: 'private, no-cache' })
        : new Response(null, { status: 404 })
    },
  }
}

type Rendition = { name: string; sha256: string; mediaType: string }

type Manner = {
  caching?: string
  /** The name under which it is saved instead of shown. */
  attachedAs?: string
}

export async function respond(
  sha256: string,
  mediaType: string,
  { caching = 'private, max-age=31536000, immutable', attachedAs }: Manner = {},
): Promise<Response> {
  // Opened before anything is said of it: what is erased meanwhile can still be read to its end.
  const file = await open(blobs().pathOf(sha256)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (!file) return new Response(null, { status: 404 })
  const { size } = await file.stat()
  return new Response(Readable.toWeb(file.createReadStream()) as ReadableStream, {
    headers: {
      'content-type': mediaType,
      'content-length': String(size),
      'cache-control': caching,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      etag: `"${sha256}"`,
      ...(attachedAs !== undefined && { 'content-disposition': contentDisposition(attachedAs) }),
    },
  })
}
