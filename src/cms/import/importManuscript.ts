import { addDataAndFileToRequest, type PayloadRequest } from 'payload'
import { z } from 'zod'
import type { Tree } from '../../content/tree'
import { toLexical } from '../../content/toLexical'
import type { Manuscript } from '../../import/manuscript'
import { ManuscriptRefused } from '../../import/ManuscriptRefused'
import { readManuscript } from '../../import/readManuscript'
import { withImageIds } from '../../import/withImageIds'
import { idOf } from '../idOf'
import { inTransaction } from '../transaction'

/** Types that a manuscript can become; more will follow. */
const fields = z.object({
  type: z.enum(['articles']).default('articles'),
  unit: z.string().max(64).optional(),
})

/** `POST /api/import`: an editor's file becomes a draft with its pictures in the library; all of it, or nothing. */
export async function importManuscript(req: PayloadRequest) {
  await addDataAndFileToRequest(req)
  const { type, unit } = fields.parse(req.data ?? {})
  if (!req.file) throw new ManuscriptRefused('manuscript_empty')
  const { name, data } = req.file
  delete req.file
  const manuscript = await readManuscript({ name, bytes: data })
  const issuing = unit ?? idOf(req.user?.unit) ?? undefined
  const id = await inTransaction(req, async () => {
    const images = await keepImages(manuscript, issuing, req)
    return createDraft(type, manuscript, withImageIds(manuscript.body, images), issuing, req)
  })
  return { type, id, report: manuscript.report }
}

async function keepImages({ images }: Manuscript, unit: string | undefined, req: PayloadRequest) {
  const ids = new Map<string, string>()
  for (const { key, bytes, name, alt } of images) {
    const { id } = await req.payload.create({
      collection: 'images',
      data: { alt, ...(unit && { unit }) },
      file: { data: Buffer.from(bytes), name, mimetype: 'application/octet-stream', size: bytes.length },
      overrideAccess: false,
      depth: 0,
      req,
    })
    ids.set(key, String(id))
  }
  return ids
}

async function createDraft(
  type: 'articles',
  { title, attribution }: Manuscript,
  body: Tree,
  unit: string | undefined,
  req: PayloadRequest,
): Promise<string> {
  const { id } = await req.payload.create({
    collection: type,
    data: {
      title: title.slice(0, 120),
      attribution,
      body: toLexical(body),
      ...(unit && { unit }),
    },
    draft: true,
    overrideAccess: false,
    depth: 0,
    req,
  })
  return String(id)
}
