import type { PayloadRequest, Where } from 'payload'
import { belowPlace, type SignedIn } from '../../src/cms/signedIn'
import type { Role } from '../../src/review/vocabulary'

/** A predicate over who asks: everything, or the documents matching a filter. Composed with `anyOf`. */
export type Rule = (user: SignedIn) => boolean | Where

type Access = (args: { req: PayloadRequest }) => boolean | Where

/** Default deny: without a signed-in user of a known role nothing is allowed. */
export const access =
  (rule: Rule): Access =>
  ({ req }) =>
    req.user?.role ? rule(req.user as unknown as SignedIn) : false

export const anyOf =
  (...rules: Rule[]): Rule =>
  (user) => {
    const answers = rules.map((rule) => rule(user))
    if (answers.includes(true)) return true
    const filters = answers.filter((answer): answer is Where => typeof answer === 'object')
    return filters.length > 0 ? { or: filters } : false
  }

/** What every one of them allows. */
export const allOf =
  (...rules: Rule[]): Rule =>
  (user) => {
    const answers = rules.map((rule) => rule(user))
    if (answers.includes(false)) return false
    const filters = answers.filter((answer): answer is Where => typeof answer === 'object')
    return filters.length > 0 ? { and: filters } : true
  }

/** The rule, for these roles only. */
export const as =
  (roles: readonly Role[], rule: Rule): Rule =>
  (user) =>
    roles.includes(user.role) ? rule(user) : false

export const everything: Rule = () => true

/** The own unit and every unit below it. */
export const inPlace: Rule = (user) => (user.place ? belowPlace(user.place) : false)
export const versionInPlace: Rule = (user) => (user.place ? belowPlace(user.place, 'version.place') : false)

/** Belongs to no unit. */
export const unplaced: Rule = () => ({ place: { equals: '' } })

/** Created by this person: a reason beside role and place, never instead of them. Both change, and what was made stays. */
export const own: Rule = (user) => ({ createdBy: { equals: user.id } })

export const published: Rule = () => ({ _status: { equals: 'published' } })

/** Of pictures: a public document shows it. */
export const shown: Rule = () => ({ shown: { equals: true } })
