/**
 * What is expected of access, from the product's words, written down once; nothing here is taken from the code that
 * decides.
 */
import { roles, type Role } from '../../src/review/vocabulary'
import type { Place } from './stage'

/** Everybody works at the same office, 柳湾镇; one came without signing in, one was never given a unit. */
export const people = [...roles, 'anonymous', 'editor without a unit'] as const
export type Person = (typeof people)[number]

const nobody: readonly Role[] = []
const administrator: readonly Role[] = ['administrator']
const editors: readonly Role[] = ['administrator', 'chief-editor', 'editor']
const writers: readonly Role[] = [...editors, 'contributor']
const staff: readonly Role[] = [...writers, 'reviewer']
const signers: readonly Role[] = ['chief-editor', 'reviewer']
const everyone: readonly Role[] = roles
/** Wherever they work. */
const colleagues: readonly Role[] = [...staff]
const ofThePlace: readonly Role[] = [...roles]

/**
 * Station keepers write, editors answer for what their office and those below it write, reviewers sign it, lecturers
 * take what is published. The administrator does all of it everywhere, but sign.
 */
const articles = {
  create: writers,
  'read a draft': staff,
  'read what is published': everyone,
  'read versions': staff,
  // What colleagues say about a text is theirs, also when the text is for everybody.
  'read review': staff,
  update: editors,
  delete: editors,
  // A station keeper hands in what they wrote; here the administrator wrote it.
  submit: editors,
  recall: editors,
  sign: signers,
  publish: editors,
  withdraw: editors,
}

const words = {
  articles,
  // What others refer to is kept by editors, and everybody picks from what is published of it.
  units: { ...articles, create: editors },
  lecturers: { ...articles, create: editors },
  // Portraits of who has not agreed yet lie among the pictures: other offices see them once they are published.
  images: { create: writers, read: ofThePlace, update: editors, delete: editors },
  // Consent forms lie among the files: no lecturer sees them, and no other office.
  files: { create: writers, read: staff, update: editors, delete: editors },
  // Names stand beside signatures, so all who work on texts may see who is who; lecturers see no signatures.
  users: { create: administrator, read: colleagues, update: administrator, delete: administrator },
  // What happened is on record, and nobody writes it by hand.
  publications: { create: nobody, read: administrator, update: nobody, delete: nobody },
  'publication-log': { create: nobody, read: administrator, update: nobody, delete: nobody },
  'review-records': { create: nobody, read: administrator, update: nobody, delete: nobody },
  'payload-kv': { create: nobody, read: nobody, update: nobody, delete: nobody },
} satisfies Record<string, Record<string, readonly Role[]>>

export const documents = ['articles', 'units', 'lecturers'] as const
export const library = ['images', 'files'] as const
export const system = ['users', 'publications', 'publication-log', 'review-records', 'payload-kv'] as const
export type DocumentAct = keyof typeof articles
export type PlainAct = keyof typeof words.images
export const documentActs = Object.keys(articles) as DocumentAct[]
export const plainActs = Object.keys(words.images) as PlainAct[]

type Acts =
  | { slug: (typeof documents)[number]; act: DocumentAct }
  | { slug: (typeof library | typeof system)[number]; act: PlainAct }

/** At the own unit and below; what is for everybody, and everything for administrators, everywhere. */
export function may(person: Person, { slug, act }: Acts, place: Place): boolean {
  if (person === 'anonymous') return false
  const role = person === 'editor without a unit' ? 'editor' : person
  const allowed = (words[slug] as Record<string, readonly Role[]>)[act] ?? nobody
  if (!allowed.includes(role)) return false
  if (role === 'administrator' || allowed === everyone || allowed === colleagues) return true
  return person !== 'editor without a unit' && (place === 'own' || place === 'below')
}
