import { createLocalReq, type Payload } from 'payload'
import type { DocumentKey } from '../../content/types'
import { decideGone } from '../publication/decideGone'
import { inTransaction } from '../transaction'
import { openDossier } from './dossier'
import { expiredConsents } from './expiredConsents'
import { appendRecord } from './records'

const everyMs = 60 * 60 * 1000

/**
 * Withdraws who is public without a consent that still holds: now, and every hour until stopped.
 * @returns stops it, after the document in hand
 */
export function expireConsents(payload: Payload): () => Promise<void> {
  const stopping = new AbortController()
  let pass: Promise<void> = Promise.resolve()
  const begin = () => {
    pass = pass
      .then(async () => {
        await withdrawExpired(payload, new Date(), stopping.signal)
      })
      // The database is out of reach: the next hour tries again.
      .catch((error: unknown) => {
        payload.logger.error({
          err: error,
          msg: '没有查完过期的同意书 / Expired consents were not all looked for',
        })
      })
  }
  begin()
  const ticking = setInterval(begin, everyMs)
  return async () => {
    stopping.abort()
    clearInterval(ticking)
    await pass
  }
}

/** @returns whom it withdrew */
export async function withdrawExpired(
  payload: Payload,
  now: Date,
  signal?: AbortSignal,
): Promise<DocumentKey[]> {
  const keys = await expiredConsents(payload, now)
  for (const key of keys) {
    if (signal?.aborted) break
    await withdraw(key, payload)
  }
  return keys
}

async function withdraw(key: DocumentKey, payload: Payload): Promise<void> {
  const req = await createLocalReq({}, payload)
  await inTransaction(req, async () => {
    const dossier = await openDossier(key, req)
    if (dossier?.publication?.wanted !== 'public') return
    const { subject, records, publication } = dossier
    const remark = '本人同意书已过有效期'
    const record = { action: 'withdraw' as const, stage: null, contentHash: subject.contentHash, remark }
    await appendRecord(key, records, record, req)
    // Nobody has taken anything back: a consent that is given anew, or a date put right, makes it public again.
    await decideGone(publication, { reason: 'outdated' }, req)
  })
}
