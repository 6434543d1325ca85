/** Word documents for tests, written out by hand: only what a test is about is in them. */
import JSZip from 'jszip'

type Settings = {
  style?: string
  align?: 'center' | 'right' | 'both'
  number?: string
  level?: number
  outline?: number
}

/** A paragraph; `content` is text, or runs made by `run` and the like. */
export const paragraph = (content: string, settings: Settings = {}): string =>
  `<w:p>${properties(settings)}${content.startsWith('<') ? content : run(content)}</w:p>`

export const run = (text: string, marks = ''): string =>
  `<w:r><w:rPr>${marks}</w:rPr><w:t xml:space="preserve">${escape(text)}</w:t></w:r>`

export const table = (rows: string[][]): string =>
  `<w:tbl><w:tblPr/>${rows.map((row) => `<w:tr>${row.map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`

export const picture = (relation: string, description = ''): string =>
  `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="p" descr="${description}"/><a:graphic><a:graphicData>` +
  `<pic:pic><pic:blipFill><a:blip r:embed="${relation}"/></pic:blipFill></pic:pic>` +
  `</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`

/** A numbering scheme (`numId` 1, 2, … in this order) of levels: [format, printed text]. */
export const numberingOf = (...schemes: [format: string, text: string][][]): string =>
  schemes
    .map((levels, index) => {
      const lines = levels.map(
        ([format, text], level) =>
          `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`,
      )
      return `<w:abstractNum w:abstractNumId="${index}">${lines.join('')}</w:abstractNum>`
    })
    .join('') +
  schemes
    .map((_, index) => `<w:num w:numId="${index + 1}"><w:abstractNumId w:val="${index}"/></w:num>`)
    .join('')

type Contents = {
  body: string
  styles?: string
  numbering?: string
  footnotes?: string
  /** Pictures by relation id. */
  media?: Record<string, Uint8Array>
  /** Further parts by path. */
  parts?: Record<string, string | Uint8Array>
  mainType?: string
}

export const docx = async (contents: Contents): Promise<Uint8Array> => {
  const zip = new JSZip()
  const media = Object.entries(contents.media ?? {})
  zip.file('[Content_Types].xml', contentTypes(contents.mainType ?? plainDocument))
  zip.file(
    '_rels/.rels',
    relations(`<Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/>`),
  )
  zip.file(
    'word/_rels/document.xml.rels',
    relations(
      media
        .map(([id]) => `<Relationship Id="${id}" Type="${office}/image" Target="media/${id}.png"/>`)
        .join(''),
    ),
  )
  zip.file('word/document.xml', part('document', `<w:body>${contents.body}</w:body>`))
  zip.file('word/styles.xml', part('styles', builtInStyles + (contents.styles ?? '')))
  if (contents.numbering !== undefined) zip.file('word/numbering.xml', part('numbering', contents.numbering))
  if (contents.footnotes !== undefined) zip.file('word/footnotes.xml', part('footnotes', contents.footnotes))
  for (const [id, bytes] of media) zip.file(`word/media/${id}.png`, bytes)
  for (const [path, content] of Object.entries(contents.parts ?? {})) zip.file(path, content)
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}

/** The smallest PNG: one transparent pixel. */
export const onePixel: Uint8Array = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)

export const style = (id: string, name: string, inside = ''): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${inside}</w:style>`

/** The body of a page part: header, footer, footnotes. */
export const part = (name: string, content: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><w:${name} ${namespaces}>${content}</w:${name}>`

const properties = ({ style: id, align, number, level, outline }: Settings) =>
  `<w:pPr>${id === undefined ? '' : `<w:pStyle w:val="${id}"/>`}${
    number === undefined
      ? ''
      : `<w:numPr><w:ilvl w:val="${level ?? 0}"/><w:numId w:val="${number}"/></w:numPr>`
  }${align === undefined ? '' : `<w:jc w:val="${align}"/>`}${
    outline === undefined ? '' : `<w:outlineLvl w:val="${outline}"/>`
  }</w:pPr>`

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const drawing = 'http://schemas.openxmlformats.org/drawingml/2006'
const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  `xmlns:r="${office}" xmlns:a="${drawing}/main" xmlns:pic="${drawing}/picture" xmlns:wp="${drawing}/wordprocessingDrawing" ` +
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ' +
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" ' +
  'xmlns:v="urn:schemas-microsoft-com:vml"'

const relations = (content: string) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`

const plainDocument = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
const contentTypes = (mainType: string) =>
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
  '<Default Extension="png" ContentType="image/png"/><Default Extension="xml" ContentType="application/xml"/>' +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  `<Override PartName="/word/document.xml" ContentType="${mainType}"/></Types>`

const builtInStyles = [
  style('a', 'Normal'),
  style('10', 'Title'),
  style('1', 'heading 1'),
  style('2', 'heading 2'),
  style('3', 'heading 3'),
  style('4', 'heading 4'),
  style('t1', 'toc 1'),
  style('c', 'caption'),
].join('')
