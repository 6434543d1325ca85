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
  const main = await req.payload.db.findOne<Main>({
    collection: key.type,
    where: { id: { equals: key.id } },
    req,
  })
  const title = typeof subject.doc.title === 'string' ? subject.doc.title : ''
  const isPublic = publication?.wanted === 'public'
  const stamped =
    main?.stage === review.stage &&
    main.place === subject.place &&
    subject.doc.stage === review.stage &&
    (isPublic || (main.title ?? '') === title)
  if (stamped) return
  // Who picks a document reads its own row: what is not public goes by its latest title there.
  const stamp = { stage: review.stage, place: subject.place, ...(!isPublic && { title }) }
  await stampDocument(key.type, key.id, stamp, req)
}

type Main = { id: string; title?: string; stage?: string; place?: string }
