import type { Reading } from './manuscript'
import { ManuscriptRefused } from './ManuscriptRefused'
import { textOf } from './inlines'

const mostLines = 200_000

/**
 * Plain text: every line is a paragraph; what the lines are is for `shape` to see.
 * @throws ManuscriptRefused  more lines than any text has
 */
export const readText = (text: string): Reading => {
  const lines = text.split(/\r\n?|[\n\v\f\u0085\u2028\u2029]/, mostLines + 1)
  if (lines.length > mostLines) throw new ManuscriptRefused('manuscript_too_complex')
  return {
    blocks: lines.map((line) => ({ type: 'paragraph', children: line === '' ? [] : [textOf(line)] })),
    images: [],
  }
}
