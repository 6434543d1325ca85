import { isSafeHref } from '../../content/lexical/isSafeHref'
import type { Mark } from '../../content/tree'
import type { Tally } from '../Tally'
import { attribute, type Element } from './parseHtml'

/** Where in a page a text stands, as far as the text is to show it. */
export type Place = {
  marks: ReadonlySet<Mark>
  href?: string
  align?: 'center' | 'right'
  caption?: boolean
  /** Line ends count. */
  preformatted?: boolean
  listDepth: number
}

export const topPlace: Place = { marks: new Set(), listDepth: 0 }

export const isHidden = (element: Element, style = styleOf(element)): boolean =>
  element.attrs.some(({ name }) => name === 'hidden') ||
  style.get('display') === 'none' ||
  style.get('visibility') === 'hidden' ||
  style.get('mso-hide') === 'all'

/** The place inside an element: what its tag, its style and its attributes add to where it stands itself. */
export const placeInside = (element: Element, outer: Place, tally: Tally): Place => {
  const style = styleOf(element)
  return {
    ...outer,
    marks: marksInside(element.tagName, style, outer.marks),
    href: element.tagName === 'a' ? hrefOf(element, tally) : outer.href,
    align: alignOf(element, style, outer.align),
    caption: outer.caption || element.tagName === 'figcaption' || hasClass(element, 'caption'),
    preformatted: outer.preformatted || element.tagName === 'pre',
  }
}

export const hasClass = (element: Element, name: string): boolean =>
  attribute(element, 'class').split(/\s+/).includes(name)

type Style = ReadonlyMap<string, string>
const noStyle: Style = new Map()

const styleOf = (element: Element): Style => {
  const rules = attribute(element, 'style')
  return rules === '' ? noStyle : readStyle(rules)
}

const readStyle = (rules: string): Style =>
  new Map(
    rules
      .toLowerCase()
      .split(';')
      .map((rule): [string, string] => {
        const [name = '', ...value] = rule.split(':')
        return [name.trim(), value.join(':').trim()]
      }),
  )

const tagMarks = new Map<string, Mark>([
  ['b', 'strong'],
  ['strong', 'strong'],
  ['i', 'emphasis'],
  ['em', 'emphasis'],
  ['u', 'underline'],
  ['ins', 'underline'],
  ['s', 'strike'],
  ['strike', 'strike'],
  ['del', 'strike'],
  ['sub', 'sub'],
  ['sup', 'sup'],
])

/** A style can set a mark, and take away what a tag has set: some editors write `<b style="font-weight:normal">`. */
const styleMarks: { name: string; mark: Mark; on: RegExp; off?: RegExp }[] = [
  { name: 'font-weight', mark: 'strong', on: /^(bold|bolder|[6-9]00)$/, off: /^(normal|lighter|[1-5]00)$/ },
  { name: 'font-style', mark: 'emphasis', on: /^(italic|oblique)/, off: /^normal$/ },
  { name: 'text-decoration', mark: 'underline', on: /underline/, off: /^none/ },
  { name: 'text-decoration', mark: 'strike', on: /line-through/, off: /^none/ },
  { name: 'text-decoration-line', mark: 'underline', on: /underline/ },
  { name: 'text-decoration-line', mark: 'strike', on: /line-through/ },
  { name: 'vertical-align', mark: 'sub', on: /^sub$/ },
  { name: 'vertical-align', mark: 'sup', on: /^super$/ },
]

const marksInside = (tag: string, style: Style, outer: ReadonlySet<Mark>): ReadonlySet<Mark> => {
  const mark = tagMarks.get(tag)
  if (mark === undefined && style.size === 0) return outer
  const marks = new Set(outer)
  if (mark !== undefined) marks.add(mark)
  for (const { name, mark: styled, on, off } of styleMarks) {
    const value = style.get(name) ?? ''
    if (on.test(value)) marks.add(styled)
    else if (off?.test(value)) marks.delete(styled)
  }
  return marks
}

const alignOf = (element: Element, style: Style, outer: Place['align']): Place['align'] => {
  const value = style.get('text-align') ?? attribute(element, 'align').toLowerCase()
  if (value === 'center' || value === 'right') return value
  if (value === 'end') return 'right'
  if (value === 'left' || value === 'start' || value === 'justify') return undefined
  if (element.tagName === 'center' || hasClass(element, 'center')) return 'center'
  return hasClass(element, 'right') ? 'right' : outer
}

/** An address within the page leads nowhere once the text is elsewhere; that is no loss to report. */
const hrefOf = (element: Element, tally: Tally): string | undefined => {
  const href = attribute(element, 'href').trim()
  if (isSafeHref(href)) return href
  if (href !== '' && !href.startsWith('#')) tally.drop('links')
  return undefined
}
