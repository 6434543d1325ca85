import { createHash } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { snapshotSchema, type Snapshot } from '../../content/snapshot'
import type { DocumentKey } from '../../content/types'
import { sealedText } from '../../review/sealedText'
import type { Problem } from '../refused'
import { loadAssets, type Assets } from './assets'
import { partsOf } from './parts'
import { completenessProblems } from './problems'
import { textProblems } from './trees'
import { text, type Data } from './values'

/** The latest saved text of a document: what it would be to readers, or what is missing for that. */
export type Subject = {
  key: DocumentKey
  doc: Data
  place: string
  problems: Problem[]
  snapshot: Snapshot | null
  /** Of the snapshot; null while there is none. */
  contentHash: string | null
}

/** @returns undefined when there is no such document */
export async function loadSubject(key: DocumentKey, req: PayloadRequest): Promise<Subject | undefined> {
  // From the adapter: `findByID` reads the main row as well, and runs hooks over a text that nobody is shown.
  const { docs } = await req.payload.db.queryDrafts<Data>({
    collection: key.type,
    where: { parent: { equals: key.id } },
    // Without transactions two saves within a millisecond are both marked the latest.
    sort: '-updatedAt',
    limit: 1,
    pagination: false,
    req,
  })
  const [doc] = docs
  if (!doc) return undefined
  const parts = partsOf(key, doc)
  const assets = await loadAssets(parts, req)
  const problems = [...textProblems(key.type, doc), ...completenessProblems(key.type, parts, assets)]
  const snapshot = problems.length === 0 ? parse(parts, assets, problems) : null
  const contentHash = snapshot && sha256(sealedText(snapshot))
  return { key, doc, place: text(doc.place), problems, snapshot, contentHash }
}

export const sha256 = (value: string): string => createHash('sha256').update(value).digest('hex')

/** Adds what the schema finds wrong to `problems`; the checks before name everything that a person can leave out. */
function parse(parts: Data, assets: Assets, problems: Problem[]): Snapshot | null {
  const parsed = snapshotSchema.safeParse({ ...parts, ...assets })
  if (parsed.success) return parsed.data
  for (const issue of parsed.error.issues) {
    const path = issue.path.join('.')
    problems.push({
      path,
      code: 'invalid',
      message: { zh: `“${path}”的内容不合要求。`, en: `“${path}” is not acceptable: ${issue.message}` },
    })
  }
  return null
}
