import { MediaRefused } from './MediaRefused'

const magic = Buffer.from('d0cf11e0a1b11ae1', 'hex')

/**
 * Whether the bytes are the container of Office 97–2003 with one of these streams at hand.
 * Installers and saved mails are the same container, so the streams decide.
 * @throws MediaRefused  it holds macros, or is encrypted
 */
export const inspectCompound = (bytes: Buffer, streams: string[]): boolean => {
  if (!bytes.subarray(0, magic.length).equals(magic)) return false
  if (hasEntry(bytes, 'EncryptedPackage')) throw new MediaRefused('media_locked')
  if (hasEntry(bytes, '_VBA_PROJECT') || hasEntry(bytes, '_VBA_PROJECT_CUR')) {
    throw new MediaRefused('media_macros')
  }
  return streams.some((name) => hasEntry(bytes, name))
}

/** Directory entries are 128 bytes, start with their name, and lie in sectors of 512 or 4096. @see MS-CFB §2.6.1 */
const entrySize = 128

const hasEntry = (bytes: Buffer, name: string): boolean => {
  const wanted = Buffer.from(`${name}\0`, 'utf16le')
  for (let at = bytes.indexOf(wanted); at >= 0; at = bytes.indexOf(wanted, at + 1)) {
    if (at % entrySize === 0) return true
  }
  return false
}
