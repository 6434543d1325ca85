/**
 * Text of one line without what no reader sees: control and noncharacters, lone surrogates, zero-width noise and the
 * controls that reorder a line (and could show something else than what reviewers signed). Tabs and line ends become
 * spaces. Zero-width joiners stay: some scripts and emoji need them.
 */
export const cleanText = (text: string): string => text.replace(lineSpace, ' ').replace(noise, '')

/** The same for text of several paragraphs: one line feed between them, none blank. */
export const cleanLines = (text: string): string =>
  text
    .split(lineEnd)
    .map((line) => cleanText(line).trim())
    .filter((line) => line !== '')
    .join('\n')

const lineEnd = /\r\n?|[\n\v\f\u0085\u2028\u2029]/
const lineSpace = /\r\n?|[\t\n\v\f\u0085\u2028\u2029]/g
const noise =
  /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u00AD\u200B\u2060\uFEFF\uFFFC\u202A-\u202E\u2066-\u2069]/gu
