import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

export type Page = { width: number; height: number; rgba: Buffer }
export type OpenPdf = { pages: number; draw(page: number, side: number): Page }

const pageBytes = 65_536

/**
 * Opens a PDF in PDFium. It blocks its thread and must not be trusted with the process: use it in a child only.
 * @param font  shows Chinese that the file names a font for without bringing it along
 * @param mostMemory  of the whole of WebAssembly, in bytes; PDFium aborts when it cannot have more
 * @returns undefined when it is not a PDF that PDFium reads, or needs a password
 */
export async function openPdf(
  bytes: Uint8Array,
  font: string | undefined,
  mostMemory: number,
): Promise<OpenPdf | undefined> {
  capMemory(mostMemory)
  const wasm = readFileSync(createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm'))
  const pdfium = await init({ wasmBinary: new Uint8Array(wasm).buffer })
  pdfium.PDFiumExt_Init()
  if (font !== undefined) provideFont(pdfium, readFileSync(font))
  const at = place(pdfium, bytes)
  const document = pdfium.FPDF_LoadMemDocument(at, bytes.length, '')
  if (!document) return undefined
  return {
    pages: pdfium.FPDF_GetPageCount(document),
    draw: (page, side) => draw(pdfium, document, page, side),
  }
}

function capMemory(mostMemory: number): void {
  const grow = Reflect.get(WebAssembly.Memory.prototype, 'grow')
  WebAssembly.Memory.prototype.grow = function (pages: number) {
    if (this.buffer.byteLength + pages * pageBytes > mostMemory) throw new RangeError('too much memory')
    return Reflect.apply(grow, this, [pages])
  }
}

/** The exported heap is replaced when memory grows, so it is asked for anew each time. */
const heap = ({ pdfium }: WrappedPdfiumModule): Uint8Array =>
  (pdfium as unknown as { HEAPU8: Uint8Array }).HEAPU8

function place(pdfium: WrappedPdfiumModule, bytes: Uint8Array): number {
  const at = pdfium.pdfium.wasmExports.malloc(bytes.length)
  heap(pdfium).set(bytes, at)
  return at
}

// FPDFBitmap_BGRA, FPDF_ANNOT and FPDF_REVERSE_BYTE_ORDER of fpdfview.h
const bitmapFormat = 4
const drawing = 0x01 | 0x10

/** @param side  the longer one, in pixels */
function draw(pdfium: WrappedPdfiumModule, document: number, index: number, side: number): Page {
  const page = pdfium.FPDF_LoadPage(document, index)
  if (!page) throw new Error(`page ${index + 1} cannot be read`)
  const [wide, high] = [pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)]
  const scale = side / Math.max(wide, high, 1)
  const width = Math.max(1, Math.round(wide * scale))
  const height = Math.max(1, Math.round(high * scale))
  const bitmap = pdfium.FPDFBitmap_CreateEx(width, height, bitmapFormat, 0, 0)
  if (!bitmap) throw new Error('no memory for the page')
  pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffff_ffff)
  pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, drawing)
  const at = pdfium.FPDFBitmap_GetBuffer(bitmap)
  const rgba = Buffer.from(heap(pdfium).slice(at, at + width * height * 4))
  pdfium.FPDFBitmap_Destroy(bitmap)
  pdfium.FPDF_ClosePage(page)
  return { width, height, rgba }
}

/** Windows character sets of Japanese, Korean, simplified and traditional Chinese. */
const eastAsian = new Set([128, 129, 134, 136])

/**
 * Answers PDFium's questions for fonts of the system with this one.
 * @see FPDF_SYSFONTINFO in fpdf_sysfontinfo.h: a version and eight functions
 */
function provideFont(pdfium: WrappedPdfiumModule, font: Buffer): void {
  const { pdfium: runtime } = pdfium
  const handle = 1
  const functions = [
    runtime.addFunction(() => undefined, 'vi'),
    runtime.addFunction(() => undefined, 'vii'),
    runtime.addFunction(
      (_: number, _weight: number, _italic: number, charset: number) => (eastAsian.has(charset) ? handle : 0),
      'iiiiiiii',
    ),
    runtime.addFunction(() => 0, 'iii'),
    runtime.addFunction((_: number, _font: number, table: number, buffer: number, room: number) => {
      if (table !== 0) return 0
      if (buffer && room >= font.length) heap(pdfium).set(font, buffer)
      return font.length
    }, 'iiiiii'),
    runtime.addFunction(() => 0, 'iiiii'),
    runtime.addFunction(() => 134, 'iii'),
    runtime.addFunction(() => undefined, 'vii'),
  ]
  const info = runtime.wasmExports.malloc(4 * (1 + functions.length))
  const words = new DataView(heap(pdfium).buffer, info)
  for (const [i, value] of [1, ...functions].entries()) words.setUint32(4 * i, value, true)
  pdfium.FPDF_SetSystemFontInfo(info)
}
