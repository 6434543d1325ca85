import path from 'node:path'
import type { Endpoint, PayloadRequest } from 'payload'
import { cleanName } from '../../../media/cleanName'
import { materialsAnchor, pagePath } from '../../content/types'
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
  handler: async (req) => {
    const [id, index] = [String(req.routeParams?.id), indexIn(req)]
    return (await toSignIn(id, req)) ?? respondTo(req, () => serve(id, index, req))
  },
}

async function serve(id: string, index: number | undefined, req: PayloadRequest): Promise<Response> {
  const row = await readPublic(id, req)
  if (!row || index === undefined) throw new NotFoundHere()
  const snapshot = readSnapshot(row)
  const material = snapshot.type === 'courses' ? snapshot.materials[index] : undefined
  const file = material && snapshot.files[material.file]
  if (!file) throw new NotFoundHere()
  const response = await respond(file.sha256, file.mediaType, {
    caching: 'private, no-store',
    attachedAs: titled(material.title, file.name),
  })
  if (response.status === 404) throw new NotFoundHere()
  return response
}

/** As the course calls it: what the library calls the file is made to be unlike every other name. A `/` is no folder. */
const titled = (title: string, name: string): string =>
  title === '' ? name : cleanName(title.replaceAll(/[/\\]/g, '_') + path.extname(name))

function indexIn({ routeParams }: PayloadRequest): number | undefined {
  const index = String(routeParams?.index)
  return /^(0|[1-9]\d?)$/.test(index) ? Number(index) : undefined
}

const isBrowser = ({ headers }: PayloadRequest): boolean =>
  headers.get('accept')?.includes('text/html') ?? false

/**
 * Who came by the link on the public page signs in, and is brought back to that page: a download alone would leave the
 * form on the screen, as if nothing had happened.
 */
async function toSignIn(id: string, req: PayloadRequest): Promise<Response | undefined> {
  if (req.user || !isBrowser(req)) return undefined
  const row = await readPublic(id, req)
  if (!row) return undefined
  const page = `${pagePath('courses', row.slug)}#${materialsAnchor}`
  return new Response(null, {
    status: 302,
    headers: {
      location: `/admin/login?redirect=${encodeURIComponent(page)}`,
      'cache-control': 'private, no-store',
    },
  })
}

async function readPublic(id: string, { payload }: PayloadRequest) {
  const row = await readPublication({ type: 'courses', id }, { payload })
  return row?.wanted === 'public' ? row : undefined
}
