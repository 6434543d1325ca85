/** The Typst compiler, kept warm. It blocks its thread and leaks native memory: use it in a child process only. */
import { statSync } from 'node:fs'
import path from 'node:path'
import { NodeCompiler, type NodeError } from '@myriaddreamin/typst-ts-node-compiler'
import { LRUCache } from 'lru-cache'
import type { BulletinSheet } from '../channels/bulletinSheet'
import type { PrintPicture } from '../render/print'
import type { CourseSheet } from './CourseSheet'
import { candidates, chooseFamilies, fontRoles, type Families } from './fonts'
import { forPrint } from './forPrint'
import { TypesettingFailed } from './TypesettingFailed'

/** `templateDir` holds the templates; `fontDirs` are read with their subfolders. */
export type PressSettings = { templateDir: string; fontDirs: string[] }
/** Bytes by their sha256, as the sheet names them. */
export type Pictures = ReadonlyMap<string, Uint8Array>
export type Press = {
  bulletin(sheet: BulletinSheet, pictures: Pictures): Promise<Uint8Array>
  course(sheet: CourseSheet): Promise<Uint8Array>
}

/** Of pictures as paper needs them: the issue that is typeset on trial is typeset again when it is published, and corrected. */
const keptBytes = 64_000_000

/** @throws TypesettingFailed  fonts_missing */
export function openPress({ templateDir, fontDirs }: PressSettings): Press {
  for (const dir of fontDirs) {
    if (!statSync(dir, { throwIfNoEntry: false })?.isDirectory())
      throw new TypesettingFailed('fonts_missing', dir)
  }
  const compiler = NodeCompiler.create({ workspace: templateDir, fontArgs: [{ fontPaths: fontDirs }] })
  const families = familiesAtHand(compiler)
  const printable: Printable = new LRUCache({ maxSize: keptBytes, sizeCalculation: ({ length }) => length })
  const lay = (name: string, bytes: Buffer) => compiler.mapShadow(path.join(templateDir, name), bytes)

  const typeset = (template: string, sheet: object, pictures: Map<string, Buffer>): Uint8Array => {
    lay('sheet.json', Buffer.from(JSON.stringify(sheet)))
    lay('fonts.json', Buffer.from(JSON.stringify(families)))
    for (const [sha256, jpeg] of pictures) lay(`pictures/${sha256}.jpg`, jpeg)
    try {
      return print(compiler, path.join(templateDir, template))
    } finally {
      compiler.resetShadow()
      compiler.evictCache(10)
    }
  }
  return {
    bulletin: async (sheet, pictures) =>
      typeset('bulletin.typ', sheet, await prepare(sheet, pictures, printable)),
    course: async (sheet) => typeset(`${sheet.kind}.typ`, sheet, new Map()),
  }
}

/** The compiler alone knows which names it found in the files, so it is asked: it warns of each that it lacks. */
function familiesAtHand(compiler: NodeCompiler): Families {
  const asked = [...new Set(fontRoles.flatMap(candidates))]
  const probe = compiler.compile({ mainFileContent: `#set text(font: (${asked.map(quoted).join(', ')}))\n.` })
  const unknown = new Set(messages(compiler, probe.takeWarnings()))
  const { families, missing } = chooseFamilies(
    (family) => !unknown.has(`unknown font family: ${family.toLowerCase()}`),
  )
  if (missing.length > 0) throw new TypesettingFailed('fonts_missing', missing.join(', '))
  return families
}

const quoted = (family: string) => JSON.stringify(family)

/** By the sha256 of the picture that they were made from. */
type Printable = LRUCache<string, Buffer>

async function prepare(
  sheet: BulletinSheet,
  pictures: Pictures,
  printable: Printable,
): Promise<Map<string, Buffer>> {
  const placed = [...new Set(picturesOf(sheet).map(({ image }) => image))]
  const prepared = new Map<string, Buffer>()
  const add = async (image: string) => {
    const jpeg = printable.get(image) ?? (await readyForPrint(image, pictures))
    printable.set(image, jpeg)
    prepared.set(image, jpeg)
  }
  // A photo takes a hundred megabytes while it is decoded.
  for (let at = 0; at < placed.length; at += atOnce) await Promise.all(placed.slice(at, at + atOnce).map(add))
  return prepared
}

const atOnce = 2

async function readyForPrint(image: string, pictures: Pictures): Promise<Buffer> {
  const bytes = pictures.get(image)
  if (!bytes) throw new TypesettingFailed('picture_missing', image)
  try {
    return await forPrint(bytes)
  } catch (cause) {
    throw new TypesettingFailed('picture_unreadable', image, { cause })
  }
}

function picturesOf(sheet: BulletinSheet): PrintPicture[] {
  const blocks = sheet.sections.flatMap(({ articles }) => articles.flatMap((article) => article.blocks))
  return blocks.flatMap((block) => {
    if (block.kind === 'picture') return [block]
    return block.kind === 'gallery' ? block.pictures : []
  })
}

function print(compiler: NodeCompiler, mainFilePath: string): Uint8Array {
  const compiled = compiler.compile({ mainFilePath })
  // A warning too: it may be a font that was not found, or page numbers that did not settle.
  const complaints = [compiled.takeError(), compiled.takeWarnings()].flatMap((error) =>
    messages(compiler, error),
  )
  const document = compiled.result
  if (complaints.length > 0 || !document)
    throw new TypesettingFailed('typesetting_refused', complaints.join('; '))
  try {
    return compiler.pdf(document, { pdfStandard: 'a-2a' })
  } catch (cause) {
    throw refusedByPdf(cause)
  }
}

/** PDF/A forbids text that no font can show; the exporter tells which only in a sentence. */
function refusedByPdf(cause: unknown): TypesettingFailed {
  const sentence = cause instanceof Error ? cause.message : String(cause)
  const characters = new Set(
    [...sentence.matchAll(/the text `\\"(.+?)\\"` could not be displayed/g)].map(([, text = '']) =>
      asTyped(text),
    ),
  )
  if (characters.size > 0)
    return new TypesettingFailed('character_missing', [...characters].join(' '), { cause })
  return new TypesettingFailed('typesetting_refused', sentence, { cause })
}

/** Rust shows what cannot be seen by itself as its number: `\u{fe0f}`. */
const asTyped = (text: string): string =>
  text.replace(/\\+u\{([0-9a-f]{1,6})\}/g, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))

function messages(compiler: NodeCompiler, error: NodeError | null): string[] {
  if (!error) return []
  const diagnostics: { message: string }[] = compiler.fetchDiagnostics(error)
  return diagnostics.map(({ message }) => message)
}
