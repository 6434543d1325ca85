import type { Mark } from '../content/tree'

/** The tags that say what a mark says, in HTML and in WeChat's `rich-text` alike. */
export const markTags = {
  strong: 'strong',
  emphasis: 'em',
  underline: 'u',
  strike: 's',
  sub: 'sub',
  sup: 'sup',
} as const satisfies Record<Mark, string>
