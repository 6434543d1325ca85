import type { Mark } from '../tree'

/** The bits of a Lexical text format that we keep, in the order in which our marks stand. */
const bits: [Mark, number][] = [
  ['strong', 1],
  ['emphasis', 2],
  ['underline', 8],
  ['strike', 4],
  ['sub', 32],
  ['sup', 64],
]

export const marksOf = (format: number): Mark[] =>
  bits.filter(([, bit]) => (format & bit) !== 0).map(([mark]) => mark)

export const formatOf = (marks: Mark[] = []): number =>
  bits.reduce((format, [mark, bit]) => (marks.includes(mark) ? format | bit : format), 0)
