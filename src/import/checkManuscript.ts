import { ManuscriptRefused } from './ManuscriptRefused'
import { unzip, type Parts } from './unzip'

const largest = 20 * 1024 * 1024

/** A file that is what its name says, and harmless to open. */
export type CheckedManuscript =
  { kind: 'word'; parts: Parts } | { kind: 'html'; bytes: Uint8Array } | { kind: 'text'; bytes: Uint8Array }

/** @throws ManuscriptRefused  the file is of another kind, encrypted, with macros, broken or too large */
export const checkManuscript = async (name: string, bytes: Uint8Array): Promise<CheckedManuscript> => {
  if (bytes.length > largest) throw new ManuscriptRefused('manuscript_too_large')
  const kind = kinds.get(extensionOf(name))
  // An old Word file is told what to do whatever it is called.
  if (startsWith(bytes, oleMark)) refuseOle(bytes)
  if (kind === undefined) throw new ManuscriptRefused('manuscript_type')
  if (bytes.length === 0) throw new ManuscriptRefused('manuscript_empty')
  if (kind === 'word') return { kind, parts: await unzipWord(bytes) }
  if (binaryMarks.some((mark) => startsWith(bytes, mark))) throw new ManuscriptRefused('manuscript_mismatch')
  return { kind, bytes }
}

const kinds = new Map<string, CheckedManuscript['kind']>([
  ['docx', 'word'],
  // Only to say that it has macros: without them it is an ordinary document.
  ['docm', 'word'],
  ['html', 'html'],
  ['htm', 'html'],
  ['txt', 'text'],
])

const extensionOf = (name: string) => /\.([^./\\]+)$/.exec(name.trim())?.[1]?.toLowerCase() ?? ''

const zipMark = [0x50, 0x4b, 0x03, 0x04]
const oleMark = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const binaryMarks = [
  zipMark,
  [0x25, 0x50, 0x44, 0x46], // PDF
  [0x7b, 0x5c, 0x72, 0x74, 0x66], // RTF
  [0xff, 0xd8, 0xff], // JPEG
  [0x89, 0x50, 0x4e, 0x47], // PNG
  [0x47, 0x49, 0x46, 0x38], // GIF
]

const startsWith = (bytes: Uint8Array, mark: number[]) => mark.every((byte, index) => bytes[index] === byte)

/** Word keeps an encrypted .docx inside the container of the old format, under this stream name. */
const refuseOle = (bytes: Uint8Array): never => {
  const encrypted = Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'))
  throw new ManuscriptRefused(encrypted ? 'manuscript_encrypted' : 'manuscript_old_word')
}

const unzipWord = async (bytes: Uint8Array): Promise<Parts> => {
  if (!startsWith(bytes, zipMark)) throw new ManuscriptRefused('manuscript_mismatch')
  const parts = await unzip(bytes)
  const types = new TextDecoder().decode(parts.get('[Content_Types].xml'))
  const names = [...parts.keys()]
  if (/macroEnabled/i.test(types) || names.some((name) => /vbaProject\.bin$/i.test(name))) {
    throw new ManuscriptRefused('manuscript_macros')
  }
  if (!/wordprocessingml\.document\.main\+xml/.test(types) || !parts.has('word/document.xml')) {
    throw new ManuscriptRefused('manuscript_mismatch')
  }
  return parts
}
