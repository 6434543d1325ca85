import type { Endpoint, PayloadRequest, UploadConfig } from 'payload'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
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

/** `GET /api/images/{id}/thumb`: the small picture of lists. */
export const thumbEndpoint: Endpoint = {
  path: '/:id/thumb',
  method: 'get',
  handler: async (req: PayloadRequest) => {
    const image = await req.payload.findByID({
      collection: 'images',
      id: String(req.routeParams?.id),
      depth: 0,
      disableErrors: true,
      overrideAccess: false,
      req,
    })
    const thumb = (image?.renditions as Rendition[] | undefined)?.find(({ name }) => name === 'thumb')
    return thumb ? respond(thumb.sha256, thumb.mediaType) : new Response(null, { status: 404 })
  },
}

type Rendition = { name: string; sha256: string; mediaType: string }

export async function respond(sha256: string, mediaType: string): Promise<Response> {
  const path = blobs().pathOf(sha256)
  const size = await stat(path).then(
    (found) => found.size,
    () => undefined,
  )
  if (size === undefined) return new Response(null, { status: 404 })
  return new Response(Readable.toWeb(createReadStream(path)) as ReadableStream, {
    headers: {
      'content-type': mediaType,
      'content-length': String(size),
      'cache-control': 'private, max-age=31536000, immutable',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      etag: `"${sha256}"`,
    },
  })
}
