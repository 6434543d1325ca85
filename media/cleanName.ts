const maxCharacters = 120
/** File systems count bytes (255 at most), and a Chinese character takes three; the rest is room for a suffix. */
const maxBytes = 240

/**
 * A file name that is safe on every disk, in a header and on a screen: no folders, no invisible or reserved
 * characters, never empty. Its extension is kept whatever is cut. Cleaning twice changes nothing.
 */
export const cleanName = (name: string): string => {
  const clean = cleanOnce(name)
  // What is taken away can bring out more to clean: `a..nul.` loses its last dot, and `.nul` is an extension after a dot.
  // It ends: each turn makes the name shorter, but for `未命名` and `_`, which are added once.
  return clean === name ? clean : cleanName(clean)
}

const cleanOnce = (name: string): string => {
  // Format characters (Cf) hold the bidi overrides that make `gpj.exe` read as `exe.jpg`; a lone surrogate (Cs)
  // would make encodeURIComponent throw.
  const visible = name.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '').normalize('NFC')
  const last = visible.split(/[/\\]/u).at(-1) ?? ''
  const plain = last
    .replaceAll(/[<>:"|?*]/gu, '_')
    .replaceAll(/\s+/gu, ' ')
    .trim()
  const extension = /\.[a-z0-9]{1,8}$/iu.exec(plain)?.[0] ?? ''
  const base = trimEdges(plain.slice(0, plain.length - extension.length)) || '未命名'
  return shorten(reservedOnWindows.test(base) ? `_${base}` : base, extension) + extension
}

/** Up to the first dot, whatever the extension: Windows opens the device. */
const reservedOnWindows = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³]|conin\$|conout\$)\s*(?:\.|$)/iu

/** A leading dot hides a file; Windows drops dots and spaces at the end. */
const trimEdges = (base: string): string => base.replaceAll(/^[\s.]+|[\s.]+$/gu, '')

const shorten = (base: string, extension: string): string => {
  let kept = ''
  for (const character of base) {
    const next = kept + character + extension
    if (next.length > maxCharacters || Buffer.byteLength(next) > maxBytes) break
    kept += character
  }
  return trimEdges(kept)
}
