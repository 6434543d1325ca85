import type { Where } from 'payload'
import type { Role } from '../review/vocabulary'

/** What access and review ask of the person signed in. `place` is the unit's path, empty while no unit is set. */
export type SignedIn = { id: string; role: Role; name: string; unit: string | null; place: string }

/** Roles that answer for the whole installation rather than for one unit. */
export const everywhere = (user: SignedIn): boolean => user.role === 'administrator'

/** `…0` is the next character after `/`, so the range holds the path itself and all paths that continue it. */
export const belowPlace = (place: string, column = 'place'): Where => ({
  and: [{ [column]: { greater_than_equal: place } }, { [column]: { less_than: `${place.slice(0, -1)}0` } }],
})

export const isBelow = (place: string | null | undefined, above: string): boolean =>
  above !== '' && typeof place === 'string' && place.startsWith(above)

/** Works on what is not public yet; a lecturer only takes what is. */
export const isStaff = (user: SignedIn): boolean => user.role !== 'lecturer'

export const coversPlace = (user: SignedIn, place: string | null | undefined): boolean =>
  everywhere(user) || isBelow(place, user.place)

/** Who sees what colleagues told each other about a document: its history, remarks and what is still missing. */
export const seesReview = (user: SignedIn, place: string | null | undefined): boolean =>
  isStaff(user) && coversPlace(user, place)
