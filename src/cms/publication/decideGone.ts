import type { PayloadRequest } from 'payload'
import type { DocumentKey } from '../../content/types'
import type { Withdrawal } from '../../publishing/Publication'
import { stampDocument } from '../stampDocument'
import { everNamed } from '../snapshot/everNamed'
import { libraryItems } from './library'
import { noteShown } from './noteShown'
import { keyOf, readAssets, type PublicationRow } from './rows'

/** Decides that a document is no longer public; the runner records it and erases what has to be erased. */
export async function decideGone(
  before: PublicationRow,
  withdrawal: Withdrawal,
  req: PayloadRequest,
): Promise<PublicationRow> {
  const key = keyOf(before.id)
  const shown = await readAssets(before.id, req)
  const data = {
    wanted: 'gone' as const,
    contentHash: null,
    withdrawal,
    // Decided on here: the document may be deleted before the runner comes to it.
    assets: withdrawal.reason === 'consent' ? await everShown(key, shown, req) : shown,
    // An address spells the title, and the title names the person.
    ...(withdrawal.reason === 'consent' && { slug: key.id }),
    generation: before.generation + 1,
    due: true,
    dueAt: new Date().toISOString(),
    attempts: 0,
    failure: null,
  }
  await req.payload.db.updateOne({ collection: 'publications', id: before.id, data, req, returning: false })
  await noteShown(before.id, shown, [], req)
  await stampDocument(key.type, key.id, { _status: 'draft', stage: 'draft' }, req)
  return { ...before, ...data }
}

async function everShown(key: DocumentKey, shown: string[], req: PayloadRequest): Promise<string[]> {
  const named = await everNamed(key, req)
  if (named.length === 0) return shown
  const items = await libraryItems({ id: { in: named } }, req.payload, req)
  return [...new Set([...shown, ...items.map(({ id }) => id)])]
}
