/**
 * The sample texts' tiny markup: blank lines part blocks; `## ` and `### ` headings, `- ` and `1. ` lists, `> ` quotation,
 * `| a | b |` table whose first row is its header, `![caption](picture)`, `:::tip Title` … `:::` callout; inside a line
 * `**strong**` and `[text](type/key)`, a reference to another sample document.
 */
import type { Block, Inline, Text, Tree } from '../src/content/tree'
import { isDocumentType, type DocumentKey } from '../src/content/types'

/** @throws SyntaxError  a callout that is not closed, an unknown tone, or a reference to no document type */
export const parseMarkup = (text: string): Tree => chunks(text).map(block)

/** Blocks of lines; a callout runs to its `:::` whatever blank lines are inside, a heading is alone on its line. */
function chunks(text: string): string[][] {
  const found: string[][] = []
  let open: string[] = []
  const close = () => {
    if (open.length > 0) found.push(open)
    open = []
  }
  for (const line of text.split('\n').map((each) => each.trim())) {
    const inCallout = open[0]?.startsWith(':::') ?? false
    if (inCallout ? line === ':::' : line === '') close()
    else if (!inCallout && /^(##|:::)/.test(line)) {
      close()
      open.push(line)
      if (line.startsWith('##')) close()
    } else open.push(line)
  }
  if (open[0]?.startsWith(':::')) throw new SyntaxError(`callout without end: ${open[0]}`)
  close()
  return found
}

function block(lines: string[]): Block {
  const [first = ''] = lines
  const image = /^!\[(.*)\]\(([\w-]+)\)$/.exec(first)
  if (image?.[2]) return { type: 'image', image: image[2], ...(image[1] && { caption: image[1] }) }
  if (first.startsWith('### ')) return { type: 'heading', level: 3, children: inlines(first.slice(4)) }
  if (first.startsWith('## ')) return { type: 'heading', level: 2, children: inlines(first.slice(3)) }
  if (first.startsWith(':::')) return callout(first.slice(3), lines.slice(1))
  if (first.startsWith('|')) return table(lines)
  if (first.startsWith('> ')) return { type: 'quotation', children: joined(lines, /^> ?/) }
  if (first.startsWith('- ')) return { type: 'list', ordered: false, items: items(lines, /^- /) }
  if (first.startsWith('1. ')) return { type: 'list', ordered: true, items: items(lines, /^\d+\. /) }
  return { type: 'paragraph', children: joined(lines, /^/) }
}

function callout(head: string, lines: string[]): Block {
  const [tone, ...title] = head.split(' ')
  if (tone !== 'note' && tone !== 'tip' && tone !== 'warning') throw new SyntaxError(`no such tone: ${tone}`)
  const text = lines.filter((line) => line !== '').join('\n')
  return { type: 'callout', tone, ...(title.length > 0 && { title: title.join(' ') }), text }
}

function table(lines: string[]): Block {
  const rows = lines.map((line, at) =>
    line
      .replace(/^\||\|$/g, '')
      .split('|')
      .map((cell) => ({ ...(at === 0 && { header: true }), children: inlines(cell.trim()) })),
  )
  return { type: 'table', rows }
}

const items = (lines: string[], mark: RegExp) =>
  lines.map((line) => ({ children: inlines(line.replace(mark, '')) }))

/** Lines of one block, with a break between them. */
const joined = (lines: string[], mark: RegExp): Inline[] =>
  lines.flatMap((line, at) => [
    ...(at > 0 ? [{ type: 'break' as const }] : []),
    ...inlines(line.replace(mark, '')),
  ])

const inlines = (line: string): Inline[] =>
  line
    .split(/(\*\*[^*]+\*\*|\[[^\]]+\]\([^)]+\))/)
    .filter((part) => part !== '')
    .map(inline)

function inline(part: string): Inline {
  const strong = /^\*\*([^*]+)\*\*$/.exec(part)
  if (strong?.[1]) return { type: 'text', text: strong[1], marks: ['strong'] }
  const reference = /^\[([^\]]+)\]\(([^)]+)\)$/.exec(part)
  if (reference?.[1] && reference[2])
    return { type: 'reference', to: target(reference[2]), children: [plain(reference[1])] }
  return plain(part)
}

function target(path: string): DocumentKey {
  const [type, id] = path.split('/')
  if (!isDocumentType(type) || !id) throw new SyntaxError(`a reference must read type/key: ${path}`)
  return { type, id }
}

function plain(text: string): Text {
  return { type: 'text', text }
}
