import contentDisposition from 'content-disposition'
import type { Endpoint, PayloadRequest } from 'payload'
import type { Output } from '../../content/output'
import type { DocumentKey, DocumentType } from '../../content/types'
import { problem, respondTo, statusOf, type Refusal } from '../answer'
import { respond } from '../media/serve'
import { exported } from '../publication/whoShows'
import { fileOfProof, makeProof } from './makeProof'
import { proofPages } from './pages'
import { proofPath } from './paths'
import { printProof } from './printProof'
import { notServed } from './refusals'

/** What readers would get of one document, for the staff of its place: as a page with its pictures, and as the printed file. */
export const proofEndpoints = (type: DocumentType): Endpoint[] => [
  endpoint(type, '', showPage),
  endpoint(type, '/:sha256/:name', showFile),
  ...(type === exported ? [endpoint(type, '.pdf', showPrinted)] : []),
]

type Show = (key: DocumentKey, req: PayloadRequest) => Promise<Response>

const endpoint = (type: DocumentType, path: string, show: Show): Endpoint => ({
  path: `/:id/proof${path}`,
  method: 'get',
  handler: (req) => respondTo(req, () => show({ type, id: String(req.routeParams?.id) }, req), refuse),
})

/** People come by a link or a frame, and see a page; programs see a problem. */
function refuse(req: PayloadRequest, refusal: Refusal): Response {
  const pages = proofPages(req.payload)
  if (!pages || !req.headers.get('accept')?.includes('text/html')) return problem(req, refusal)
  const { sentence, problems = [] } = refusal
  const detail = {
    zh: problems.map(({ message }) => message.zh).join(''),
    en: problems.map(({ message }) => message.en).join(' '),
  }
  const status = statusOf(refusal)
  return page(pages.problem(status, sentence, detail), status)
}

async function showPage(key: DocumentKey, req: PayloadRequest): Promise<Response> {
  const pages = proofPages(req.payload)
  if (!pages) throw notServed()
  const output = await makeProof(key, req)
  return page(withOwnFiles(pages.document(output, new Date().toISOString()), output, proofPath(key)))
}

const page = (html: string, status = 200): Response =>
  new Response(html, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'private, no-store',
      'content-security-policy': runsNothing,
    },
  })

/** The form shows it in a frame. */
const runsNothing =
  "default-src 'none'; img-src 'self' data:; media-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"

/** What is not public yet is not where readers find it; what it shows of other documents is. */
function withOwnFiles(html: string, { blobs }: Output, path: string): string {
  const own = new Set(blobs.map(({ sha256 }) => sha256))
  return html.replaceAll(publicFile, (address, sha256: string) =>
    own.has(sha256) ? `${path}/${sha256}/` : address,
  )
}

const publicFile = /\/content\/v1\/files\/([0-9a-f]{64})\//g

async function showFile(key: DocumentKey, req: PayloadRequest): Promise<Response> {
  const { sha256, name } = req.routeParams ?? {}
  const blob = await fileOfProof(key, sha256, name, req)
  return respond(blob.sha256, blob.mediaType, {
    caching: 'private, max-age=600',
    ...(!/^(image|audio|video)\//.test(blob.mediaType) && { attachedAs: blob.name }),
  })
}

async function showPrinted(key: DocumentKey, req: PayloadRequest): Promise<Response> {
  const { slug, pdf } = await printProof(key, req)
  return new Response(Buffer.from(pdf), {
    headers: {
      'content-type': 'application/pdf',
      'cache-control': 'private, no-store',
      'content-disposition': contentDisposition(`${slug}-proof.pdf`, { type: 'inline' }),
    },
  })
}
