import { applyRule } from '../../content/applyRule'
import type { Inline, Rules } from '../../content/tree'
import type { RenderContext } from '../context'
import { markTags } from '../markTags'
import { el, join, text, type Html } from './element'

export const inlineHtml = (inlines: Inline[], context: RenderContext): Html =>
  join(inlines.map((inline) => applyRule(rules, inline, context)))

const rules: Rules<Inline, Html, RenderContext> = {
  text: (node) =>
    (node.marks ?? []).reduceRight((inner, mark) => el(markTags[mark], {}, inner), text(node.text)),
  break: () => el('br'),
  link: ({ href, children }, context) =>
    el('a', { href, rel: isOutside(href) ? 'noopener' : undefined }, inlineHtml(children, context)),
  reference: ({ to, children }, context) => {
    const target = context.resolve(to)
    const inner = inlineHtml(children, context)
    return target === undefined ? inner : el('a', { href: target.url }, inner)
  },
}

const isOutside = (href: string) => /^https?:/i.test(href)
