import type { FieldAccess } from 'payload'
import { coversPlace, type SignedIn } from '../../src/cms/signedIn'
import { idOf } from '../../src/cms/idOf'

type Model = { id: string; place?: string | null; createdBy?: unknown; consent?: object | null }

/**
 * What a named person agreed to, also where the text about them is public: for those who review or edit it, and for the
 * station keeper who brought it. A filter is refused, it would tell what it asks for; so is a choice of fields without
 * place and author. A form passes `data` alone, a stored version has no `id`.
 */
export const readConsent: FieldAccess<Model> = ({ data, doc, id, req }) => {
  const user = req.user as unknown as SignedIn | null
  if (!user || user.role === 'lecturer') return false
  if (user.role === 'administrator') return true
  const model = doc ?? data
  if (!model) return false
  const isNew = id === undefined && !model.place && (!doc || isEmpty(doc.consent))
  return isNew || worksOn(model, user)
}

const worksOn = ({ place, createdBy }: Partial<Model>, user: SignedIn): boolean =>
  coversPlace(user, place) && (user.role !== 'contributor' || idOf(createdBy) === user.id)

/** `person` is what every form starts with. */
const isEmpty = (consent: object | null | undefined): boolean =>
  Object.values(consent ?? {}).every((value) => value === null || value === undefined || value === 'person')
