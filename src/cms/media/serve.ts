import type { Endpoint, PayloadRequest, UploadConfig } from 'payload'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { blobs } from '../blobs'

type Handler = NonNullable<UploadConfig['handlers']>[number]

/** Serves what the library holds to those who may read it; Payload has checked access. */
export const serveUpload: Handler = async (_req, { doc }) => {
  const { sha256, mimeType } = doc as unknown as { sha256: string; mimeType: string }
  return respond(sha256, mimeType)
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
