import { createLocalReq, type Payload } from 'payload'
import { keyText, type DocumentKey } from '../../content/types'
import { decideGone } from '../publication/decideGone'
import { inTransaction } from '../transaction'
import { openDossier } from './dossier'
import { expiredConsents } from './expiredConsents'
import { appendRecord } from './records'

/** In milliseconds, between two passes: who should be gone already does not stay for another hour. */
const pauses = { usual: 60 * 60 * 1000, afterFailure: 60 * 1000 }

/**
 * Withdraws who is public without a consent that still holds: now, every hour, and a minute after one was not withdrawn,
 * until stopped.
 * @returns stops it, after the document in hand
 */
export function expireConsents(payload: Payload, { usual, afterFailure } = pauses): () => Promise<void> {
  const stopping = new AbortController()
  let pass: Promise<void> = Promise.resolve()
  let waiting: NodeJS.Timeout | undefined
  const begin = () => {
    pass = passOver(payload, stopping.signal).then((all) => {
      if (!stopping.signal.aborted) waiting = setTimeout(begin, all ? usual : afterFailure)
    })
  }
  begin()
  return async () => {
    stopping.abort()
    clearTimeout(waiting)
    await pass
  }
}

/** @returns whether nobody is left who should be gone */
async function passOver(payload: Payload, signal: AbortSignal): Promise<boolean> {
  try {
    const { failed } = await withdrawExpired(payload, new Date(), signal)
    return failed.length === 0
  } catch (error) {
    // The database is out of reach.
    const msg =
      '没有查完过期的同意书，稍后重试 / Expired consents were not all looked for; another try follows'
    payload.logger.error({ err: error, msg })
    return false
  }
}

/** One that cannot be withdrawn, for whatever reason, holds up nobody else. */
export async function withdrawExpired(
  payload: Payload,
  now: Date,
  signal?: AbortSignal,
): Promise<{ withdrawn: DocumentKey[]; failed: DocumentKey[] }> {
  const withdrawn: DocumentKey[] = []
  const failed: DocumentKey[] = []
  for (const key of await expiredConsents(payload, now)) {
    if (signal?.aborted) break
    try {
      await withdraw(key, payload)
      withdrawn.push(key)
    } catch (error) {
      failed.push(key)
      const msg = `同意书已过期而没有撤下，稍后重试 / Not withdrawn although its consent has ended; another try follows: ${keyText(key)}`
      payload.logger.error({ err: error, msg })
    }
  }
  return { withdrawn, failed }
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
