/** A rule for each document type; leaving one out is a type error. */
import type { Entry, EntryOf } from '../content/entry'
import type { DocumentType } from '../content/types'

type ByType<Out> = { [T in DocumentType]: (entry: EntryOf<T>) => Out }

export const byType = <Out>(rules: ByType<Out>, entry: Entry): Out => {
  // The key picks the rule for exactly this entry, which the compiler cannot follow through a union.
  const rule = rules[entry.type] as (entry: Entry) => Out
  return rule(entry)
}
