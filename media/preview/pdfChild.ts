/**
 * Draws the first pages of a PDF: `pdfChild PDF FOLDER FONT`. A PDF may be made to break whoever reads it, so this is a
 * process of its own, which its parent ends when it takes too long. Prints what it found as one line of JSON.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { mediaPolicy } from '../policy'
import { openPdf } from './pdfium'

export type Drawn = { pages: number; files: string[] } | { refused: true }

const { pages: mostPages, pageSide, pdfMemory } = mediaPolicy.preview

const [pdf = '', folder = '', font] = process.argv.slice(2)
sharp.concurrency(1)
process.stdout.write(JSON.stringify(await drawPages()))
// What PDFium left behind must not keep the process.
process.exit()

async function drawPages(): Promise<Drawn> {
  const opened = await openPdf(readFileSync(pdf), font || undefined, pdfMemory)
  if (!opened || opened.pages < 1) return { refused: true }
  const files: string[] = []
  for (let index = 0; index < Math.min(opened.pages, mostPages); index++) {
    const { width, height, rgba } = opened.draw(index, pageSide)
    const file = path.join(folder, `page${index + 1}.png`)
    const png = await sharp(rgba, { raw: { width, height, channels: 4 } })
      .flatten({ background: '#ffffff' })
      .png({ compressionLevel: 3 })
      .toBuffer()
    writeFileSync(file, png)
    files.push(file)
  }
  return { pages: opened.pages, files }
}
