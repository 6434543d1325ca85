/** A picture or a file, or one as a snapshot has it. */
export type LibraryRow = {
  id?: string
  sha256: string
  renditions?: { sha256: string }[] | null
  preview?: { sha256: string }[] | null
}

export const derivedHashes = ({ renditions, preview }: LibraryRow): string[] =>
  [...(renditions ?? []), ...(preview ?? [])].map(({ sha256 }) => sha256)
