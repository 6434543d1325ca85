import type { PayloadRequest } from 'payload'
import { libraries } from '../publication/library'
import type { Dossier } from './dossier'
import { appendRecord, readLibraryEdits } from './records'

/** Why somebody stands in the history of a text that they have not opened. */
const remark = '改了用到的图片或附件 / changed a picture or file that it shows'

/**
 * Whoever changed a picture or file, or its words, since the text was last published (or begun) has written part of it,
 * whether or not its own authors saved it again: on record when it is submitted.
 * @returns the history with them in it
 */
export async function noteLibraryEdits(
  { subject: { key, snapshot, contentHash }, records, review }: Dossier,
  req: PayloadRequest,
): Promise<Dossier['records']> {
  if (!snapshot) return records
  const shown = libraries.flatMap((type) => Object.keys(snapshot[type]).map((id) => ({ type, id })))
  const since = records.findLast(({ action }) => action === 'publish') ?? records[0]
  const edits = await readLibraryEdits(shown, since?.at ?? '', req)
  const authors = new Set(review.authors)
  let history = records
  for (const { by, byName, at } of edits) {
    if (authors.has(by)) continue
    authors.add(by)
    const edit = { action: 'edit', stage: null, contentHash, remark, by, byName, at } as const
    history = await appendRecord(key, history, edit, req)
  }
  return history
}
