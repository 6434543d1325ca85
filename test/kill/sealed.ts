import { createHash } from 'node:crypto'
import { snapshotSchema } from '../../src/content/snapshot'
import { stagesOf } from '../../src/review/policy'
import { sealedText } from '../../src/review/sealedText'
import type { Evidence } from './evidence'
import { publicRows, type Row, type Stored } from './stored'

export const sealless = ({ stored }: Evidence): string[] =>
  publicRows(stored).flatMap((row) => unsealed(row, stored))

/** Judged from the records alone, not by the code that let it through. */
function unsealed(row: Row, stored: Stored): string[] {
  const snapshot = snapshotSchema.parse(stored.json(row.snapshot))
  const hash = createHash('sha256').update(sealedText(snapshot)).digest('hex')
  if (hash !== row.content_hash) return [`${String(row.id)}: the text is not the one of its hash`]
  const records = stored.rows('review_records').filter(({ document }) => document === row.id)
  const author = records.find(({ action }) => action === 'edit')?.by
  const signed = records.filter((record) => record.action === 'sign' && record.content_hash === hash)
  const missing = stagesOf(snapshot.type, snapshot).filter(
    (stage) => !signed.some((record) => record.stage === stage),
  )
  const stages = new Set(signed.map(({ stage }) => stage)).size
  const people = new Set(signed.map(({ by }) => by))
  const published = records.some((record) => record.action === 'publish' && record.content_hash === hash)
  const sealed = missing.length === 0 && people.size >= stages && !people.has(author) && published
  return sealed
    ? []
    : [`${String(row.id)}: signed ${signed.length} times by ${people.size}, missing ${missing.join()}`]
}
