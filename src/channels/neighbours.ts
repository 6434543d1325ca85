import type { Linked } from '../content/entry'
import type { Snapshot, SnapshotOf } from '../content/snapshot'
import { keyText, pagePath, type DocumentKey, type DocumentType } from '../content/types'

/**
 * The public documents around one, as far as it asks for them. What is not public is not there, so it can be left out
 * but never shown; every key that was asked for is remembered, as an answer may change.
 */
export type Neighbours = {
  find: <T extends DocumentType>(type: T, id: string | null) => SnapshotOf<T> | undefined
  /** In the order of their names. */
  asked: () => DocumentKey[]
}

export const neighboursOf = (
  snapshot: Snapshot,
  lookup: (key: DocumentKey) => Snapshot | undefined,
): Neighbours => {
  const asked = new Map<string, DocumentKey>()
  const find = (type: DocumentType, id: string | null): Snapshot | undefined => {
    if (id === null) return undefined
    // A document that names itself is there, and does not wait for itself.
    if (type === snapshot.type && id === snapshot.id) return snapshot
    asked.set(keyText({ type, id }), { type, id })
    return lookup({ type, id })
  }
  return {
    find: (type, id) => {
      const found = find(type, id)
      return isOf(found, type) ? found : undefined
    },
    asked: () => [...asked].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, key]) => key),
  }
}

export const linkTo = ({ type, id, slug, title }: Snapshot): Linked => ({
  type,
  id,
  slug,
  title,
  url: pagePath(type, slug),
})

export const linkIn = (neighbours: Neighbours, type: DocumentType, id: string | null): Linked | null => {
  const found = neighbours.find(type, id)
  return found === undefined ? null : linkTo(found)
}

/** Links to those that are public, in the order given. */
export const linksIn = (neighbours: Neighbours, type: DocumentType, ids: string[]): Linked[] =>
  ids.flatMap((id) => linkIn(neighbours, type, id) ?? [])

const isOf = <T extends DocumentType>(snapshot: Snapshot | undefined, type: T): snapshot is SnapshotOf<T> =>
  snapshot?.type === type
