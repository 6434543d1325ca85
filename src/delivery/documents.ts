/** From what an address names to the document that readers are to see. */
import type { EntryOf } from '../content/entry'
import { isDocumentType, pagePath, type DocumentKey, type DocumentType } from '../content/types'
import { notFound, withdrawn } from './errors'
import type { Projection } from './projection'
import type { Standing } from './projection/find'

type Located = { document: DocumentKey & { slug: string } } | { movedTo: string }

/**
 * Finds a document for people, who follow redirects: an old slug leads to the present one, a withdrawn document to its
 * successor.
 * @param path  the address to be at, given the slug
 * @throws Refusal  `not_found`, or `withdrawn` when there is no successor
 */
export function locate(
  projection: Projection,
  type: DocumentType,
  idOrSlug: string,
  path: (slug: string) => string,
): Located {
  const found = projection.find(type, idOrSlug)
  if (!found) throw notFound()
  if (found.op === 'gone') {
    const successor = successorOf(projection, found)
    if (!successor) throw withdrawn(found.reason, found.redirectTo)
    return { movedTo: pagePath(successor.type, successor.slug) }
  }
  return found.slug === idOrSlug ? { document: found } : { movedTo: path(found.slug) }
}

/** What a filter of a list names; a link to a filter that is gone is a dead link. */
export function named<T extends DocumentType>(
  projection: Projection,
  type: T,
  id: string | undefined,
): EntryOf<T> | null {
  if (id === undefined) return null
  const entry = projection.entry({ type, id })
  if (!entry) throw notFound()
  return entry as EntryOf<T>
}

// A successor may have been withdrawn in its turn; editors can even make a ring of them.
const longestChain = 5

function successorOf(projection: Projection, gone: Standing): Standing | null {
  let at: Standing | undefined = gone
  for (let step = 0; step < longestChain; step++) {
    if (!at || at.op === 'upsert' || at.redirectTo === null) break
    const [type, id]: (string | undefined)[] = at.redirectTo.split('/', 2)
    at = isDocumentType(type) && id ? projection.find(type, id) : undefined
  }
  return at?.op === 'upsert' ? at : null
}
