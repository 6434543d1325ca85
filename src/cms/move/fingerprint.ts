import canonicalize from 'canonicalize'
import { createHash } from 'node:crypto'

export type Fingerprint = { count: number; hash: string }

/** Of rows in any order. */
export function fingerprint() {
  const hashes: string[] = []
  return {
    add: (row: Record<string, unknown>): void => void hashes.push(sha256(canonicalize(row) ?? '')),
    result: (): Fingerprint => ({ count: hashes.length, hash: sha256(hashes.sort().join()) }),
  }
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
