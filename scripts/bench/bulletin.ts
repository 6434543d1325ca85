import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import path from 'node:path'
import { chooseFamilies } from '../../src/files/fonts'
import { forPrint } from '../../src/files/forPrint'
import { createTypesetter } from '../../src/files/typesetter'
import { openPrinter } from './chromium'
import { anIssue, drawAlbum, type Issue } from './issue'
import { alternate, timed, type Report } from './measure'

const rounds = 5
const templateDir = path.resolve('src/files')
const fontsDir = path.resolve('dist/fonts')

/** A bulletin's PDF from our typesetter, from the Typst compiler alone, and from a browser that prints its web page. */
export async function measure(): Promise<Report> {
  const album = await drawAlbum()
  const typesetter = createTypesetter({ worker: 'dist/files/child.js', templateDir, fontsDir })
  const typst = await openTypst(anIssue(0, album).pictures)
  const printer = await openPrinter(fontsDir)
  const bytes: Record<string, number> = {}
  const printing =
    (name: string, print: (issue: Issue) => Promise<Uint8Array> | Uint8Array) => (round: number) => {
      const issue = anIssue(round, album)
      return timed(async () => {
        bytes[name] = (await print(issue)).length
      })
    }
  const figures = await alternate(rounds, {
    ours: printing('ours', ({ sheet, pictures }) => typesetter.bulletin(sheet, pictures)),
    'Typst alone': printing('Typst alone', typst),
    Chromium: printing('Chromium', printer.print),
  })
  await typesetter.close()
  await printer.close()
  const { characters } = anIssue(0, album)
  return {
    title: 'A bulletin as PDF.',
    how: `12 articles, ${characters} characters, ${album.size} pictures, another text each round. Ours: from the sheet and the pictures as they are stored to PDF/A-2a, in the typesetter’s child process, warm. Typst alone: the compiler in process, warm, pictures already made ready for print. Chromium: a running browser prints the bulletin’s web page. ${rounds} rounds.`,
    lines: [
      {
        what: '12-article bulletin',
        unit: 'ms',
        figures,
        targets: [{ against: 'Typst alone', atMost: 1.5 }, { against: 'Chromium' }],
      },
    ],
    notes: [
      `Size of the files: ${Object.entries(bytes)
        .map(([name, size]) => `${name} ${Math.round(size / 1000)} kB`)
        .join(', ')}.`,
    ],
  }
}

async function openTypst(pictures: Issue['pictures']) {
  const compiler = NodeCompiler.create({ workspace: templateDir, fontArgs: [{ fontPaths: [fontsDir] }] })
  const built = new Set(['Noto Serif SC', 'Noto Sans SC', 'LXGW WenKai'])
  const { families } = chooseFamilies((family) => built.has(family))
  const lay = (name: string, bytes: Buffer) => compiler.mapShadow(path.join(templateDir, name), bytes)
  for (const [sha256, bytes] of pictures) lay(`pictures/${sha256}.jpg`, await forPrint(bytes))
  lay('fonts.json', Buffer.from(JSON.stringify(families)))
  return ({ sheet }: Issue): Uint8Array => {
    lay('sheet.json', Buffer.from(JSON.stringify(sheet)))
    const { result } = compiler.compile({ mainFilePath: path.join(templateDir, 'bulletin.typ') })
    if (!result) throw new Error('Typst refused the sheet')
    const pdf = compiler.pdf(result, { pdfStandard: 'a-2a' })
    compiler.evictCache(10)
    return pdf
  }
}
