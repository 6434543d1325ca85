import { customAlphabet } from 'nanoid'
import { pinyin } from 'pinyin-pro'
import type { CollectionSlug, PayloadRequest } from 'payload'

const longest = 60
const tail = customAlphabet('0123456789abcdefghijklmnopqrstuvwxyz', 4)

/** A readable address: the pinyin of Chinese, other letters and digits as they are, hyphens between. */
export function toSlug(text: string): string {
  const syllables = pinyin(text.normalize('NFKC'), {
    toneType: 'none',
    type: 'array',
    nonZh: 'consecutive',
    v: true,
  })
  const words =
    syllables
      .join('-')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? []
  let slug = ''
  for (const word of words) {
    const longer = slug ? `${slug}-${word}` : word
    if (longer.length > longest) break
    slug = longer
  }
  return slug || (words[0] ?? '').slice(0, longest) || tail()
}

/** The wanted slug, or the same with a short ending when another document of the collection has it. */
export async function freeSlug(
  wanted: string,
  { collection, id, req }: { collection: string; id: string | undefined; req: PayloadRequest },
): Promise<string> {
  for (let slug = wanted; ; slug = `${wanted}-${tail()}`) {
    // `draft: true` also sees addresses that are only in a draft yet.
    const { docs } = await req.payload.find({
      collection: collection as CollectionSlug,
      where: { slug: { equals: slug } },
      draft: true,
      depth: 0,
      limit: 2,
      pagination: false,
      select: {},
      req,
      overrideAccess: true,
    })
    if (docs.every((doc) => doc.id === id)) return slug
  }
}
