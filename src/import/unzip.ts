import yauzl, { type Entry, type ZipFile } from 'yauzl'
import { ManuscriptRefused } from './ManuscriptRefused'

const limits = { entries: 2_000, bytes: 200 * 1024 * 1024, ratio: 200, ratioFrom: 1024 * 1024 }

/** The parts of an office file by name. */
export type Parts = Map<string, Uint8Array>

/**
 * Unpacks an archive whose directory promises to stay within our limits, and holds it to that while it does.
 * @throws ManuscriptRefused  broken, encrypted, too large once unpacked, or with paths that lead elsewhere
 */
export const unzip = async (bytes: Uint8Array): Promise<Parts> => {
  const zip = await open(bytes)
  const entries = await listEntries(zip)
  const parts: Parts = new Map()
  let total = 0
  for (const entry of entries) {
    if (entry.fileName.endsWith('/')) continue
    const part = await inflate(zip, entry, limits.bytes - total)
    total += part.length
    parts.set(entry.fileName, part)
  }
  return parts
}

const open = async (bytes: Uint8Array): Promise<ZipFile> => {
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    return await yauzl.fromBufferPromise(buffer, { lazyEntries: true, strictFileNames: true })
  } catch (cause) {
    throw new ManuscriptRefused('manuscript_broken', cause)
  }
}

const listEntries = async (zip: ZipFile): Promise<Entry[]> => {
  if (zip.entryCount > limits.entries) throw new ManuscriptRefused('manuscript_zip_limits')
  const entries: Entry[] = []
  try {
    for await (const entry of zip.eachEntry()) entries.push(entry)
  } catch (cause) {
    // yauzl checks names as it reads them: `..`, absolute paths, drive letters, backslashes.
    const isPath = /relative path|absolute path|characters in fileName/i.test(String(cause))
    throw new ManuscriptRefused(isPath ? 'manuscript_zip_paths' : 'manuscript_broken', cause)
  }
  if (entries.some((entry) => entry.isEncrypted())) throw new ManuscriptRefused('manuscript_encrypted')
  const total = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0)
  if (total > limits.bytes || entries.some(isBomb)) throw new ManuscriptRefused('manuscript_zip_limits')
  return entries
}

const isBomb = ({ uncompressedSize, compressedSize }: Entry) =>
  uncompressedSize > limits.ratioFrom && uncompressedSize > compressedSize * limits.ratio

const inflate = async (zip: ZipFile, entry: Entry, room: number): Promise<Uint8Array> => {
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      if (!Buffer.isBuffer(chunk)) throw new TypeError('not bytes')
      size += chunk.length
      if (size > room) throw new ManuscriptRefused('manuscript_zip_limits')
      chunks.push(chunk)
    }
  } catch (cause) {
    throw cause instanceof ManuscriptRefused ? cause : new ManuscriptRefused('manuscript_broken', cause)
  }
  return Buffer.concat(chunks)
}
