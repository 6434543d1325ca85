import type { PayloadRequest } from 'payload'
import type { Label } from '../../content/vocabulary'
import { officeIn } from '../../import/shape/attribution'
import { idOf } from '../idOf'
import { belowPlace, everywhere, type SignedIn } from '../signedIn'

/** Where a manuscript goes, and what to tell its editor of that; null when there is nothing to tell. */
type Placed = { unit: string | undefined; remark: Label | null }

/**
 * The unit that an attribution names, when it is the exact and only name of a public unit that this person may write for;
 * their own otherwise.
 */
export async function placeByAttribution(attribution: string, req: PayloadRequest): Promise<Placed> {
  const own = idOf(req.user?.unit) ?? undefined
  const name = officeIn(attribution)
  if (name === '') return { unit: own, remark: null }
  const [found, another] = await publicUnits(name, req)
  if (!found || another) return { unit: own, remark: found ? ambiguous(name) : unknown(name) }
  return { unit: found.id, remark: found.id === own ? null : elsewhere(name) }
}

type Unit = { id: string; _status?: string | null }

/** More of one name tell nobody more. */
const most = 10

async function publicUnits(title: string, req: PayloadRequest): Promise<Unit[]> {
  const user = req.user as unknown as SignedIn
  const branch = everywhere(user) ? '/' : user.place
  if (branch === '') return []
  const { docs } = await req.payload.db.find<Unit>({
    collection: 'units',
    // Names have no index, places have: what is read is the branch of the tree that this person answers for.
    where: { and: [belowPlace(branch), { title: { equals: title } }] },
    select: { _status: true },
    // The order of the index: nothing is put aside to be sorted.
    sort: 'place',
    limit: most,
    pagination: false,
    req,
  })
  // Asked in the query it would be looked up by, which is as good as reading every unit. What is no longer public, or not
  // yet, may have another name by now.
  return docs.filter(({ _status }) => _status === 'published')
}

const elsewhere = (name: string): Label => ({
  zh: `署名是“${name}”，已归到这个单位，没有归到你自己的单位；不对的话请改“所属单位”。`,
  en: `The attribution is “${name}”: the draft was put there, not in your own unit. If that is wrong, change its issuing unit.`,
})

const unknown = (name: string): Label => ({
  zh: `署名“${name}”没有用来确定所属单位：在你能写的单位里，没有正好叫这个名称并且已公开的。请核对“所属单位”。`,
  en: `The attribution “${name}” did not decide the issuing unit: no public unit that you may write for has exactly this name. Check the issuing unit.`,
})

const ambiguous = (name: string): Label => ({
  zh: `署名“${name}”没有用来确定所属单位：在你能写的单位里，有不止一个叫这个名称。请核对“所属单位”。`,
  en: `The attribution “${name}” did not decide the issuing unit: more than one unit that you may write for has this name. Check the issuing unit.`,
})
