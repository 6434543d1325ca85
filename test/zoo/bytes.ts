/** Hostile bytes, made on the spot: nothing of this is ever stored in the repository. */
import JSZip from 'jszip'
import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { pdfOf } from '../pdf'

export const text = (content: string): Buffer => Buffer.from(content)

const plain = (width = 64, height = 48) =>
  sharp({ create: { width, height, channels: 3, background: '#a3211b' } })

export const aJpeg = (width?: number, height?: number): Promise<Buffer> =>
  plain(width, height).jpeg().toBuffer()
export const aPng = (width?: number, height?: number): Promise<Buffer> =>
  plain(width, height).png().toBuffer()
export const aCmykJpeg = (): Promise<Buffer> => plain().toColourspace('cmyk').jpeg().toBuffer()

/** Noise, which does not compress: half of its bytes are half of the picture. */
export const aNoisyJpeg = (): Promise<Buffer> =>
  sharp({
    create: {
      width: 400,
      height: 300,
      channels: 3,
      noise: { type: 'gaussian', mean: 128, sigma: 60 },
      background: '#000',
    },
  })
    .jpeg()
    .toBuffer()

/** The place of shooting, as phones write it. */
export const aJpegWithPlace = (): Promise<Buffer> =>
  plain()
    .withExif({
      IFD0: { Make: 'SecretCamera' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '30/1 15/1 0/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '120/1 9/1 0/1',
      },
    })
    .jpeg()
    .toBuffer()

export async function anAnimation(format: 'gif' | 'webp', frames: number): Promise<Buffer> {
  const one = 32
  const colours = Buffer.alloc(one * one * 3 * frames)
  for (let at = 0; at < colours.length; at += 1)
    colours[at] = (at * 7 + Math.floor(at / (one * one * 3)) * 31) % 256
  const strip = sharp(colours, { raw: { width: one, height: one * frames, channels: 3, pageHeight: one } })
  return format === 'gif' ? strip.gif().toBuffer() : strip.webp().toBuffer()
}

/** A PNG whose samples are all zero: tiny on the wire, `width × height × bytes` in memory. */
export function pngBomb(
  width: number,
  height: number,
  { bits = 8, colour = 2, extra = [] as Buffer[] } = {},
): Buffer {
  const channels = { 0: 1, 2: 3, 6: 4 }[colour] ?? 1
  const row = Math.ceil((width * channels * bits) / 8) + 1
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([bits, colour, 0, 0, 0], 8)
  const samples = deflateSync(Buffer.alloc(row * height), { level: 1 })
  return Buffer.concat([
    pngMark,
    chunk('IHDR', header),
    ...extra,
    chunk('IDAT', samples),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** A comment that unpacks to that many bytes. */
export const pngComment = (bytes: number): Buffer =>
  chunk('zTXt', Buffer.concat([text('Comment\0\0'), deflateSync(Buffer.alloc(bytes))]))

const pngMark = Buffer.from('89504e470d0a1a0a', 'hex')

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([text(name), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}

function crc32(bytes: Buffer): number {
  let sum = ~0
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xed_b8_83_20 : 0)
  }
  return ~sum >>> 0
}

/** The same large frame again and again: a few kilobytes each on the wire, 25 megapixels in memory. */
export async function gifBomb(frames: number): Promise<Buffer> {
  const gif = await plain(5_000, 5_000).gif().toBuffer()
  const colours = 3 * 2 ** (((gif[10] ?? 0) & 7) + 1)
  const head = 13 + colours
  const frame = gif.subarray(head, -1)
  return Buffer.concat([
    gif.subarray(0, head),
    ...Array.from({ length: frames }, () => frame),
    Buffer.from(';'),
  ])
}

/** Says that it is as large as a field, and holds one pixel. */
export function lyingGif(width: number, height: number): Buffer {
  const screen = Buffer.alloc(7)
  screen.writeUInt16LE(width, 0)
  screen.writeUInt16LE(height, 2)
  screen[4] = 0x80
  const image = Buffer.from('2c00000000010001000002024401003b', 'hex')
  return Buffer.concat([text('GIF89a'), screen, Buffer.from('000000ffffff', 'hex'), image])
}

/** A GIF that is also a program: its size reads as the beginning of a comment. */
export const gifThatRuns = (): Buffer =>
  Buffer.concat([
    text('GIF89a/*'),
    Buffer.from('800000', 'hex'),
    text('*/=1;alert(document.domain)//'),
    Buffer.alloc(8),
  ])

export const heic = (): Buffer =>
  Buffer.concat([
    Buffer.from('00000018', 'hex'),
    text('ftypheic'),
    Buffer.alloc(4),
    text('mif1heic'),
    Buffer.alloc(64),
  ])

export const svg = (): Buffer =>
  text(
    '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(2)</script></svg>',
  )

export const pdf = (): Buffer =>
  text(
    '%PDF-1.7\n1 0 obj<</Type/Catalog/OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF',
  )

/** A page of this box and these drawing commands, one of many kinds that PDFs are broken by. */
export function aPage({
  box = '0 0 320 180',
  drawing = text(''),
  filter = '',
  kids = '[3 0 R]',
  count = 1,
} = {}): Buffer {
  const content = Buffer.concat([
    text(`<< /Length ${drawing.length} ${filter} >>\nstream\n`),
    drawing,
    text('\nendstream'),
  ])
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids ${kids} /Count ${count} >>`,
    `<< /Type /Page /Parent 2 0 R /MediaBox [${box}] /Contents 4 0 R /Resources << /XObject << /F 5 0 R >> >> >>`,
    content,
    // A form that draws itself, for whoever asks for it.
    '<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /F 5 0 R >> >> /Length 14 >>\nstream\nq /F Do /F Do Q\nendstream',
  ])
}

/** So many bytes of spaces, in a thousandth of them. */
export const flateBomb = (bytes: number): Buffer => deflateSync(Buffer.alloc(bytes, 32))

export const zip = (entries: Record<string, string | Uint8Array>): Promise<Buffer> => {
  const archive = new JSZip()
  for (const [name, content] of Object.entries(entries)) archive.file(name, content, { createFolders: false })
  return archive.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' })
}

const wordMain = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
export const contentTypes = (more = '', main = wordMain): string =>
  `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
  `<Override PartName="/word/document.xml" ContentType="${main}"/>${more}</Types>`

/** A list of contents that names far more than there is: the number stands in the archive's last record. */
export async function crowdedZip(entries: number): Promise<Buffer> {
  const archive = await zip({ 'a.txt': '一' })
  const end = archive.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'))
  archive.writeUInt16LE(entries, end + 8)
  archive.writeUInt16LE(entries, end + 10)
  return archive
}

/** The last of its files unpacks, so the list of contents says, to so many bytes. */
export function statingSize(archive: Buffer, bytes: number): Buffer {
  archive.writeUInt32LE(bytes, archive.lastIndexOf(Buffer.from('PK\u0001\u0002', 'latin1')) + 24)
  return archive
}

/** The parts of a Word document, one of them replaced or added. */
export const word = (entries: Record<string, string | Uint8Array>): Promise<Buffer> =>
  zip({
    '[Content_Types].xml': contentTypes(),
    'word/document.xml': wordXml('<w:p><w:r><w:t>正文</w:t></w:r></w:p>'),
    ...entries,
  })

export const wordXml = (body: string, doctype = ''): string =>
  `<?xml version="1.0"?>${doctype}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">` +
  `<w:body>${body}</w:body></w:document>`
