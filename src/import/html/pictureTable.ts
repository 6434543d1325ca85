import type { Image } from '../../content/tree'
import { isBlank, plainText } from '../inlines'
import type { Draft } from '../manuscript'
import type { ReadCell } from './readTable'

type Item = { image: string; caption?: string }
const longestCaption = 60

/**
 * The pictures of a table that only sets them side by side, each with the line in its own cell or in the cell under it;
 * nothing when the table says anything else.
 */
export const pictureTable = (rows: ReadCell[][]): Draft | undefined => {
  const items: Item[] = []
  const used = new Set<ReadCell>()
  for (const [index, row] of rows.entries()) {
    for (const [column, read] of row.entries()) {
      const images = imagesIn(read)
      const [image] = images
      if (image === undefined) continue
      if (images.length > 1) return undefined
      const below = rows[index + 1]?.[column]
      const line = isBlank(read.cell.children) ? below : read
      const caption = line === undefined || (line !== read && imagesIn(line).length > 0) ? '' : lineOf(line)
      if (line !== undefined) used.add(line)
      used.add(read)
      items.push({ image: image.image, ...(caption !== '' && { caption }) })
    }
  }
  const isAll = rows.flat().every((read) => used.has(read) || isBlank(read.cell.children))
  const isShort = items.every(
    ({ caption = '' }) => caption.length <= longestCaption && !caption.includes('。'),
  )
  if (items.length === 0 || !isAll || !isShort) return undefined
  const [first] = items
  return items.length === 1 && first !== undefined
    ? [{ type: 'image', ...first }]
    : [{ type: 'gallery', items }]
}

const imagesIn = ({ blocks }: ReadCell): Image[] => blocks.filter((block) => block.type === 'image')

const lineOf = ({ cell }: ReadCell) => plainText(cell.children).replaceAll('\n', ' ').trim()
