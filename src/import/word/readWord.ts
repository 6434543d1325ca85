import JSZip from 'jszip'
import mammoth from 'mammoth'
import { readHtml } from '../html/readHtml'
import type { Reading } from '../manuscript'
import { ManuscriptRefused } from '../ManuscriptRefused'
import { countCharacters, wordsOf } from '../wordsOf'
import type { Tally } from '../Tally'
import type { Parts } from '../unzip'
import { labelParagraphs, roleStyle } from './labelParagraphs'
import { bringOut } from './bringOut'
import { holdsText, leaveOut, leftOutStyle } from './leaveOut'
import { readNumbering } from './numbering'
import { readStyles, type Role } from './styles'
import { ancestor, parseXml, printXml, walked, wordElements } from './xml'

/**
 * A Word document as blocks. Mammoth turns it into HTML after we have prepared it: it knows runs, links, tables and
 * pictures, but neither alignment nor what automatic numbers print.
 * @param parts  unpacked within limits; mammoth gets these and never inflates anything itself
 * @throws ManuscriptRefused  the document is broken or too complex
 */
export const readWord = async (parts: Parts, tally: Tally): Promise<Reading> => {
  weigh(parts)
  const { main, expected } = walked(() => {
    const document = prepared(parts, tally)
    return { main: printXml(document), expected: textLength(document) }
  })
  const pictures = new Map<string, Uint8Array>()
  const { value, messages } = await convert(await packed(parts, main), pictures)
  tally.drop('remotePictures', messages.filter(({ type }) => type === 'error').length)
  const reading = readHtml(value, tally, (src) => pictures.get(src))
  tally.warn('lost', expected - countCharacters(wordsOf(reading.blocks)))
  return reading
}

// A book of 300 pages has about 350,000; a document takes some hundred times its size in memory.
const mostTags = 600_000

const weigh = (parts: Parts): void => {
  let tags = 0
  for (const [name, bytes] of parts) {
    if (!/\.(?:xml|rels)$/i.test(name)) continue
    for (const byte of bytes) if (byte === 0x3c) tags += 1
  }
  if (tags > mostTags) throw new ManuscriptRefused('manuscript_too_complex')
}

const prepared = (parts: Parts, tally: Tally): Document => {
  const part = (name: string) => {
    const bytes = parts.get(name)
    return bytes === undefined ? undefined : parseXml(bytes)
  }
  const document = part('word/document.xml')
  if (document === undefined) throw new ManuscriptRefused('manuscript_broken')
  const styles = readStyles(part('word/styles.xml'))
  bringOut(document, tally)
  leaveOut(document, styles, tally)
  labelParagraphs(document, styles, readNumbering(part('word/numbering.xml')))
  const margins = [...parts].filter(([name]) => /^word\/(header|footer)\d*\.xml$/.test(name))
  tally.drop('margins', margins.filter(([, bytes]) => holdsText(parseXml(bytes).documentElement)).length)
  return document
}

const packed = async (parts: Parts, main: Uint8Array): Promise<Buffer> => {
  const zip = new JSZip()
  for (const [name, bytes] of parts) zip.file(name, bytes)
  zip.file('word/document.xml', main)
  return zip.generateAsync({ type: 'nodebuffer', compression: 'STORE' })
}

const convert = async (buffer: Buffer, pictures: Map<string, Uint8Array>) => {
  try {
    return await mammoth.convertToHtml(
      { buffer },
      {
        styleMap,
        includeEmbeddedStyleMap: false,
        ignoreEmptyParagraphs: false,
        convertImage: mammoth.images.imgElement(async (image) => {
          const src = `picture:${pictures.size + 1}`
          pictures.set(src, await image.readAsBuffer())
          return { src }
        }),
      },
    )
  } catch (cause) {
    throw new ManuscriptRefused(
      cause instanceof RangeError ? 'manuscript_too_complex' : 'manuscript_broken',
      cause,
    )
  }
}

const tags: Record<Role | 'text', string> = {
  title: 'h1.title',
  'heading-1': 'h1',
  'heading-2': 'h2',
  'heading-3': 'h3',
  'heading-4': 'h4',
  'heading-5': 'h5',
  'heading-6': 'h6',
  caption: 'p.caption',
  quotation: 'blockquote',
  contents: 'p',
  text: 'p',
}
const aligns = { start: '', center: '.center', right: '.right' }
const styleMap = [
  ...Object.entries(tags).flatMap(([role, tag]) =>
    Object.entries(aligns).map(
      ([align, name]) => `p.${roleStyle(role as Role | 'text', align)} => ${tag}${name}:fresh`,
    ),
  ),
  `p.${leftOutStyle} => !`,
  'u => u',
]

/** Mammoth leaves out deleted and moved text, and reads the old form of what comes in two. */
const textLength = (document: Document): number =>
  wordElements(document, 't')
    .filter((text) => ancestor(text, ({ localName }) => unread.has(localName)) === undefined)
    .reduce((sum, { textContent }) => sum + countCharacters(textContent ?? ''), 0)

const unread = new Set(['del', 'moveFrom', 'Choice'])
