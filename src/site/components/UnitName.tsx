import type { Linked } from '../../content/entry'

/** Who issued it, on a card: as people say it, without the era; its own page and every document give the full name. */
export const UnitName = ({ unit }: { unit: Linked | null }) =>
  unit && <span>{unit.title.replace('新时代文明实践', '文明实践')}</span>
