import type { Gallery, Image } from '../../content/tree'
import { plainText } from '../inlines'
import type { Draft, DraftBlock, DraftParagraph } from '../manuscript'

const longest = 60

/** Gives pictures the line under them and tables the line over them, where these are captions by style or by form. */
export const attachCaptions = (blocks: Draft): Draft => {
  const attached: Draft = []
  let waiting: DraftParagraph | undefined
  for (const block of blocks) {
    const last = attached.at(-1)
    if (block.type === 'table' && block.caption === undefined && waiting !== undefined) {
      attached[attached.length - 1] = { type: 'table', caption: lineOf(waiting), rows: block.rows }
    } else if (block.type === 'paragraph' && isUncaptioned(last) && isPictureCaption(block)) {
      attached[attached.length - 1] = { ...last, caption: lineOf(block) }
    } else attached.push(block)
    waiting = block.type === 'paragraph' && isTableCaption(block) ? block : undefined
  }
  return attached.map(withoutRole)
}

const isUncaptioned = (block: DraftBlock | undefined): block is Gallery | Image =>
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
