import { applyRule } from '../content/applyRule'
import type { Attachment, Block, Callout, List, Rules, Tree } from '../content/tree'
import { filePath } from '../content/types'
import { fileOf, type RenderContext } from './context'
import { el, join, nothing, text, type Html } from './html/element'
import { inlineHtml } from './html/inlines'
import { galleryHtml, imageHtml } from './html/picture'
import { audioHtml, videoHtml } from './html/recording'
import { tableHtml } from './html/table'
import { fileWords, toneWords } from './words'

/**
 * A tree as semantic HTML for the web. Everything of the author's is escaped by construction; there are no scripts,
 * handlers or style attributes. Classes that a style sheet may rely on: `align-center`, `align-right`; `image`, `gallery`,
 * `video`, `audio` on figures, `credit` within; `table`, `attachment`, `document-link`; `callout callout-{tone}`.
 */
export const toHtml = (tree: Tree, context: RenderContext): string =>
  join(tree.map((block) => applyRule(rules, block, context)))

const rules: Rules<Block, Html, RenderContext> = {
  paragraph: ({ align, children }, context) =>
    el('p', { class: align && `align-${align}` }, inlineHtml(children, context)),
  heading: ({ level, anchor, children }, context) =>
    el(`h${level}`, { id: anchor }, inlineHtml(children, context)),
  list: (list, context) => listHtml(list, context),
  quotation: ({ children }, context) => el('blockquote', {}, el('p', {}, inlineHtml(children, context))),
  image: imageHtml,
  gallery: galleryHtml,
  video: videoHtml,
  audio: audioHtml,
  attachment: (node, context) => attachmentHtml(node, context),
  table: tableHtml,
  callout: (node) => calloutHtml(node),
  documentLink: ({ to, label }, context) => {
    const target = context.resolve(to)
    if (target === undefined) return nothing
    return el('p', { class: 'document-link' }, el('a', { href: target.url }, text(label ?? target.title)))
  },
  divider: () => el('hr'),
}

const listHtml = ({ ordered, start, items }: List, context: RenderContext): Html =>
  el(
    ordered ? 'ol' : 'ul',
    { start },
    ...items.map((item) =>
      el('li', {}, inlineHtml(item.children, context), item.list ? listHtml(item.list, context) : nothing),
    ),
  )

const attachmentHtml = ({ file, title }: Attachment, context: RenderContext): Html => {
  const { sha256, name, mediaType, bytes, title: ownTitle } = fileOf(context, file)
  const label = text(title ?? (ownTitle || name))
  const link = el('a', { href: filePath(sha256, name), type: mediaType }, label)
  return el('p', { class: 'attachment' }, link, text(`（${fileWords(name, bytes)}）`))
}

const calloutHtml = ({ tone, title, text: lines }: Callout): Html =>
  el(
    'aside',
    { class: `callout callout-${tone}` },
    el('p', { class: 'callout-title' }, el('strong', {}, text(title ?? toneWords[tone]))),
    ...lines.split('\n').map((line) => el('p', {}, text(line))),
  )
