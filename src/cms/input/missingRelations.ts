import type { CollectionSlug, PayloadRequest } from 'payload'
import type { Problem } from '../refused'

/** One reference that a document makes. */
export type Relation = { path: string; to: string; id: string }

/** References to what is not there: SQLite refuses them in words for nobody, MongoDB keeps them. */
export async function missingRelations(relations: Relation[], req: PayloadRequest): Promise<Problem[]> {
  const problems: Problem[] = []
  for (const to of new Set(relations.map((relation) => relation.to))) {
    const some = relations.filter((relation) => relation.to === to)
    const ids = [...new Set(some.map(({ id }) => id))]
    const { docs } = await req.payload.db.find<{ id: string }>({
      collection: to as CollectionSlug,
      where: { id: { in: ids } },
      select: {},
      limit: ids.length,
      pagination: false,
      req,
    })
    const found = new Set(docs.map(({ id }) => id))
    for (const { path, id } of some) if (!found.has(id)) problems.push(missing(path))
  }
  return problems
}

const missing = (path: string): Problem => ({
  path,
  code: 'relation_missing',
  message: {
    zh: '选中的内容已不存在，请重新选择。',
    en: 'What was chosen no longer exists: choose again.',
  },
})
