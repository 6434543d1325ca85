import type { LogPage, LogRecord } from '../../src/content/log'
import type { Memory } from './memory'
import type { Reading } from './reader'
import type { BlobStore, Stored } from './stored'

/** All that is known of an installation at the end of a run. */
export type Evidence = {
  log: LogRecord[]
  stored: Stored
  blobs: BlobStore
  /** Each table of the projection, and of one made anew. */
  live: Map<string, string[]>
  rebuilt: Map<string, string[]>
  memory: Memory
  reading: Reading
  surprises: string[]
  due: number
  /** How many kills it has seen. */
  kills: number
}

export async function wholeLog(page: (after: number) => Promise<unknown>): Promise<LogRecord[]> {
  const records: LogRecord[] = []
  for (;;) {
    const { records: more, head } = (await page(records.length)) as LogPage
    records.push(...more)
    if (records.length >= head || more.length === 0) return records
  }
}
