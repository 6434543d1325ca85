import type { Payload, PayloadRequest, Where } from 'payload'

/** A picture or file as the library keeps it, as far as its bytes go. */
export type LibraryItem = {
  id: string
  sha256: string | null
  renditions?: { sha256: string }[] | null
  preview?: { sha256: string }[] | null
}

/** What was derived from it: renditions of a picture, the preview of a file. */
export const derivedOf = ({ renditions, preview }: LibraryItem): string[] =>
  [...(renditions ?? []), ...(preview ?? [])].map(({ sha256 }) => sha256)

export const libraries = ['images', 'files'] as const

/** Pictures and files that meet a condition. */
export async function libraryItems(
  where: Where,
  payload: Payload,
  req?: PayloadRequest,
): Promise<LibraryItem[]> {
  const items: LibraryItem[] = []
  for (const collection of libraries) {
    const { docs } = await payload.db.find<LibraryItem>({
      collection,
      where,
      pagination: false,
      select: { sha256: true, ...(collection === 'images' ? { renditions: true } : { preview: true }) },
      ...(req && { req }),
    })
    items.push(...docs)
  }
  return items
}
