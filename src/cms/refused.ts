import { APIError, type PayloadRequest, ValidationError } from 'payload'
import type { Label } from '../content/vocabulary'

/** One thing to mend before a document can go on: where, and what. */
export type Problem = { path: string; code: string; message: Label }

export const inLanguage = (label: Label, req: Pick<PayloadRequest, 'i18n'>): string =>
  req.i18n?.language?.startsWith('en') ? label.en : `${label.zh}`

/** Stops one of Payload's own operations (save, delete, restore …): 403 with a stable code, nothing is changed. */
export class Refused extends APIError {
  constructor(
    readonly code: string,
    readonly sentence: Label,
    status = 403,
  ) {
    super(`${sentence.zh} ${sentence.en}`, status, { code }, true)
  }
}

/** Shown at the fields themselves when a form is saved. */
export const invalid = (collection: string, problems: Problem[], req: PayloadRequest): ValidationError =>
  new ValidationError(
    {
      collection,
      errors: problems.map(({ path, message }) => ({ path, message: inLanguage(message, req) })),
      req,
    },
    req.t,
  )
