import type { Endpoint, PayloadRequest } from 'payload'
import { materialPath } from '../../content/types'
import { respondTo } from '../answer'
import { readPublication, readSnapshot } from '../publication/rows'
import { NotFoundHere } from '../review/errors'
import { respond } from './serve'

/**
 * `GET /api/courses/{id}/materials/{index}`: a material of a course that is public, for lecturers and staff. Lecturers see
 * nothing of the library: what they may have is what was approved with the course, so it is looked up there.
 */
export const materialEndpoint: Endpoint = {
  path: '/:id/materials/:index',
  method: 'get',
  handler: (req) => {
    const [id, index] = [String(req.routeParams?.id), indexIn(req)]
    // Who came by the link on the public page signs in, and is brought back here.
    if (!req.user && index !== undefined && isBrowser(req)) return toSignIn(materialPath(id, index))
    return respondTo(req, () => serve(id, index, req))
  },
}

async function serve(id: string, index: number | undefined, req: PayloadRequest): Promise<Response> {
  const row = await readPublication({ type: 'courses', id }, { payload: req.payload })
  if (row?.wanted !== 'public' || index === undefined) throw new NotFoundHere()
  const snapshot = readSnapshot(row)
  const material = snapshot.type === 'courses' ? snapshot.materials[index] : undefined
  const file = material && snapshot.files[material.file]
  if (!file) throw new NotFoundHere()
  const response = await respond(file.sha256, file.mediaType, {
    caching: 'private, no-store',
    attachedAs: file.name,
  })
  if (response.status === 404) throw new NotFoundHere()
  return response
}

function indexIn({ routeParams }: PayloadRequest): number | undefined {
  const index = String(routeParams?.index)
  return /^(0|[1-9]\d?)$/.test(index) ? Number(index) : undefined
}

const isBrowser = ({ headers }: PayloadRequest): boolean =>
  headers.get('accept')?.includes('text/html') ?? false

const toSignIn = (path: string): Response =>
  new Response(null, {
    status: 302,
    headers: {
      location: `/admin/login?redirect=${encodeURIComponent(path)}`,
      'cache-control': 'private, no-store',
    },
  })
