import type { PayloadRequest } from 'payload'
import type { Snapshot } from '../../content/snapshot'
import { keyText, type DocumentKey } from '../../content/types'
import { typeLabels } from '../../content/vocabulary'
import { relations } from '../../review/relations'
import { publicKeys } from '../publication/rows'
import type { Problem } from '../refused'

/** Relations to documents that readers cannot see: these have to be published first, or left out. */
export async function relationProblems(snapshot: Snapshot, req: PayloadRequest): Promise<Problem[]> {
  const related = relations(snapshot)
  const visible = await publicKeys(
    related.map(({ key }) => key),
    req,
  )
  const hidden = related.filter(({ key }) => !visible.has(keyText(key)))
  // One after another: MongoDB answers one question at a time within a transaction.
  const problems: Problem[] = []
  for (const { path, key } of hidden) problems.push(problem(path, key, await titleOf(key, req)))
  return problems
}

const problem = (path: string, key: DocumentKey, title: string): Problem => ({
  path,
  code: 'relation_not_public',
  message: {
    zh: `关联的${typeLabels[key.type].zh}“${title}”还没有发布，请先发布它，或从这里去掉。`,
    en: `The related document “${title}” (${typeLabels[key.type].en}) is not public: publish it first, or leave it out.`,
  },
})

async function titleOf({ type, id }: DocumentKey, req: PayloadRequest): Promise<string> {
  const doc = await req.payload.db.findOne<{ id: string; title?: string }>({
    collection: type,
    where: { id: { equals: id } },
    req,
  })
  return doc?.title ?? id
}
