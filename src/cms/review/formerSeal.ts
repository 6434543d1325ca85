import type { ReviewRecord } from '../../review/foldRecords'
import { formerSealedText, sealedText } from '../../review/sealedText'
import { readSnapshot, type PublicationRow } from '../publication/rows'
import { sha256 } from '../snapshot/loadSubject'

/**
 * Carries the seal of a public unit over from when its ancestors were in the sealed text (ADR 14): the hash that it was
 * signed and published under then is read as the one that the same text has now.
 */
export function carrySealOver<T extends ReviewRecord>(
  records: T[],
  publication: PublicationRow | undefined,
): { records: T[]; publication: PublicationRow | undefined } {
  const present = publication && presentHash(publication)
  if (!present) return { records, publication }
  const former = publication.contentHash
  return {
    records: records.map((record) =>
      record.contentHash === former ? { ...record, contentHash: present } : record,
    ),
    publication: { ...publication, contentHash: present },
  }
}

/** @returns undefined when it was published under the present rules */
function presentHash(publication: PublicationRow): string | undefined {
  if (publication.type !== 'units' || publication.wanted !== 'public') return undefined
  const snapshot = readSnapshot(publication)
  if (snapshot.type !== 'units' || sha256(formerSealedText(snapshot)) !== publication.contentHash)
    return undefined
  return sha256(sealedText(snapshot))
}
