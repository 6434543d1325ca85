import { applyRule } from '../content/applyRule'
import type { Snapshot } from '../content/snapshot'
import type { Block, Quotation, Rules, Tree } from '../content/tree'
import { fileOf } from '../render/context'
import type { Composed } from './composed'
import { composeBulletin } from './composeBulletin'
import { chapterAnchor } from '../content/entry'
import { heading, shiftHeadings } from './headings'
import { keptHashes } from './materials'
import type { Neighbours } from './neighbours'
import { words } from './words'

/** One text out of all the parts that a document has: every channel renders this one. */
export const compose = (snapshot: Snapshot, neighbours: Neighbours): Composed =>
  applyRule(rules, snapshot, neighbours)

const bodyOf = ({ body, images, files }: Snapshot): Composed => ({ tree: body, images, files })

const rules: Rules<Snapshot, Composed, Neighbours> = {
  articles: bodyOf,
  events: (event) => ({
    ...bodyOf(event),
    tree: [...event.body, ...section(words.report, event.report?.body ?? [])],
  }),
  courses: (course) => {
    const kept = keptHashes(course)
    const isKept = (block: Block) => 'file' in block && kept.has(fileOf(course, block.file).sha256)
    return { ...bodyOf(course), tree: course.body.filter((block) => !isKept(block)) }
  },
  'typical-models': (model) => ({
    ...bodyOf(model),
    tree: [...model.body, ...model.quotations.map(({ text, by }) => quotation(text, by))],
  }),
  'pocket-books': (book) => ({
    ...bodyOf(book),
    tree: [
      ...book.body,
      ...book.chapters.flatMap(({ title, body }, i) => [
        heading(2, title, chapterAnchor(i)),
        ...shiftHeadings(body, 1),
      ]),
      ...section(
        words.sayings,
        book.sayings.map(({ text, source }) => quotation(text, source)),
      ),
      ...section(words.glossary, book.glossary.map(definition)),
    ],
  }),
  bulletins: composeBulletin,
  units: bodyOf,
  lecturers: bodyOf,
  series: bodyOf,
  topics: bodyOf,
}

/** Nothing without a text: a heading never stands alone. */
const section = (title: string, tree: Tree): Tree => (tree.length === 0 ? [] : [heading(2, title), ...tree])

const quotation = (text: string, by: string): Quotation => ({
  type: 'quotation',
  children: [
    { type: 'text', text },
    ...(by === '' ? [] : [{ type: 'break' } as const, { type: 'text', text: `—— ${by}` } as const]),
  ],
})

const definition = ({ term, meaning }: { term: string; meaning: string }): Block => ({
  type: 'paragraph',
  children: [
    { type: 'text', text: term, marks: ['strong'] },
    { type: 'text', text: `：${meaning}` },
  ],
})
