import { APIError } from 'payload'
import type { Label } from '../content/vocabulary'

/** One thing to mend before a document can go on: where, and what. `mendAt` when that is not in the document itself. */
export type Problem = {
  path: string
  code: string
  message: Label
  mendAt?: { type: 'images'; id: string }
}

/** Of Payload's requests, or of any other. */
export type Reader = { i18n?: { language?: string } }

export const inLanguage = (label: Label, { i18n }: Reader): string =>
  i18n?.language?.startsWith('en') ? label.en : label.zh

/** What a failure says of itself, `zh / en`, where it is kept and no reader's language is known. */
export function tellBoth(error: unknown): string {
  const { zh, en } = sentenceOf(error)
  return `${zh.slice(0, longestSentence)} / ${en.slice(0, longestSentence)}`
}

const longestSentence = 300

function sentenceOf(error: unknown): Label {
  if (error instanceof Error && 'sentence' in error) return error.sentence as Label
  const words = error instanceof Error ? error.message : String(error)
  return { zh: `系统内部出错：${words}`, en: `Internal error: ${words}` }
}

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
