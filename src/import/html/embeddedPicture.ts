/** The bytes of a `data:` address in base64, as Word, WPS and web editors write pasted pictures. */
export const embeddedPicture = (src: string): Uint8Array | undefined => {
  const head = /^data:image\/[\w.+-]+(?:;[^,;]*)*;base64,/i.exec(src.slice(0, 200))
  if (head === null) return undefined
  const bytes = Buffer.from(src.slice(head[0].length), 'base64')
  return bytes.length === 0 ? undefined : bytes
}
