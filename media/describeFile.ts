import { setImmediate } from 'node:timers/promises'

/** What a reader is told before opening a file. A figure is left out where the file does not plainly state it. */
export type Described = { pages?: number; seconds?: number }

export const describeFile = async (bytes: Uint8Array, mediaType: string): Promise<Described> => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  switch (mediaType) {
    case 'application/pdf':
      return defined({ pages: await pdfPages(buffer) })
    case 'audio/wav':
      return defined({ seconds: wavSeconds(buffer) })
    case 'audio/mp4':
    case 'video/mp4':
      return defined({ seconds: mp4Seconds(buffer) })
    default:
      return {}
  }
}

const defined = (described: { pages?: number | undefined; seconds?: number | undefined }): Described => ({
  ...(described.pages && { pages: described.pages }),
  ...(described.seconds && { seconds: described.seconds }),
})

/** Bounds on searching, so that no file is read for longer than it takes to glance at it. */
const most = { boxes: 1_000, nodes: 5_000, nodeBytes: 20_000, pages: 20_000 }
/** Looked at at once; then everybody else gets a turn. Some milliseconds. */
const nodesAtOnce = 50

/** The root of the page tree counts all leaves below it; out of sight when the tree lies in a compressed stream. */
const pdfPages = async (bytes: Buffer): Promise<number | undefined> => {
  let pages = 0
  let at = bytes.indexOf('/Pages')
  for (let node = 0; at >= 0 && node < most.nodes; node += 1, at = bytes.indexOf('/Pages', at + 1)) {
    if (node % nodesAtOnce === nodesAtOnce - 1) await setImmediate()
    const ahead = bytes.toString('latin1', Math.max(0, at - most.nodeBytes), at)
    const before = ahead.slice(ahead.lastIndexOf(' obj') + 1)
    const after = bytes.toString('latin1', at, at + most.nodeBytes).split('endobj')[0] ?? ''
    if (!/\/Type\s*$/u.test(before)) continue
    const count = Number(/\/Count\s+(\d+)/u.exec(before + after)?.[1] ?? 0)
    if (count <= most.pages) pages = Math.max(pages, count)
  }
  return pages || undefined
}

/** @see RIFF: chunks of a four-letter name and a length, padded to even. */
const wavSeconds = (bytes: Buffer): number | undefined => {
  let bytesPerSecond = 0
  for (let at = 12, box = 0; at + 8 <= bytes.length && box < most.boxes; box += 1) {
    const name = bytes.toString('latin1', at, at + 4)
    const length = bytes.readUInt32LE(at + 4)
    if (name === 'fmt ' && at + 20 <= bytes.length) bytesPerSecond = bytes.readUInt32LE(at + 16)
    // A recorder that was cut off leaves the length at zero or at its greatest.
    if (name === 'data') {
      const present = bytes.length - at - 8
      const stated = length === 0 ? present : Math.min(length, present)
      return bytesPerSecond > 0 ? stated / bytesPerSecond : undefined
    }
    at += 8 + length + (length % 2)
  }
  return undefined
}

/** @see ISO/IEC 14496-12 §8.2.2, the movie header */
const mp4Seconds = (bytes: Buffer): number | undefined => {
  const header = findBox(findBox(bytes, 'moov'), 'mvhd')
  if (!header || header.length < 32) return undefined
  const long = header[0] === 1
  const scale = header.readUInt32BE(long ? 20 : 12)
  const duration = long ? Number(header.readBigUInt64BE(24)) : header.readUInt32BE(16)
  const unknown = duration === 0xffff_ffff || duration > Number.MAX_SAFE_INTEGER
  return scale > 0 && !unknown ? duration / scale : undefined
}

/** The contents of the first box of that name among its siblings. */
const findBox = (bytes: Buffer | undefined, name: string): Buffer | undefined => {
  for (let at = 0, box = 0; bytes && at + 16 <= bytes.length && box < most.boxes; box += 1) {
    const short = bytes.readUInt32BE(at)
    const head = short === 1 ? 16 : 8
    const stated = short === 1 ? Number(bytes.readBigUInt64BE(at + 8)) : short
    const length = stated === 0 ? bytes.length - at : stated
    if (length < head) return undefined
    if (bytes.toString('latin1', at + 4, at + 8) === name) return bytes.subarray(at + head, at + length)
    at += length
  }
  return undefined
}
