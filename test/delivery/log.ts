/**
 * A publication log in memory, kept by the rules of the real one: a step that was replaced loses its output, and all steps of
 * what was withdrawn for want of consent their slugs.
 */
import type { LogPage, LogRecord, WithdrawalReason } from '../../src/content/log'
import type { DocumentKey, DocumentType } from '../../src/content/types'
import { anOutput, type WrittenOutput } from './entries'

export type Log = ReturnType<typeof aLog>

const dawn = Date.UTC(2030, 0, 1)
const minutesLater = (minutes: number) => new Date(dawn + minutes * 60_000).toISOString()

export function aLog(name = 'log-1') {
  const records: LogRecord[] = []
  const watchers = new Set<() => void>()
  /** Whether the sample county is on its way. */
  let loading = false

  function append(
    record: Omit<LogRecord, 'sequence' | 'at' | 'publishedAt' | 'superseded' | 'revision'>,
  ): void {
    const earlier = records.filter((one) => one.type === record.type && one.id === record.id)
    const sequence = records.length + 1
    for (const one of earlier) {
      one.superseded = true
      delete one.output
    }
    records.push({
      ...record,
      sequence,
      at: minutesLater(sequence),
      publishedAt: earlier[0]?.publishedAt ?? minutesLater(sequence),
      revision: earlier.length + 1,
      superseded: false,
    })
    for (const tell of watchers) tell()
  }

  return {
    name,
    records,
    set loading(whether: boolean) {
      loading = whether
    },
    get head() {
      return records.length
    },
    publish<T extends DocumentType>(written: WrittenOutput<T>): void {
      const output = anOutput(written)
      append({ op: 'upsert', type: written.type, id: written.id, slug: output.entry.slug, output })
    },
    withdraw(key: DocumentKey, reason: WithdrawalReason, redirectTo?: string): void {
      const steps = records.filter((one) => one.type === key.type && one.id === key.id)
      if (reason === 'consent') for (const one of steps) one.slug = key.id
      const slug = steps.at(-1)?.slug ?? key.id
      append({ op: 'gone', ...key, slug, reason, ...(redirectTo && { redirectTo }) })
    },
    page: (after: number, length: number): LogPage => ({
      records: structuredClone(records.slice(after, after + length)),
      head: records.length,
      log: name,
      ...(loading && { loading: true }),
    }),
    /** Settles with the next step. */
    moved: () =>
      new Promise<void>((resolve) => {
        const tell = () => {
          watchers.delete(tell)
          resolve()
        }
        watchers.add(tell)
      }),
  }
}
