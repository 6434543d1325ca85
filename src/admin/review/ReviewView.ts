import type { WithdrawalReason } from '../../content/log'
import type { DocumentType } from '../../content/types'
import type { Label } from '../../content/vocabulary'
import type { Action, RecordedAction, ReviewStage, Stage } from '../../review/vocabulary'

/** The answer of `GET /api/{type}/{id}/review`, as far as the panel shows it. */
export type ReviewView = {
  stage: Stage
  stages: ReviewStage[]
  contentHash: string | null
  problems: {
    path: string
    message: { zh: string; en: string }
    /** Where it is mended, when that is not in the document itself. */
    mendAt?: { type: 'images'; id: string }
  }[]
  /** Addresses of what readers would get of this text; null while something is missing, and for others than the staff of its place. */
  proof: { page: string; printed: string | null } | null
  seal: {
    complete: boolean
    signatures: { stage: ReviewStage; byName: string; at: string; remark: string }[]
  }
  public: {
    now: boolean
    url: string | null
    contentHash: string | null
    /** Why it was withdrawn, when it was. */
    gone: WithdrawalReason | null
    pending: boolean
    failure: string | null
  }
  next: Action[]
  /** Why this person may not sign the stage that is open, when it is for who they are and not for their role. */
  barred: Label | null
  history: { action: RecordedAction; stage: ReviewStage | null; by: string; at: string; remark: string }[]
  /** After a withdrawal of consent: public documents that still show a picture or file of it. */
  shownElsewhere?: { type: DocumentType; id: string; title: string }[]
}
