import { attribute, child, value, wordElements } from './xml'

/** What a paragraph is for, as far as its style says. */
export type Role = 'title' | `heading-${1 | 2 | 3 | 4 | 5 | 6}` | 'caption' | 'quotation' | 'contents'
type WordStyle = {
  role?: Role
  align?: string
  number?: string
  numberLevel?: number
}
export type WordStyles = ReadonlyMap<string, WordStyle>

/** Paragraph styles by id, with what they inherit. Names decide, for ids are arbitrary: WPS calls Heading 1 `2`. */
export const readStyles = (styles: Document | undefined): WordStyles => {
  const elements = new Map<string, Element>()
  for (const style of styles === undefined ? [] : wordElements(styles, 'style')) {
    const id = attribute(style, 'styleId')
    if (id !== undefined && (attribute(style, 'type') ?? 'paragraph') === 'paragraph') elements.set(id, style)
  }
  return new Map([...elements.keys()].map((id) => [id, inherited(id, elements)]))
}

/** The role of a paragraph that has no style with one, from its own outline level (0 is the highest, 9 is text). */
export const roleOfOutline = (properties: Element | undefined): Role | undefined => {
  return headingRoles[Number(value(properties, 'outlineLvl') ?? 9)]
}

const inherited = (id: string, elements: ReadonlyMap<string, Element>): WordStyle => {
  const style: WordStyle = {}
  const seen = new Set<string>()
  for (let at: string | undefined = id; at !== undefined && !seen.has(at);) {
    seen.add(at)
    const element = elements.get(at)
    if (element === undefined) break
    const properties = child(element, 'pPr')
    const level = value(properties, 'numPr', 'ilvl')
    style.role ??= roleOfName(value(element, 'name') ?? at) ?? roleOfOutline(properties)
    style.align ??= value(properties, 'jc')
    style.number ??= value(properties, 'numPr', 'numId')
    if (level !== undefined) style.numberLevel ??= Number(level)
    at = value(element, 'basedOn')
  }
  return style
}

const roleOfName = (name: string): Role | undefined => {
  const plain = name.toLowerCase().replace(/[\s_-]+/g, '')
  if (/^(title|标题|主标题|大标题|文档标题|文章标题|公文标题)$/.test(plain)) return 'title'
  if (/^(toc|目录|contents)(\d|heading|标题)?$/.test(plain)) return 'contents'
  if (/^(caption|题注|图注|图题|表题)$/.test(plain)) return 'caption'
  if (/^(intensequote|quote|quotations|明显引用|引用)$/.test(plain)) return 'quotation'
  const level = /^(?:heading|标题|文档标题|公文标题)([1-6])$/.exec(plain)?.[1]
  if (level !== undefined) return headingRoles[Number(level) - 1]
  const chinese = /^([一二三四五六])级标题$/.exec(plain)?.[1]
  return chinese === undefined ? undefined : headingRoles['一二三四五六'.indexOf(chinese)]
}

const headingRoles: Role[] = ['heading-1', 'heading-2', 'heading-3', 'heading-4', 'heading-5', 'heading-6']
