import type { PayloadRequest } from 'payload'
import type { Label } from '../../content/vocabulary'
import { officeIn } from '../../import/shape/attribution'
import { idOf } from '../idOf'
import { belowPlace, everywhere, type SignedIn } from '../signedIn'

/** Where a manuscript goes, and what to tell its editor of that; null when there is nothing to tell. */
type Placed = { unit: string | undefined; remark: Label | null }

/**
 * The unit that an attribution names, when it is the exact and only name of a public unit that this person may write for,
 * with 新时代 or without; their own otherwise. A unit may be called what looks like an office with a person behind it, so
 * that the whole is looked for first, and without the person only when nothing is called that.
 */
export async function placeByAttribution(attribution: string, req: PayloadRequest): Promise<Placed> {
  const own = idOf(req.user?.unit) ?? undefined
  const office = officeIn(attribution)
  for (const name of new Set([attribution, office].flatMap((one) => [one, inFull(one)]))) {
    const [found, another] = name === '' ? [] : await publicUnits(name, req)
    if (another) return { unit: own, remark: ambiguous(attribution) }
    if (found) return { unit: found.id, remark: found.id === own ? null : elsewhere(attribution, name) }
  }
  return { unit: own, remark: office === '' ? null : unknown(attribution) }
}

/** The site itself calls units so where room is short. */
const inFull = (name: string): string => name.replace(/(?<!新时代)文明实践/, '新时代文明实践')

/** Two at most: more of one name tell nobody more. */
async function publicUnits(title: string, req: PayloadRequest): Promise<{ id: string }[]> {
  const user = req.user as unknown as SignedIn
  const branch = everywhere(user) ? '/' : user.place
  if (branch === '') return []
  const { docs } = await req.payload.db.find<{ id: string }>({
    collection: 'units',
    // Names have no index, places have: what is read is the branch of the tree that this person answers for. Asked for
    // what is published, SQLite would look that up instead, which is as good as reading every unit.
    where: { and: [belowPlace(branch), { title: { equals: title } }, { _status: { not_equals: 'draft' } }] },
    select: {},
    // As the index has them: in any other order all would be read and sorted before the second is known.
    sort: 'place',
    limit: 2,
    pagination: false,
    req,
  })
  return docs
}

const elsewhere = (attribution: string, name: string): Label => ({
  zh: `署名是“${attribution}”，已归到“${name}”，没有归到你自己的单位；不对的话请改“所属单位”。`,
  en: `The attribution is “${attribution}”: the draft was put into “${name}”, not your own unit. If that is wrong, change its issuing unit.`,
})

const unknown = (attribution: string): Label => ({
  zh: `署名“${attribution}”没有用来确定所属单位：在你能写的单位里，没有正好叫这个名称并且已公开的。请核对“所属单位”。`,
  en: `The attribution “${attribution}” did not decide the issuing unit: no public unit that you may write for has exactly this name. Check the issuing unit.`,
})

const ambiguous = (attribution: string): Label => ({
  zh: `署名“${attribution}”没有用来确定所属单位：在你能写的单位里，有不止一个叫这个名称。请核对“所属单位”。`,
  en: `The attribution “${attribution}” did not decide the issuing unit: more than one unit that you may write for has this name. Check the issuing unit.`,
})
