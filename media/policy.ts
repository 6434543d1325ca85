/** What may be uploaded, as data. Whatever is not listed here is refused. */

export type MediaKind = 'image' | 'document' | 'audio' | 'video'

/**
 * How the contents have to prove the extension:
 * - `signature`: by magic bytes; `names` is what the `file-type` library calls them
 * - `pdf`: `%PDF-` as the very first bytes
 * - `package`: a ZIP; `main` is the content type of its main part, for Office files
 * - `compound`: the older Office container with one of `streams` in its directory
 * - `text`: readable UTF-8 or GB18030 that is neither markup nor program
 */
export type Evidence =
  | { by: 'signature'; names: string[] }
  | { by: 'pdf' }
  | { by: 'package'; main?: string }
  | { by: 'compound'; streams: string[] }
  | { by: 'text' }

export type Format = { mediaType: string; kind: MediaKind; evidence: Evidence }

const signature = (kind: MediaKind, mediaType: string, ...names: string[]): Format => ({
  mediaType,
  kind,
  evidence: { by: 'signature', names },
})
const openXml = 'application/vnd.openxmlformats-officedocument.'
const office = (type: string, main: string): Format => ({
  mediaType: openXml + type,
  kind: 'document',
  evidence: { by: 'package', main: `${openXml}${main}.main+xml` },
})
const compound = (mediaType: string, ...streams: string[]): Format => ({
  mediaType,
  kind: 'document',
  evidence: { by: 'compound', streams },
})

export const formats: ReadonlyMap<string, Format> = new Map([
  ['jpg', signature('image', 'image/jpeg', 'jpg')],
  ['png', signature('image', 'image/png', 'png', 'apng')],
  ['webp', signature('image', 'image/webp', 'webp')],
  ['gif', signature('image', 'image/gif', 'gif')],
  ['avif', signature('image', 'image/avif', 'avif')],
  // Named here so that a phone's photo meets the sentence that helps; `renderImage` tries and tells.
  ['heic', signature('image', 'image/heic', 'heic')],

  ['pdf', { mediaType: 'application/pdf', kind: 'document', evidence: { by: 'pdf' } }],
  ['doc', compound('application/msword', 'WordDocument')],
  ['xls', compound('application/vnd.ms-excel', 'Workbook', 'Book')],
  ['ppt', compound('application/vnd.ms-powerpoint', 'PowerPoint Document')],
  ['docx', office('wordprocessingml.document', 'wordprocessingml.document')],
  ['xlsx', office('spreadsheetml.sheet', 'spreadsheetml.sheet')],
  ['pptx', office('presentationml.presentation', 'presentationml.presentation')],
  ['txt', { mediaType: 'text/plain', kind: 'document', evidence: { by: 'text' } }],
  ['csv', { mediaType: 'text/csv', kind: 'document', evidence: { by: 'text' } }],
  ['zip', { mediaType: 'application/zip', kind: 'document', evidence: { by: 'package' } }],

  ['mp3', signature('audio', 'audio/mpeg', 'mp3')],
  // Many recorders write the brand of MP4 into an m4a.
  ['m4a', signature('audio', 'audio/mp4', 'm4a', 'mp4')],
  ['wav', signature('audio', 'audio/wav', 'wav')],
  ['ogg', signature('audio', 'audio/ogg', 'ogg', 'oga', 'opus')],
  ['aac', signature('audio', 'audio/aac', 'aac')],

  ['mp4', signature('video', 'video/mp4', 'mp4', 'm4v')],
  ['webm', signature('video', 'video/webm', 'webm')],
])

export const aliases: ReadonlyMap<string, string> = new Map([
  ['jpeg', 'jpg'],
  ['jpe', 'jpg'],
  ['jfif', 'jpg'],
  ['heif', 'heic'],
])

/** What to do instead, for refused kinds that people really send. Readers could not open most of them. */
export const advice: ReadonlyMap<string, { zh: string; en: string }> = new Map([
  ...['heic', 'tif', 'tiff', 'bmp', 'svg', 'psd'].map((extension) => [extension, exportAs('JPEG')] as const),
  ...['mov', 'avi', 'wmv', 'mkv', 'flv'].map((extension) => [extension, exportAs('MP4')] as const),
  ...['wma', 'amr', 'flac'].map((extension) => [extension, exportAs('MP3')] as const),
  ['wps', exportAs('docx')],
  ['et', exportAs('xlsx')],
  ['xlsb', exportAs('xlsx')],
  ['dps', exportAs('pptx')],
  ['ofd', exportAs('PDF')],
  ['rtf', exportAs('docx')],
  ['rar', exportAs('ZIP')],
  ['7z', exportAs('ZIP')],
])

/** Refused by name already: their only difference from the plain file is that they run macros. */
export const macroExtensions: ReadonlySet<string> = new Set(
  'docm dotm xlsm xltm xlam pptm potm ppsm ppam'.split(' '),
)

/** What no archive may bring along: Windows, Android or a shell would run it on a double click. */
export const programExtensions: ReadonlySet<string> = new Set(
  'exe com scr pif cpl dll msi msp bat cmd ps1 vbs vbe js jse wsf wsh hta lnk reg jar apk sh'.split(' '),
)

const MB = 1_000_000

export const mediaPolicy = {
  /** Largest upload, in bytes; `text` is of documents that are read from end to end to see what they are. No more than fits into memory a few times: Payload holds a request before anything looks at it. */
  bytes: { image: 20 * MB, document: 50 * MB, audio: 50 * MB, video: 50 * MB, text: 10 * MB },
  /** What a ZIP or an Office file may unpack to, in bytes: LibreOffice and readers' machines unpack all of it. */
  unpacked: 200 * MB,
  image: {
    pixels: 100_000_000,
    /** Those beyond are decoded in a line of their own, so that no ordinary picture waits for one. */
    ordinaryPixels: 20_000_000,
    /** Either side, in pixels. */
    side: 30_000,
    /** Wall clock for decoding; what follows is bounded by the size that is kept. */
    seconds: 30,
  },
  preview: {
    /** Wall clock of each program that makes one, in milliseconds. */
    pdfMs: 60_000,
    officeMs: 120_000,
    recordingMs: 60_000,
    /** Memory of PDFium, and address space of a program of the machine, in bytes. */
    pdfMemory: 512 * 1024 * 1024,
    toolMemory: 2_000 * MB,
    /** First ones of a document that are drawn, and the longer side of each, in pixels. */
    pages: 3,
    pageSide: 1280,
    /** Of a picture that a program has made. */
    pixels: 20_000_000,
    /** How often a file is tried; what nothing can read is tried once. */
    attempts: 3,
  },
}

export type MediaPolicy = typeof mediaPolicy
export type PreviewPolicy = MediaPolicy['preview']

/** A limit as a refusal states it. */
export function inMegabytes(bytes: number): { zh: string; en: string } {
  const words = `${bytes / MB} MB`
  return { zh: words, en: words }
}

function exportAs(format: string) {
  return { zh: `请导出或另存为 ${format} 再上传。`, en: `Export it as ${format} and upload that.` }
}
