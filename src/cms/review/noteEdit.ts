import type { PayloadRequest } from 'payload'
import type { DocumentKey } from '../../content/types'
import { stampDocument } from '../stampDocument'
import { openDossier, reviewOf } from './dossier'
import { appendRecord } from './records'

/** Puts a changed text on record, in the transaction of the save itself. */
export async function noteEdit(key: DocumentKey, req: PayloadRequest): Promise<void> {
  const dossier = await openDossier(key, req)
  if (!dossier) return
  const { subject, publication } = dossier
  let { records, review } = dossier
  const last = records.at(-1)
  if (!last || last.contentHash !== subject.contentHash || subject.contentHash === null) {
    const again = last?.action === 'edit' && last.contentHash === null && last.by === req.user?.id
    if (!(again && subject.contentHash === null)) {
      records = await appendRecord(
        key,
        records,
        { action: 'edit', stage: null, contentHash: subject.contentHash, remark: '' },
        req,
      )
      review = reviewOf(subject, records, publication)
    }
  }
  const main = await req.payload.db.findOne<{ id: string; stage?: string; place?: string }>({
    collection: key.type,
    where: { id: { equals: key.id } },
    req,
  })
  const stamped =
    main?.stage === review.stage && main.place === subject.place && subject.doc.stage === review.stage
  if (!stamped) await stampDocument(key.type, key.id, { stage: review.stage, place: subject.place }, req)
}
