/** The one stylesheet of the public pages. */
import { base } from './base'
import { cards } from './cards'
import { components } from './components'
import { layout } from './layout'
import { print } from './print'
import { prose } from './prose'
import { tokens } from './tokens'

/** Without comments and layout: they are for us, not for a phone on a slow network. */
const compact = (css: string): string =>
  css
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s*([{};])\s*|([:,])\s+/g, '$1$2')
    .replace(/\s+/g, ' ')
    .trim()

export const stylesheet = compact([tokens, base, layout, components, cards, prose, print].join(''))

/** FNV-1a over the text: enough to tell one edition of the stylesheet from another, so that it may be cached for ever. */
const fingerprint = (css: string): string => {
  let hash = 0x811c9dc5
  for (const character of css) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0
  return hash.toString(16).padStart(8, '0')
}

export const stylesheetPath = `/assets/site-${fingerprint(stylesheet)}.css`
