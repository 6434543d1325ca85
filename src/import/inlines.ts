import { cleanText } from '../content/lexical/cleanText'
import type { Break, Inline, Mark, Text } from '../content/tree'

const markOrder: Mark[] = ['strong', 'emphasis', 'underline', 'strike', 'sub', 'sup']

export const textOf = (text: string, marks: Mark[] = []): Text =>
  marks.length === 0
    ? { type: 'text', text }
    : { type: 'text', text, marks: markOrder.filter((mark) => marks.includes(mark)) }

/** A break is a line feed. */
export const plainText = (inlines: Inline[]): string =>
  inlines
    .map((inline) => {
      if (inline.type === 'text') return inline.text
      return inline.type === 'break' ? '\n' : plainText(inline.children)
    })
    .join('')

/** Nothing that a reader would see. */
export const isBlank = (inlines: Inline[]): boolean => cleanText(plainText(inlines)).trim() === ''

/** The part between two offsets into `plainText`. */
export const cut = (inlines: Inline[], from: number, to = Infinity): Inline[] => {
  const part: Inline[] = []
  let at = 0
  for (const inline of inlines) {
    const start = from - at
    const end = to - at
    const length = lengthOf(inline)
    at += length
    if (end <= 0 || start >= length) continue
    if (inline.type === 'text') {
      part.push({ ...inline, text: inline.text.slice(Math.max(0, start), Math.max(0, end)) })
    } else if (inline.type === 'break') part.push(inline)
    else part.push({ ...inline, children: cut(inline.children, start, end).filter(isWord) })
  }
  return part
}

/** The text cut at offsets into `plainText`, which rise, in one pass. */
export const splitAt = (inlines: Inline[], offsets: number[]): Inline[][] => {
  const parts: Inline[][] = [[]]
  let at = 0
  let next = 0
  for (const inline of inlines) {
    const length = lengthOf(inline)
    let from = 0
    for (
      let offset = offsets[next];
      offset !== undefined && offset <= at + length;
      offset = offsets[++next]
    ) {
      parts.at(-1)?.push(...cut([inline], from, offset - at))
      parts.push([])
      from = offset - at
    }
    parts.at(-1)?.push(...(from === 0 ? [inline] : cut([inline], from)))
    at += length
  }
  return parts
}

const lengthOf = (inline: Inline): number =>
  inline.type === 'break' ? 1 : inline.type === 'text' ? inline.text.length : plainText([inline]).length

/** The same text with a mark added to all of it. */
export const marked = <N extends Inline>(inlines: N[], mark: Mark): N[] =>
  inlines.map((inline) => {
    if (inline.type === 'text') return { ...inline, ...textOf(inline.text, [...(inline.marks ?? []), mark]) }
    return inline.type === 'break' ? inline : { ...inline, children: marked(inline.children, mark) }
  })

export const unmarked = <N extends Inline>(inlines: N[], mark: Mark): N[] =>
  inlines.map((inline): N => {
    if (inline.type === 'break') return inline
    if (inline.type !== 'text') return { ...inline, children: unmarked(inline.children, mark) }
    const { marks, ...bare } = inline
    const others = marks?.filter((other) => other !== mark) ?? []
    return (others.length === 0 ? bare : { ...bare, marks: others }) as N
  })

export const isAllMarked = (inlines: Inline[], mark: Mark): boolean =>
  !isBlank(inlines) &&
  inlines.every((inline) => {
    if (inline.type === 'text') return inline.text.trim() === '' || (inline.marks?.includes(mark) ?? false)
    return inline.type === 'break' || isAllMarked(inline.children, mark)
  })

/** Lines of one text with breaks between them. */
export const joinLines = (lines: Inline[][]): Inline[] =>
  lines
    .filter((line) => !isBlank(line))
    .flatMap((line, index): Inline[] => (index === 0 ? line : [{ type: 'break' }, ...line]))

/**
 * The normal form: no invisible characters, single spaces, none at the edges of a line, no break at the edges of the
 * text, neighbours of equal marks joined. Two or more full-width spaces in a row become one.
 */
export const tidy = (inlines: Inline[]): Inline[] => {
  const line = new Line()
  return joinWords(tidyWith(inlines, line))
}

const tidyWith = (inlines: Inline[], line: Line): Inline[] => {
  const out: Inline[] = []
  for (const inline of inlines) {
    if (inline.type === 'break') line.end()
    else if (inline.type === 'text') out.push(...line.write(inline))
    else {
      const [before, children] = splitLeadingBreaks(tidyWith(inline.children, line).filter(isWord))
      out.push(...before, { ...inline, children: joinWords(children) })
    }
  }
  return out
}

/** A break that falls due inside a link belongs before it. */
const splitLeadingBreaks = (words: (Text | Break)[]): [Break[], (Text | Break)[]] =>
  words[0]?.type === 'break' ? [[words[0]], words.slice(1)] : [[], words]

const isWord = (inline: Inline): inline is Text | Break => inline.type === 'text' || inline.type === 'break'

/** Space and breaks are held back until there is text after them. */
class Line {
  #gap = ''
  #break = false
  #started = false
  #fresh = true

  end(): void {
    this.#gap = ''
    this.#break = this.#started
    this.#fresh = true
  }

  write({ text, marks }: Text): Inline[] {
    const words = cleanText(text)
    const shown = words.trim()
    if (shown === '') {
      this.#gap += words
      return []
    }
    const gap = this.#fresh
      ? ''
      : oneSpace(this.#gap + words.slice(0, words.length - words.trimStart().length))
    const broken: Inline[] = this.#break ? [{ type: 'break' }] : []
    this.#gap = words.slice(words.trimEnd().length)
    this.#break = false
    this.#fresh = false
    this.#started = true
    return [...broken, textOf(gap + shown.replace(/\s+/g, oneSpace), marks)]
  }
}

const oneSpace = (space: string): string => {
  if (space === '') return ''
  return /^\u3000+$/.test(space) ? '\u3000' : ' '
}

const joinWords = <N extends Inline>(inlines: N[]): N[] => {
  const joined: N[] = []
  for (const inline of inlines) {
    const last = joined.at(-1)
    if (last?.type === 'text' && inline.type === 'text' && last.marks?.join() === inline.marks?.join()) {
      joined[joined.length - 1] = { ...last, text: last.text + inline.text }
    } else if (last?.type === 'link' && inline.type === 'link' && last.href === inline.href) {
      joined[joined.length - 1] = { ...last, children: joinWords([...last.children, ...inline.children]) }
    } else if ((inline.type !== 'link' && inline.type !== 'reference') || inline.children.length > 0) {
      joined.push(inline)
    }
  }
  return joined
}
