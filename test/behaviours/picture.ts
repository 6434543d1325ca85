import sharp from 'sharp'
import type { Client } from '../cms'

let shades = 0

/** A photo that differs from all before it. */
export async function aPhoto(): Promise<{ name: string; bytes: Uint8Array }> {
  const shade = ++shades
  // Far apart: neighbouring shades come out as the same rendition.
  const background = { r: (shade * 37) % 256, g: Math.floor(shade / 256), b: (shade * 101) % 256 }
  const bytes = await sharp({ create: { width: 64, height: 48, channels: 3, background } })
    .jpeg()
    .toBuffer()
  return { name: `读书-${shade}.jpg`, bytes }
}

/** Puts a picture into the library, or a different one in the place of `replaces`. */
export async function aPicture(
  who: Client,
  { replaces = '', ...fields }: { replaces?: string; alt?: string; unit?: string } = {},
  given?: Awaited<ReturnType<typeof aPhoto>>,
): Promise<string> {
  const photo = given ?? (await aPhoto())
  const { status, body } = replaces
    ? await who.upload<{ doc: { id: string } }>(`/api/images/${replaces}`, photo, {}, 'PATCH')
    : await who.upload<{ doc: { id: string } }>('/api/images', photo, {
        alt: '几个人在灯下读书',
        ...fields,
      })
  if (status >= 300) throw new Error(`picture: ${status} ${JSON.stringify(body)}`)
  return body.doc.id
}
