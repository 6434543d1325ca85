import type { MiniProgramBlock } from '../../content/output'
import type { Inline, Link, Reference } from '../../content/tree'
import type { DocumentKey } from '../../content/types'
import { inlineText } from '../../content/walk'
import type { RenderContext } from '../context'

type LinkBlock = Extract<MiniProgramBlock, { type: 'link' }>

/** A block for each link of a run that leads somewhere: nothing can be touched inside `rich-text`. */
export const linkBlocks = (inlines: Inline[], context: RenderContext): LinkBlock[] =>
  inlines
    .filter((inline) => inline.type === 'link' || inline.type === 'reference')
    .flatMap((inline) => toLinkBlock(inline, context))

/** A block that leads to a document of ours; none while that is not public. */
export const documentBlock = (
  to: DocumentKey,
  label: string | undefined,
  context: RenderContext,
): LinkBlock[] => {
  const target = context.resolve(to)
  return target === undefined ? [] : [{ type: 'link', title: label ?? target.title, url: target.url, to }]
}

const toLinkBlock = (inline: Link | Reference, context: RenderContext): LinkBlock[] => {
  const title = inlineText(inline.children).replace(/\s+/g, ' ').trim()
  return inline.type === 'link'
    ? [{ type: 'link', title, url: inline.href }]
    : documentBlock(inline.to, title, context)
}
