import sharp from 'sharp'
import type { Client } from '../cms'

let shades = 0

/** Puts a picture into the library, or a different one in the place of `replaces`; each has its own bytes. */
export async function aPicture(
  who: Client,
  {
    replaces = '',
    alt = '几个人在灯下读书',
    ...fields
  }: { replaces?: string; alt?: string; unit?: string } = {},
): Promise<string> {
  const background = { r: 40 * (++shades % 6), g: 120, b: 80 }
  const bytes = await sharp({ create: { width: 64, height: 48, channels: 3, background } })
    .jpeg()
    .toBuffer()
  const file = { name: `读书-${shades}.jpg`, bytes }
  const data = replaces ? {} : { alt, ...fields }
  const { status, body } = await who.upload<{ doc: { id: string } }>(
    `/api/images${replaces && `/${replaces}`}`,
    file,
    data,
    replaces ? 'PATCH' : 'POST',
  )
  if (status >= 300) throw new Error(`picture: ${status} ${JSON.stringify(body)}`)
  return body.doc.id
}
