import { keyText, type DocumentKey } from '../../content/types'
import { exported } from '../publication/whoShows'

/** The address of a document's proof, and below it those of what the page shows. */
export const proofPath = (key: DocumentKey): string => `/api/${keyText(key)}/proof`

export const printedProofPath = (key: DocumentKey): string | null =>
  key.type === exported ? `${proofPath(key)}.pdf` : null
