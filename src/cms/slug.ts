import { customAlphabet } from 'nanoid'
import { pinyin } from 'pinyin-pro'
import type { PayloadRequest } from 'payload'
import type { DocumentType } from '../content/types'
import { belongsToAnother } from './publication/logRows'

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

type Asking = { collection: DocumentType; id: string | undefined; req: PayloadRequest }

/** The wanted slug, or the same with a short ending when another document of the type has it, or had it in public. */
export async function freeSlug(wanted: string, asking: Asking): Promise<string> {
  const stem = wanted.slice(0, longest - 5).replace(/-$/, '')
  for (let slug = wanted; ; slug = `${stem}-${tail()}`) {
    // A new address may be in a draft yet, and the one before it is kept until the draft is published.
    const holders = [...(await holdersOf(slug, true, asking)), ...(await holdersOf(slug, false, asking))]
    if (holders.some((id) => id !== asking.id)) continue
    if (!(await belongsToAnother(asking.collection, slug, asking.id, asking.req))) return slug
  }
}

async function holdersOf(slug: string, draft: boolean, { collection, req }: Asking): Promise<unknown[]> {
  const { docs } = await req.payload.find({
    collection,
    where: { slug: { equals: slug } },
    draft,
    depth: 0,
    limit: 2,
    pagination: false,
    select: {},
    req,
    overrideAccess: true,
  })
  return docs.map(({ id }) => id)
}
