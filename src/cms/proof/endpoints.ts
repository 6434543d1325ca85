import contentDisposition from 'content-disposition'
import type { Endpoint, PayloadRequest } from 'payload'
import type { Output } from '../../content/output'
import type { DocumentKey, DocumentType } from '../../content/types'
import { respondTo } from '../answer'
import { respond } from '../media/serve'
import { typesetProof } from '../publication/misprints'
import { pressOf } from '../publication/runner'
import { exported } from '../publication/whoShows'
import { Refused } from '../refused'
import { NotFoundHere } from '../review/errors'
import { makeProof, textToProve } from './makeProof'
import { proofPage } from './pages'
import { proofPath } from './paths'

/** What readers would get of one document, for those who review it: as a page with its pictures, and as the printed file. */
export const proofEndpoints = (type: DocumentType): Endpoint[] => [
  endpoint(type, '', showPage),
  endpoint(type, '/:sha256/:name', showFile),
  ...(type === exported ? [endpoint(type, '.pdf', showPrinted)] : []),
]

type Show = (key: DocumentKey, req: PayloadRequest) => Promise<Response>

const endpoint = (type: DocumentType, path: string, show: Show): Endpoint => ({
  path: `/:id/proof${path}`,
  method: 'get',
  handler: (req) => respondTo(req, () => show({ type, id: String(req.routeParams?.id) }, req)),
})

async function showPage(key: DocumentKey, req: PayloadRequest): Promise<Response> {
  const render = proofPage(req.payload)
  if (!render) throw notServed()
  const output = await makeProof(key, req)
  const page = withOwnFiles(render(output, new Date().toISOString()), output, proofPath(key))
  return new Response(page, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'private, no-store',
      'content-security-policy': runsNothing,
    },
  })
}

/** The form shows it in a frame. */
const runsNothing =
  "default-src 'none'; img-src 'self' data:; media-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"

/** What is not public yet is not where readers find it; what it shows of other documents is. */
function withOwnFiles(page: string, { blobs }: Output, path: string): string {
  const own = new Set(blobs.map(({ sha256 }) => sha256))
  return page.replaceAll(publicFile, (address, sha256: string) =>
    own.has(sha256) ? `${path}/${sha256}/` : address,
  )
}

const publicFile = /\/content\/v1\/files\/([0-9a-f]{64})\//g

/** Compiled again for each: knowing a hash is no right to read, what the page shows is. */
async function showFile(key: DocumentKey, req: PayloadRequest): Promise<Response> {
  const { sha256, name } = req.routeParams ?? {}
  const blob = (await makeProof(key, req)).blobs.find((one) => one.sha256 === sha256 && one.name === name)
  if (!blob) throw new NotFoundHere()
  return respond(blob.sha256, blob.mediaType, {
    caching: 'private, max-age=600',
    ...(!/^(image|audio|video)\//.test(blob.mediaType) && { attachedAs: blob.name }),
  })
}

async function showPrinted(key: DocumentKey, req: PayloadRequest): Promise<Response> {
  const press = pressOf(req.payload)
  if (!press) throw notServed()
  const snapshot = await textToProve(key, req)
  const pdf = await typesetProof(snapshot, req.payload, press)
  if (!pdf) throw new NotFoundHere()
  return new Response(Buffer.from(pdf), {
    headers: {
      'content-type': 'application/pdf',
      'cache-control': 'private, no-store',
      'content-disposition': contentDisposition(`${snapshot.slug}-proof.pdf`, { type: 'inline' }),
    },
  })
}

const notServed = () =>
  new Refused(
    'not_ready',
    {
      zh: '这里还做不出校样：编辑端没有完整启动。请稍后再试。',
      en: 'No proof can be made here: the CMS is not running in full. Try again later.',
    },
    503,
  )
