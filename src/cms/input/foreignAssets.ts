import type { PayloadRequest } from 'payload'
import type { Problem } from '../refused'
import type { Relation } from './missingRelations'

type Library = 'images' | 'files'

/**
 * Pictures and files that a text would show though this person may not see them in the library: a proof would hand them out.
 * @param known  what the document shows already; asked only where it matters
 */
export async function foreignAssets(
  relations: Relation[],
  known: () => Promise<Relation[]>,
  req: PayloadRequest,
): Promise<Problem[]> {
  const problems: Problem[] = []
  for (const to of ['images', 'files'] as const) {
    const some = relations.filter((relation) => relation.to === to)
    const hidden = await hiddenAmong([...new Set(some.map(({ id }) => id))], to, req)
    if (hidden.size === 0) continue
    for (const relation of await known()) if (relation.to === to) hidden.delete(relation.id)
    problems.push(...some.filter(({ id }) => hidden.has(id)).map(outOfReach))
  }
  return problems
}

/** Those that are there, and not for this person. */
async function hiddenAmong(ids: string[], collection: Library, req: PayloadRequest): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const where = { id: { in: ids } }
  const list = { where, limit: ids.length, pagination: false, select: {}, req }
  const readable = await req.payload.find({
    collection,
    ...list,
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
  })
  const seen = new Set(readable.docs.map(({ id }) => id))
  if (seen.size === ids.length) return new Set()
  const { docs } = await req.payload.db.find<{ id: string }>({
    collection,
    ...list,
  })
  return new Set(docs.map(({ id }) => id).filter((id) => !seen.has(id)))
}

const outOfReach = ({ path }: Relation): Problem => ({
  path,
  code: 'out_of_reach',
  message: {
    zh: '这里用的图片或附件是别的单位的，你不能使用，请换一个。',
    en: 'A picture or file used here belongs to another unit and is not for you to use: choose another.',
  },
})
