/**
 * Whether an address may stand in a link: http, https, mailto, tel, or a path from our own root. Nothing that a browser
 * would read otherwise than a person does: browsers drop tabs and line ends, read `\` as `/`, and `//host` as a host.
 */
export const isSafeHref = (href: string): boolean => {
  if (href.length > 2_000 || misleading.test(href)) return false
  if (href.startsWith('/')) return !href.startsWith('//')
  if (/^(mailto|tel):./i.test(href)) return true
  return /^https?:\/\/[^/?#]/i.test(href) && namesOnlyAHost(href)
}

// Spaces, controls, invisible and reordering characters, backslashes, and what ends an attribute or a tag.
const misleading = /[\p{Cc}\p{Cf}\p{Cs}\p{Z}\p{Noncharacter_Code_Point}\\"'<>`]/u

const namesOnlyAHost = (href: string): boolean => {
  if (!URL.canParse(href)) return false
  const { username, password } = new URL(href)
  // `https://known.example@other.example` leads to the other one.
  return username === '' && password === ''
}
