/** What the server has acknowledged, and so must never lose. */
import type { DocumentKey } from '../../src/content/types'
import type { ReviewStage } from '../../src/review/vocabulary'

export type Upload = {
  kind: 'images' | 'files'
  id: string
  /** Documents whose text was sent with it in it. */
  usedBy: Set<Known>
  /** `asked`: of a document that shows it, or may, somebody took back their consent. `sure`: that alone showed it. */
  erased: 'no' | 'asked' | 'sure'
}

export type Known = {
  key: DocumentKey
  /** The last title that was acknowledged, and those sent since of which nobody knows whether they arrived. */
  titles: string[]
  /** The same of its address; none before the first that was chosen. */
  slugs: string[]
  /** What its text shows; undefined when a later text may or may not have arrived. */
  draft: Upload[] | undefined
  /** The same of the text that readers see. */
  shown: Upload[] | undefined
  revision: number
  /** As of the last acknowledged step; undefined when a later one may or may not have arrived. */
  public: boolean | undefined
  signatures: { stage: ReviewStage; by: string }[]
}

export type Outcome = 'done' | 'refused' | 'unknown'
export type Memory = ReturnType<typeof openMemory>

export function openMemory() {
  const operations = new Map<string, Record<Outcome, number>>()
  return {
    documents: [] as Known[],
    uploads: [] as Upload[],
    operations,
    /** Answers that no kill explains. */
    faults: [] as string[],
    count: (operation: string, outcome: Outcome): void => {
      const counts = operations.get(operation) ?? { done: 0, refused: 0, unknown: 0 }
      counts[outcome] += 1
      operations.set(operation, counts)
    },
  }
}

export const aKnown = (key: DocumentKey, title: string): Known => ({
  key,
  titles: [title],
  slugs: [],
  draft: [],
  shown: [],
  revision: 0,
  public: false,
  signatures: [],
})

export const anUpload = (kind: Upload['kind'], id: string): Upload => ({
  kind,
  id,
  usedBy: new Set(),
  erased: 'no',
})
