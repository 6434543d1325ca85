import type { PayloadRequest } from 'payload'
import type { Tree } from '../../content/tree'
import { toLexical } from '../../content/toLexical'
import type { Manuscript } from '../../import/manuscript'
import { readManuscript } from '../../import/readManuscript'
import { withImageIds } from '../../import/withImageIds'
import type { Stage } from '../../review/vocabulary'
import { prepareUpload, type Prepared } from '../media/prepareUpload'
import { freshBlobs, handOver, removeBlobs } from '../media/takeUpload'
import { Refused } from '../refused'
import { inTransaction } from '../transaction'
import { placeByAttribution } from './placeByAttribution'
import { readForm, type ManuscriptType } from './readForm'

/** Pictures as the library will take them, by their key in the manuscript. */
type Pictures = Map<string, Prepared>
type Named = { id: string; title: string }

/** `POST /api/import`: an editor's file becomes a draft with its pictures in the library; all of it, or nothing. */
export async function importManuscript(req: PayloadRequest) {
  const { type, unit, file } = await readForm(req)
  await refuseReaders(type, req)
  const pictures: Pictures = new Map()
  const manuscript = await readManuscript(file, async ({ key, name, bytes }) => {
    const prepared = await prepare(name, bytes)
    if (prepared) pictures.set(key, prepared)
    return prepared !== undefined
  })
  // Who names a unit has decided.
  const { unit: issuing, remark } =
    unit === undefined ? await placeByAttribution(manuscript.attribution, req) : { unit, remark: null }
  try {
    const made = await inTransaction(req, async () => {
      const images = await keepPictures(manuscript, pictures, issuing, req)
      const draft = await createDraft(type, manuscript, withImageIds(manuscript.body, images), issuing, req)
      return { ...draft, sameTitle: await findSameTitle(type, draft, issuing, req) }
    })
    const { report } = manuscript
    return {
      type,
      ...made,
      report: { ...report, warnings: [...report.warnings, ...(remark ? [remark] : [])] },
    }
  } catch (error) {
    await removeBlobs(freshBlobs(req))
    throw error
  }
}

/** Before the file is read and its pictures are rendered; the drafts and pictures are asked for again when created. */
async function refuseReaders(type: ManuscriptType, req: PayloadRequest): Promise<void> {
  if (await req.payload.collections[type].config.access.create({ req })) return
  throw new Refused('forbidden', { zh: '你不能导入稿件。', en: 'You may not import manuscripts.' })
}

async function prepare(name: string, bytes: Uint8Array): Promise<Prepared | undefined> {
  const upload = { data: Buffer.from(bytes), name, mimetype: 'application/octet-stream', size: bytes.length }
  try {
    return await prepareUpload('image', upload)
  } catch (error) {
    if (error instanceof Refused) return undefined
    throw error
  }
}

async function keepPictures(
  { images }: Manuscript,
  pictures: Pictures,
  unit: string | undefined,
  req: PayloadRequest,
) {
  const ids = new Map<string, string>()
  for (const { key, alt } of images) {
    const prepared = pictures.get(key)
    if (!prepared) throw new TypeError(`the picture ${key} was not prepared`)
    const { id } = await req.payload.create({
      collection: 'images',
      data: { alt: alt.slice(0, 200), ...(unit && { unit }) },
      file: handOver(req, prepared),
      overrideAccess: false,
      depth: 0,
      req,
    })
    ids.set(key, String(id))
  }
  return ids
}

async function createDraft(
  type: ManuscriptType,
  { title, attribution }: Manuscript,
  body: Tree,
  unit: string | undefined,
  req: PayloadRequest,
): Promise<Named> {
  const { id, title: kept } = await req.payload.create({
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
  return { id: String(id), title: kept }
}

/** The same file taken in twice is two drafts, which its editor should hear of: of the latest that they may read. */
async function findSameTitle(
  type: ManuscriptType,
  { id, title }: Named,
  unit: string | undefined,
  req: PayloadRequest,
): Promise<{ id: string; stage: Stage } | null> {
  const { docs } = await req.payload.find({
    collection: type,
    where: { title: { equals: title }, ...(unit && { unit: { equals: unit } }) },
    draft: true,
    depth: 0,
    // The draft itself is one of them.
    limit: 2,
    pagination: false,
    sort: '-updatedAt',
    select: { stage: true },
    overrideAccess: false,
    req,
  })
  const other = docs.find((doc) => doc.id !== id)
  return other ? { id: other.id, stage: other.stage ?? 'draft' } : null
}
