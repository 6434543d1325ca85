/** Addresses of the public pages. */
import type { DocumentType } from '../content/types'

export type ListQuery = {
  unit?: string | undefined
  topic?: string | undefined
  past?: '1' | undefined
  cursor?: string | undefined
}

/** `/events?unit=…&cursor=…`; an absent filter leaves no trace. */
export const listPath = (type: DocumentType, query: ListQuery = {}): string => {
  const search = new URLSearchParams(
    Object.entries(query).filter((pair): pair is [string, string] => Boolean(pair[1])),
  ).toString()
  return search ? `/${type}?${search}` : `/${type}`
}

/** A root-relative address, or one that is absolute already, as other sites must be told it. */
export const absolute = (publicUrl: string, path: string): string => new URL(path, `${publicUrl}/`).href

/** What a phone dials: digits, plus sign and pauses of the number as it is written. */
export const telephone = (phone: string): string => `tel:${phone.replace(/[^\d+,;]/g, '')}`
