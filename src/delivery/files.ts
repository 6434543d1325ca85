/** Bytes: content-addressed files of the API, and the exports of a document under their readable addresses. */
import contentDisposition from 'content-disposition'
import { Router, type NextFunction, type RequestHandler, type Response } from 'express'
import sendFile from 'send'
import type { PublicBlob } from '../content/output'
import { filePath } from '../content/types'
import { typeOf, type Answer } from './answer'
import { blobPath, type BlobStore } from './blobs'
import { fileAway, notFound, preconditionFailed, rangeNotSatisfiable, withdrawn } from './errors'
import { exportPath, readExportName } from './exportPath'
import type { Projection } from './projection'
import { readQuery, searchOf } from './query'
import { caching, redirect, type Reply } from './reply'
import { noParameters } from './content/parameters'

type Found = { blob: PublicBlob; caching: 'short' | 'forever' } | { reply: Reply }

export function fileRoutes(projection: Projection, blobs: BlobStore, answer: Answer): Router {
  const router = Router({ caseSensitive: true })
  router.get(
    '/content/v1/files/:sha256/:name',
    serve(blobs, answer, (request) => {
      readQuery(noParameters, searchOf(request.originalUrl))
      return findFile(projection, String(request.params.sha256), String(request.params.name))
    }),
  )
  router.get(
    '/files/:type/:name',
    serve(blobs, answer, (request) => findExport(projection, typeOf(request), String(request.params.name))),
  )
  return router
}

/** Only what a public document shows: knowing a hash is no right to read. */
function findFile(projection: Projection, sha256: string, name: string): Found {
  const blob = projection.blob(sha256, name)
  if (!blob) throw notFound()
  // The name is part of the address, so it is not for strangers to make up.
  if (blob.name !== name) return { reply: redirect(301, filePath(sha256, blob.name)) }
  return { blob, caching: 'forever' }
}

function findExport(projection: Projection, type: Parameters<Projection['find']>[0], name: string): Found {
  const asked = readExportName(name)
  const found = asked && projection.find(type, asked.slug)
  if (!found) throw notFound()
  if (found.op === 'gone') throw withdrawn(found.reason, found.redirectTo)
  if (found.slug !== asked.slug) return { reply: redirect(301, exportPath(type, found.slug, asked.format)) }
  const files = projection.content(found)?.files ?? {}
  const blob = Object.hasOwn(files, asked.format) ? files[asked.format] : undefined
  if (!blob) throw notFound()
  return { blob, caching: 'short' }
}

function serve(
  blobs: BlobStore,
  answer: Answer,
  find: (request: Parameters<RequestHandler>[0]) => Found,
): RequestHandler {
  return async (request, response, next) => {
    const found = find(request)
    if ('reply' in found) return answer(() => found.reply)(request, response, next)
    describe(response, found.blob)
    response.setHeader('Cache-Control', caching[found.caching])
    send(request, response, next, found.blob, await blobs.rootOf(found.blob.sha256))
  }
}

function send(
  request: Parameters<RequestHandler>[0],
  response: Response,
  next: NextFunction,
  { sha256, bytes }: PublicBlob,
  root: string,
): void {
  sendFile(request, blobPath(sha256), {
    root,
    cacheControl: false,
    etag: false,
    lastModified: false,
    index: false,
  })
    .on('error', (error: { status?: number }) => {
      // They describe the file, which is not what is answered now.
      for (const name of fileHeaders) response.removeHeader(name)
      if (error.status === 416) next(rangeNotSatisfiable(bytes))
      else if (error.status === 412) next(preconditionFailed())
      else if (error.status === 404) next(fileAway())
      else next(error)
    })
    .pipe(response)
}

function describe(response: Response, { sha256, name, mediaType }: PublicBlob): void {
  const shown = shownInBrowser.test(mediaType)
  response.setHeader('ETag', `"${sha256}"`)
  const untold = mediaType.startsWith('text/') && !mediaType.includes(';')
  response.setHeader('Content-Type', untold ? `${mediaType}; charset=utf-8` : mediaType)
  response.setHeader(
    'Content-Disposition',
    contentDisposition(name, { type: shown ? 'inline' : 'attachment' }),
  )
  // Whatever an upload holds, it runs nothing. Browsers show a PDF with a viewer of their own, which a sandbox shuts out.
  if (mediaType === 'application/pdf') response.removeHeader('Content-Security-Policy')
  else response.setHeader('Content-Security-Policy', sandbox)
}

const fileHeaders = [
  'Accept-Ranges',
  'Cache-Control',
  'Content-Disposition',
  'Content-Range',
  'Content-Type',
  'ETag',
]
const shownInBrowser = /^(image|audio|video)\/|^application\/pdf$|^text\/(plain|html)(;|$)/
const sandbox =
  "sandbox; default-src 'none'; img-src 'self' data:; media-src 'self'; style-src 'unsafe-inline'"
