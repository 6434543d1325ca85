import type { Label } from '../content/vocabulary'
import type { ImportReport } from './manuscript'

const noPlace = { zh: '只导入正文', en: 'Only the text itself is imported' }
const layout = { zh: '版式由发布系统统一设置', en: 'Layout is set when the text is published' }

const droppings = {
  deletions: [
    { zh: '修订中已删除的文字', en: 'Tracked deletions' },
    { zh: '修订按已接受处理', en: 'Tracked changes count as accepted' },
  ],
  comments: [
    { zh: '批注', en: 'Comments' },
    { zh: '批注不属于正文', en: 'Comments are not part of the text' },
  ],
  hidden: [
    { zh: '隐藏文字', en: 'Hidden text' },
    { zh: '原文中不可见', en: 'It could not be seen in the file' },
  ],
  contents: [
    { zh: '目录行', en: 'Lines of a table of contents' },
    { zh: '目录由各级标题生成', en: 'Contents are made from the headings' },
  ],
  margins: [{ zh: '页眉、页脚', en: 'Page headers and footers' }, noPlace],
  blankParagraphs: [{ zh: '空段落', en: 'Blank paragraphs' }, layout],
  indents: [{ zh: '用空格做的段首缩进', en: 'Indents made of spaces' }, layout],
  remotePictures: [
    { zh: '文件外的图片', en: 'Pictures outside the file' },
    { zh: '图片不在文件里，请另行上传', en: 'The picture is not in the file; upload it' },
  ],
  unknownPictures: [
    { zh: '无法使用的图片', en: 'Unusable pictures' },
    {
      zh: '只支持 JPG、PNG、GIF、WebP，请转换后另行上传',
      en: 'Only JPG, PNG, GIF and WebP; convert and upload it',
    },
  ],
  brokenPictures: [
    { zh: '打不开的图片', en: 'Pictures that cannot be opened' },
    {
      zh: '图片已损坏或过大，请另存后另行上传',
      en: 'Damaged or too large; save it again and upload it',
    },
  ],
  drawings: [
    { zh: '图表、公式', en: 'Charts and formulas' },
    { zh: '请截成图片后另行上传', en: 'Make a picture of it and upload that' },
  ],
  active: [
    { zh: '脚本和内嵌网页', en: 'Scripts and embedded pages' },
    { zh: '不安全', en: 'Unsafe' },
  ],
  media: [
    { zh: '网页里的音视频、矢量图', en: 'Sound, video and vector graphics of the page' },
    { zh: '请另行上传', en: 'Upload it' },
  ],
  controls: [{ zh: '表单控件、导航', en: 'Form controls and navigation' }, noPlace],
  links: [
    { zh: '不安全的链接（文字已保留）', en: 'Unsafe links (their text is kept)' },
    { zh: '只支持网址、邮箱和电话', en: 'Only web, mail and telephone addresses' },
  ],
} as const satisfies Record<string, readonly [Label, Label]>
type Dropping = keyof typeof droppings

const warnings = {
  articles: (n) => ({
    zh: `文件有 ${n} 个一级标题，像是一整期简报；已作为一篇导入，署名保留在正文里，建议拆成多篇。`,
    en: `The file has ${n} top headings, like a whole bulletin. It came in as one text; consider splitting it.`,
  }),
  noTitle: () => ({
    zh: '没有找到标题，暂用文件名代替。',
    en: 'No title was found; the file name stands in for it.',
  }),
  insertions: (n) => ({
    zh: `${n} 处修订插入的文字已按接受处理。`,
    en: `${n} tracked insertion(s) came in as accepted.`,
  }),
  moved: (n) => ({
    zh: `${n} 张图片原在表格或列表里，已移到其后。`,
    en: `${n} picture(s) stood inside a table or list and now follow it.`,
  }),
  boxes: (n) => ({
    zh: `${n} 个文本框的文字已移到所在段落之后，请核对位置。`,
    en: `The text of ${n} text box(es) now follows its paragraph; check where it stands.`,
  }),
  lost: (n) => ({
    zh: `约有 ${n} 个字未能导入（可能在图形里），请对照原文核对。`,
    en: `About ${n} character(s) could not be imported (perhaps inside drawings); compare with the file.`,
  }),
  halfWidth: (n) => ({
    zh: `汉字之间有 ${n} 处半角标点，未作改动，请校对。`,
    en: `${n} half-width punctuation mark(s) between Chinese characters were left as they are; check them.`,
  }),
  brokenLines: (n) => ({
    zh: `${n} 段末尾没有标点，可能被硬回车断开，请核对。`,
    en: `${n} paragraph(s) end without punctuation and may have been cut by a line end; check them.`,
  }),
  noAlt: (n) => ({
    zh: `${n} 张图片没有文字说明，发布前需要补上。`,
    en: `${n} picture(s) have no description; one is needed before publication.`,
  }),
} as const satisfies Record<string, (count: number) => Label>
type Warning = keyof typeof warnings

/** Counts what reading a file left out or is unsure of. */
export class Tally {
  readonly #dropped = new Map<Dropping, number>()
  readonly #warned = new Map<Warning, number>()

  drop(what: Dropping, count = 1): void {
    if (count > 0) this.#dropped.set(what, (this.#dropped.get(what) ?? 0) + count)
  }

  warn(about: Warning, count = 1): void {
    if (count > 0) this.#warned.set(about, (this.#warned.get(about) ?? 0) + count)
  }

  report(kept: ImportReport['kept']): ImportReport {
    return {
      kept,
      dropped: [...this.#dropped].map(([key, count]) => {
        const [what, why] = droppings[key]
        return { what, count, why }
      }),
      warnings: [...this.#warned].map(([key, count]) => warnings[key](count)),
    }
  }
}
