import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { createHash } from 'node:crypto'
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
    'with new pictures': (round) => {
      const { sheet, pictures } = withNewPictures(anIssue(round, album), round)
      return timed(() => typesetter.bulletin(sheet, pictures))
    },
    'Typst alone': printing('Typst alone', typst),
    Chromium: printing('Chromium', printer.print),
  })
  await typesetter.close()
  await printer.close()
  const { characters } = anIssue(0, album)
  const { ours, 'with new pictures': newPictures, 'Typst alone': typstAlone, Chromium: chromium } = figures
  return {
    title: 'A bulletin as PDF.',
    how: `12 articles, ${characters} characters, ${album.size} pictures, another text each round. Ours: from the sheet and the pictures as they are stored to PDF/A-2a, in the typesetter’s child process, warm: it has met the pictures, as it has after the trial before an issue is submitted; then with pictures that it has not, each of which it makes ready for print. Typst alone: the compiler in process, warm, pictures already made ready for print. Chromium: a running browser prints the bulletin’s web page. ${rounds} rounds.`,
    lines: [
      {
        what: '12-article bulletin',
        unit: 'ms',
        figures: { ours, 'Typst alone': typstAlone, Chromium: chromium },
        targets: [{ against: 'Typst alone', atMost: 1.5 }, { against: 'Chromium' }],
      },
      {
        what: 'the same with new pictures',
        unit: 'ms',
        figures: { ours: newPictures, 'Typst alone': typstAlone, Chromium: chromium },
        targets: [{ against: 'Typst alone' }, { against: 'Chromium' }],
      },
    ],
    notes: [
      `Size of the files: ${Object.entries(bytes)
        .map(([name, size]) => `${name} ${Math.round(size / 1000)} kB`)
        .join(', ')}.`,
    ],
  }
}

/** The same pictures as other bytes: what follows the end of a JPEG shows nowhere. */
function withNewPictures({ sheet, pictures }: Issue, round: number) {
  let text = JSON.stringify(sheet)
  const others = new Map<string, Uint8Array>()
  for (const [sha256, bytes] of pictures) {
    const other = Buffer.concat([bytes, Buffer.from(`round ${round}`)])
    const name = createHash('sha256').update(other).digest('hex')
    others.set(name, other)
    text = text.replaceAll(sha256, name)
  }
  return { sheet: JSON.parse(text) as Issue['sheet'], pictures: others }
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
