import type { Gallery, Image, Table } from '../../content/tree'
import { plainText } from '../inlines'
import type { Draft, DraftBlock, DraftParagraph } from '../manuscript'

const longest = 60

/** Gives pictures the line under them and tables the line over them, where these are captions by style or by form. */
export const attachCaptions = (blocks: Draft): Draft => {
  const attached: Draft = []
  let waiting: DraftParagraph | undefined
  for (const block of blocks) {
    if (block.type === 'table' && block.caption === undefined && waiting !== undefined) {
      attached.pop()
      attached.push(tableWithCaption(block, waiting))
    } else if (block.type === 'paragraph' && takesCaption(attached.at(-1)) && isPictureCaption(block)) {
      const picture = attached.pop()
      if (picture !== undefined) attached.push({ ...picture, caption: lineOf(block) } as Gallery | Image)
    } else attached.push(block)
    waiting = block.type === 'paragraph' && isTableCaption(block) ? block : undefined
  }
  return attached.map(withoutRole)
}

const tableWithCaption = (table: Table, caption: DraftParagraph): Table => ({
  type: 'table',
  caption: lineOf(caption),
  rows: table.rows,
})

const takesCaption = (block: DraftBlock | undefined): boolean =>
  (block?.type === 'image' || block?.type === 'gallery') && block.caption === undefined

const isPictureCaption = (paragraph: DraftParagraph): boolean => {
  const line = lineOf(paragraph)
  if (line.length > longest || line.startsWith('表')) return false
  if (paragraph.caption === true) return true
  // 图为…… may be a sentence of its own; it belongs to the picture above all the same.
  if (/^(?:图\s*[\d一二三四五六七八九十]{1,3}|图为|图[：:]|上图|（图|\(图)/.test(line)) return true
  return paragraph.align === 'center' && /^[▲△↑]/.test(line)
}

const isTableCaption = (paragraph: DraftParagraph): boolean => {
  const line = lineOf(paragraph)
  if (line.length > longest) return false
  const isNamed = /^(?:附?表)\s*[\d一二三四五六七八九十]{1,3}/.test(line)
  return isNamed && !/[。；，]$/.test(line)
}

const lineOf = ({ children }: DraftParagraph) => plainText(children).replaceAll('\n', ' ')

const withoutRole = (block: DraftBlock): DraftBlock => {
  if (block.type !== 'paragraph' || block.caption === undefined) return block
  const { caption: _caption, ...paragraph } = block
  return paragraph
}
