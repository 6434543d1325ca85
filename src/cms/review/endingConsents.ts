import type { PayloadRequest, Where } from 'payload'
import { belowPlace, everywhere, type SignedIn } from '../signedIn'
import { day, today } from '../snapshot/values'

/** A person who is public on a consent that will soon end. */
export type EndingConsent = { type: 'typical-models'; id: string; title: string; endsOn: string }

const daysAhead = 30
const atMost = 20
const dayMs = 24 * 60 * 60 * 1000

/**
 * Whose consent ends within thirty days, soonest first: for the staff of the place, who can still ask the person again. Shown
 * to those who may read the record itself, and so to a station keeper only of whom they brought.
 */
export async function endingConsents(
  user: SignedIn,
  req: PayloadRequest,
  now = new Date(),
): Promise<EndingConsent[]> {
  const mine = concerns(user)
  if (!mine) return []
  const { docs } = await req.payload.db.find<{ id: string; title: string; consent: { expiresOn: string } }>({
    collection: 'typical-models',
    where: {
      and: [
        { _status: { equals: 'published' } },
        { 'consent.expiresOn': { greater_than_equal: startOf(now) } },
        { 'consent.expiresOn': { less_than: startOf(new Date(now.getTime() + (daysAhead + 1) * dayMs)) } },
        ...mine,
      ],
    },
    sort: 'consent.expiresOn',
    limit: atMost,
    pagination: false,
    select: { title: true, consent: { expiresOn: true } },
    req,
  })
  return docs.map(({ id, title, consent }) => ({
    type: 'typical-models',
    id,
    title,
    endsOn: day(consent.expiresOn) ?? '',
  }))
}

/** A filter that narrows to what this person works on; undefined when that is nothing. */
function concerns(user: SignedIn): Where[] | undefined {
  if (everywhere(user)) return []
  if (user.role === 'lecturer' || user.place === '') return undefined
  const own: Where[] = user.role === 'contributor' ? [{ createdBy: { equals: user.id } }] : []
  return [belowPlace(user.place), ...own]
}

/** The first moment of a day in China. */
const startOf = (moment: Date): string => `${today(moment)}T00:00:00.000+08:00`
