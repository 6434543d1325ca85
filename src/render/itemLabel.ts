import type { List } from '../content/tree'

/** The marker of a list item where it is written out: `1.`, below it `(1)`; `·` without order. Depth starts at 0. */
export const itemLabel = (
  { ordered, start = 1 }: Pick<List, 'ordered' | 'start'>,
  index: number,
  depth: number,
) => {
  if (!ordered) return '·'
  return depth === 0 ? `${start + index}.` : `(${start + index})`
}
