import { text } from 'node:stream/consumers'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { MediaRefused } from './MediaRefused'
import { inMegabytes, macroExtensions, programExtensions } from './policy'

/**
 * Reads a ZIP's table of contents and its list of content types, never the rest.
 * @param unpacked  bytes that all of it may state to unpack to; what unpacks it stops at the stated size
 * @returns the content types of an Office package, as XML; empty for any other ZIP
 * @throws MediaRefused  broken, too large unpacked, or it holds macros or programs
 */
export const inspectPackage = async (bytes: Buffer, unpacked: number): Promise<string> => {
  try {
    // Names stay bytes: Windows packs Chinese ones as GBK, which yauzl would misread as folders.
    const zip = await fromBufferPromise(bytes, { lazyEntries: true, decodeStrings: false })
    return await readContentTypes(zip, unpacked)
  } catch (error) {
    if (error instanceof MediaRefused) throw error
    throw new MediaRefused('media_broken', undefined, { cause: error })
  }
}

const maxEntries = 20_000
const maxContentTypes = 1_000_000

const readContentTypes = async (zip: ZipFile, unpacked: number): Promise<string> => {
  if (zip.entryCount > maxEntries) throw new MediaRefused('media_broken')
  let contentTypes = ''
  let stated = 0
  for await (const entry of zip.eachEntry()) {
    stated += entry.uncompressedSize
    if (stated > unpacked) throw new MediaRefused('media_unpacks_too_large', inMegabytes(unpacked))
    const name = entry.fileNameRaw.toString('latin1').toLowerCase()
    refuseDangerous(name)
    if (name === '[content_types].xml') contentTypes += await readSmall(zip, entry)
  }
  if (/macroenabled|vbaproject/iu.test(contentTypes)) throw new MediaRefused('media_macros')
  return contentTypes
}

const refuseDangerous = (name: string): void => {
  const extension = name.split('.').at(-1) ?? ''
  const macros = /(?:^|\/)vbaproject[^/]*\.bin$|(?:^|\/)macrosheets\//u.test(name)
  if (macros || macroExtensions.has(extension)) throw new MediaRefused('media_macros')
  if (programExtensions.has(extension)) {
    throw new MediaRefused('media_programs', { zh: `.${extension}`, en: `.${extension}` })
  }
}

/** yauzl stops a stream that grows beyond the size it declared. */
const readSmall = async (zip: ZipFile, entry: Entry): Promise<string> => {
  if (entry.uncompressedSize > maxContentTypes) throw new MediaRefused('media_broken')
  return text(await zip.openReadStreamPromise(entry))
}
