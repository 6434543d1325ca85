import type { Tree } from '../../content/tree'
import type { Label } from '../../content/vocabulary'
import type { Draft, ImportReport, Manuscript, ManuscriptImage, Reading } from '../manuscript'
import type { Tally } from '../Tally'
import { takeAttribution } from './attribution'
import { attachCaptions } from './captions'
import { leaveOutContents } from './contents'
import { makeHeadings } from './headings'
import { makeLists } from './lists'
import { tidyBlocks } from './paragraphs'
import { proofread } from './proofread'
import { takeTitle } from './title'

/**
 * Sees in the lines of a file what its writer meant by them: title, headings, captions, lists, attribution.
 * @param name  the file's, without extension: it stands in for a title that is missing
 */
export const shape = ({ blocks, images }: Reading, name: string, tally: Tally): Manuscript => {
  const tidied = tidyBlocks(leaveOutContents(blocks, tally), tally)
  const { title, blocks: untitled } = takeTitle(makeLists(attachCaptions(tidied)))
  if (title === '') tally.warn('noTitle')
  const articles = countArticles(untitled)
  tally.warn('articles', articles)
  // The last article's author did not write the others.
  const { attribution, blocks: unsigned } =
    articles === 0 ? takeAttribution(untitled) : { attribution: '', blocks: untitled }
  proofread(unsigned, tally)
  const body = makeHeadings(unsigned)
  const captions = captionsIn(body)
  const described = images.map((image) => describe(image, captions.get(image.key)))
  tally.warn('noAlt', described.filter(({ alt }) => alt === '').length)
  return { title: title || name, attribution, body, images: described, report: tally.report(count(body)) }
}

/** How many articles a whole bulletin holds: top headings, where a text before one of them is signed. None otherwise. */
const countArticles = (blocks: Draft): number => {
  const tops = blocks.flatMap((block, index) =>
    block.type === 'heading' && block.level === 1 ? [index] : [],
  )
  const before = tops.map((top, index) => blocks.slice(tops[index - 1] ?? 0, top))
  const isSigned = before.some((article) => takeAttribution(article).attribution !== '')
  return isSigned ? tops.length : 0
}

/** Without a description of its own a picture is described by its caption. */
const describe = (image: ManuscriptImage, caption = ''): ManuscriptImage =>
  image.alt === '' || saysNothing.test(image.alt) ? { ...image, alt: caption } : image

const captionsIn = (body: Tree): Map<string, string | undefined> =>
  new Map(
    body
      .flatMap((block) => (block.type === 'image' ? [block] : block.type === 'gallery' ? block.items : []))
      .map(({ image, caption }) => [image, caption]),
  )

/** What programs write where nobody described a picture: file names, 图片 1, and Word's own guesses. */
const saysNothing =
  /\.(?:jpe?g|png|gif|bmp|webp|tiff?)$|^(?:图片|图像|照片|picture|image|img|dsc)[\s_-]*\d*$|自动生成|generated/i

const names = {
  paragraph: { zh: '段落', en: 'Paragraphs' },
  heading: { zh: '小标题', en: 'Headings' },
  list: { zh: '列表', en: 'Lists' },
  quotation: { zh: '引文', en: 'Quotations' },
  table: { zh: '表格', en: 'Tables' },
  image: { zh: '图片', en: 'Pictures' },
  gallery: { zh: '组图', en: 'Galleries' },
} as const satisfies Record<string, Label>

const count = (body: Tree): ImportReport['kept'] =>
  Object.entries(names)
    .map(([type, what]) => ({ what, count: body.filter((block) => block.type === type).length }))
    .filter(({ count: found }) => found > 0)
