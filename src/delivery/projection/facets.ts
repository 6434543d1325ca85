import type { CompiledEntry } from '../../content/entry'

/** What a list can be narrowed to. `within` holds the issuing unit and all above it; `parent` only what units are right below. */
export const facets = ['all', 'unit', 'topic', 'within', 'parent'] as const
export type Facet = (typeof facets)[number]

/** Every document has `all`; a unit at the root of the tree has the empty parent. */
export function facetsOf(entry: CompiledEntry): [Facet, string][] {
  const found: [Facet, string][] = [['all', '']]
  if (entry.unit) found.push(['unit', entry.unit.id])
  for (const topic of entry.topics) found.push(['topic', topic.id])
  for (const unit of entry.within) found.push(['within', unit])
  if (entry.type === 'units') found.push(['parent', entry.parent?.id ?? ''])
  return found
}
