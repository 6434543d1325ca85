import { ManuscriptRefused } from './ManuscriptRefused'

/**
 * Text of unknown encoding: what its byte order mark says, else UTF-8 when it is valid UTF-8, else `declared`, else
 * GB18030, which every older Chinese program writes.
 * @param declared  an encoding that the file names itself
 * @throws ManuscriptRefused  none of these fits
 */
export const decodeText = (bytes: Uint8Array, declared = ''): string => {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return decoded(bytes, 'utf-16le')
  if (first === 0xfe && second === 0xff) return decoded(bytes, 'utf-16be')
  // No text has a NUL in these encodings: it is some other kind of file.
  if (bytes.includes(0)) throw new ManuscriptRefused('manuscript_encoding')
  return (attempt(bytes, 'utf-8') ?? (declared && attempt(bytes, declared))) || decoded(bytes, 'gb18030')
}

const decoded = (bytes: Uint8Array, encoding: string): string => {
  const text = attempt(bytes, encoding)
  if (text === undefined) throw new ManuscriptRefused('manuscript_encoding')
  return text
}

/** Nothing when the bytes are not valid in that encoding, or nobody knows it. */
const attempt = (bytes: Uint8Array, encoding: string): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
