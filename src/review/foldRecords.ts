import type { RecordedAction, ReviewStage, Stage } from './vocabulary'

/** One line of a document's review history. Lines are only ever added. */
export type ReviewRecord = {
  action: RecordedAction
  /** The stage signed or returned from. */
  stage: ReviewStage | null
  by: string
  byName: string
  at: string
  /** What the text was at that moment; null while it was too incomplete to be sealed. */
  contentHash: string | null
  remark: string
}

export type Signature = {
  stage: ReviewStage
  by: string
  byName: string
  at: string
  contentHash: string
  remark: string
}

export type Review = {
  stage: Stage
  /** Signatures that count: of this round, binding the present text. */
  signatures: Signature[]
  /** Whose work this is: who created it, and who changed or submitted it since it was last published. */
  authors: string[]
}

/** What the history is read against. */
export type Present = {
  /** The stages that this type of document asks for, in order. */
  stages: readonly ReviewStage[]
  creator: string | null
  /** Of the text as it is now; a signature for any other text does not count. */
  contentHash: string | null
  /** Of the text that readers see, when there is one. */
  publicHash: string | null
}

/** Reads where a document stands from its history. */
export function foldRecords(records: readonly ReviewRecord[], present: Present): Review {
  const { stages, contentHash, publicHash } = present
  const round = presentRound(records, contentHash)
  const authors = authorsOf(records, present.creator)
  if (contentHash !== null && contentHash === publicHash && !round.submitted) {
    return { stage: 'public', signatures: round.published, authors }
  }
  if (!round.submitted) return { stage: 'draft', signatures: [], authors }
  const open = stages.find((stage) => !round.signatures.some((signature) => signature.stage === stage))
  return { stage: open ?? 'sealed', signatures: round.signatures, authors }
}

/** What counts since the last submission of this very text, and the signatures under which it was published before. */
function presentRound(records: readonly ReviewRecord[], contentHash: string | null) {
  let submitted = false
  let signatures: Signature[] = []
  let published: Signature[] = []
  for (const record of records) {
    const ofThisText = contentHash !== null && record.contentHash === contentHash
    switch (record.action) {
      case 'submit':
        submitted = ofThisText
        signatures = []
        break
      case 'sign':
        if (submitted && ofThisText && record.stage)
          signatures = [...signatures, toSignature(record, record.stage, contentHash)]
        break
      case 'publish':
        submitted = false
        if (ofThisText) published = signatures
        break
      case 'edit':
      case 'return':
      case 'recall':
      case 'withdraw':
        submitted = false
        signatures = []
        break
    }
  }
  return { submitted, signatures, published }
}

function toSignature(record: ReviewRecord, stage: ReviewStage, contentHash: string): Signature {
  return { stage, by: record.by, byName: record.byName, at: record.at, contentHash, remark: record.remark }
}

function authorsOf(records: readonly ReviewRecord[], creator: string | null): string[] {
  const lastPublication = records.findLastIndex((record) => record.action === 'publish')
  const since = records
    .slice(lastPublication + 1)
    .filter((record) => record.action === 'edit' || record.action === 'submit')
    .map((record) => record.by)
  return [...new Set([...(creator ? [creator] : []), ...since])]
}
