/** The id of a relation, whether it came as an id or as the document itself. */
export function idOf(relation: unknown): string | null {
  if (typeof relation === 'string') return relation || null
  if (
    typeof relation === 'object' &&
    relation !== null &&
    'id' in relation &&
    typeof relation.id === 'string'
  ) {
    return relation.id
  }
  return null
}

export const idsOf = (relations: unknown): string[] =>
  Array.isArray(relations) ? relations.map(idOf).filter((id): id is string => id !== null) : []
