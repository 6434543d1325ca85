import type { ListItem } from '../../content/tree'
import { cut, plainText, tidy } from '../inlines'
import type { Draft } from '../manuscript'

// A dash of two is not a bullet: 「——坚持……。」 is how official documents begin a principle.
const bullet = /^(?:[·•●○◆◇■□▪▫►▶➢➤✓✔★☆※\uf0b7\uf06c\uf0d8\uf06e]|[-–*]\s)\s*/u

/** Two or more paragraphs in a row that begin with the same bullet are a list. */
export const makeLists = (blocks: Draft): Draft => {
  const made: Draft = []
  let items: ListItem[] = []
  let run: Draft = []
  let sign = ''
  const endRun = () => {
    if (items.length >= 2) made.push({ type: 'list', ordered: false, items })
    else made.push(...run)
    items = []
    run = []
    sign = ''
  }
  for (const block of blocks) {
    const text = block.type === 'paragraph' && block.align === undefined ? plainText(block.children) : ''
    const mark = bullet.exec(text)?.[0] ?? ''
    if (items.length > 0 && mark.trim() !== sign) endRun()
    if (block.type === 'paragraph' && mark !== '' && mark.length < text.length) {
      items.push({ children: tidy(cut(block.children, mark.length)) })
      run.push(block)
      sign = mark.trim()
    } else {
      endRun()
      made.push(block)
    }
  }
  endRun()
  return made
}
