import { fileTypeFromBuffer } from 'file-type'
import { cleanName } from './cleanName'
import { inspectCompound } from './inspectCompound'
import { inspectPackage } from './inspectPackage'
import { MediaRefused } from './MediaRefused'
import { isPlainText } from './plainText'
import {
  advice,
  aliases,
  type Format,
  formats,
  inMegabytes,
  macroExtensions,
  type MediaKind,
  mediaPolicy,
  type MediaPolicy,
} from './policy'

/** `name` is clean and ends in `extension`; `mediaType` is what it may be served as. */
export type Identified = { mediaType: string; extension: string; kind: MediaKind; name: string }

/**
 * What an upload is, by its contents: the name only says what they have to prove. A picture with the extension of
 * another kind of picture is taken for what it is, since phones and WeChat save such and originals are never served.
 * @throws MediaRefused  not allowed, not what its name says, too large, or empty
 */
export const identify = async (
  bytes: Uint8Array,
  name: string,
  policy = mediaPolicy,
): Promise<Identified> => {
  const clean = cleanName(name)
  const claimed = extensionOf(clean)
  const format = claim(claimed)
  if (bytes.length === 0) throw new MediaRefused('media_empty')
  refuseLarge(bytes.length, policy.bytes[format.evidence.by === 'text' ? 'text' : format.kind])
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (format.kind === 'image') {
    const real = await identifyImage(buffer)
    if (!real) throw new MediaRefused('media_mismatch')
    return { ...real, name: withExtension(clean, real.extension) }
  }
  if (!(await proves(buffer, format, policy))) throw new MediaRefused('media_mismatch')
  const { mediaType, kind } = format
  return { mediaType, kind, extension: claimed, name: withExtension(clean, claimed) }
}

/** The kind of picture that the magic bytes announce, if it is an allowed one. */
export const identifyImage = async (
  bytes: Uint8Array,
): Promise<{ mediaType: string; extension: string; kind: 'image' } | undefined> => {
  const signature = (await fileTypeFromBuffer(bytes))?.ext
  for (const [extension, { kind, mediaType, evidence }] of formats) {
    const known = evidence.by === 'signature' && signature && evidence.names.includes(signature)
    if (kind === 'image' && known) return { mediaType, extension, kind }
  }
  return undefined
}

const extensionOf = (name: string): string => {
  const extension = /\.([a-z0-9]+)$/iu.exec(name)?.[1]?.toLowerCase() ?? ''
  return aliases.get(extension) ?? extension
}

const withExtension = (name: string, extension: string): string =>
  cleanName(name.replace(/\.[a-z0-9]+$/iu, `.${extension}`))

const claim = (extension: string): Format => {
  if (macroExtensions.has(extension)) throw new MediaRefused('media_macros')
  const format = formats.get(extension)
  if (!format) throw new MediaRefused('media_type_refused', advice.get(extension))
  return format
}

const refuseLarge = (bytes: number, limit: number): void => {
  if (bytes <= limit) return
  throw new MediaRefused('media_too_large', inMegabytes(limit))
}

const proves = async (bytes: Buffer, { evidence }: Format, policy: MediaPolicy): Promise<boolean> => {
  switch (evidence.by) {
    case 'signature':
      return evidence.names.includes((await fileTypeFromBuffer(bytes))?.ext ?? '')
    case 'pdf':
      // Readers also find the mark a kilobyte in, behind whatever else the file wants to be.
      return bytes.subarray(0, 5).toString('latin1') === '%PDF-'
    case 'package':
      return provesPackage(bytes, evidence.main, policy)
    case 'compound':
      return inspectCompound(bytes, evidence.streams)
    case 'text':
      return isPlainText(bytes)
  }
}

const provesPackage = async (
  bytes: Buffer,
  main: string | undefined,
  { unpacked }: MediaPolicy,
): Promise<boolean> => {
  // Office encrypts a docx by wrapping it in the older container.
  inspectCompound(bytes, [])
  if (!bytes.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004', 'latin1'))) return false
  const contentTypes = await inspectPackage(bytes, unpacked)
  return main === undefined || contentTypes.includes(`"${main}"`)
}
