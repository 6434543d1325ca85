/** What the server has acknowledged, and so must never lose. */
import type { DocumentKey } from '../../src/content/types'
import type { ReviewStage } from '../../src/review/vocabulary'

export type Known = {
  key: DocumentKey
  /** The last title that was acknowledged, and those sent since of which nobody knows whether they arrived. */
  titles: string[]
  images: string[]
  files: string[]
  revision: number
  /** As of the last acknowledged step; undefined when a later one may or may not have arrived. */
  public: boolean | undefined
  signatures: { stage: ReviewStage; by: string }[]
  /** Its pictures may have been erased: somebody took back their consent. */
  erased: boolean
  /** An actor is at work on it. */
  busy: boolean
}

export type Outcome = 'done' | 'refused' | 'unknown'

export function openMemory() {
  const documents: Known[] = []
  const images: string[] = []
  const files: string[] = []
  const operations = new Map<string, Record<Outcome, number>>()
  /** Answers that no kill explains. */
  const faults: string[] = []
  return {
    documents,
    images,
    files,
    operations,
    faults,
    count: (operation: string, outcome: Outcome): void => {
      const counts = operations.get(operation) ?? { done: 0, refused: 0, unknown: 0 }
      counts[outcome] += 1
      operations.set(operation, counts)
    },
    add: (key: DocumentKey, title: string, fields: Partial<Known> = {}): Known => {
      const known: Known = {
        key,
        titles: [title],
        images: [],
        files: [],
        revision: 0,
        public: false,
        signatures: [],
        erased: false,
        busy: false,
        ...fields,
      }
      documents.push(known)
      return known
    },
  }
}

export type Memory = ReturnType<typeof openMemory>
