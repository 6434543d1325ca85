import sharp from 'sharp'
import { county } from '..'
import { drawPicture } from '../drawPicture'
import type { pictures } from '../pictures'
import type { Material } from '../types'
import type { Carrier } from './carry'
import type { Keys } from './keys'

/** Draws a picture of the county, no larger than its pages show it, and puts it into the library through the same pipeline as an editor's photo. */
export async function loadPicture(
  picture: (typeof pictures)[number],
  carrier: Carrier,
  keys: Keys,
): Promise<void> {
  const req = await carrier.author()
  const data = await sharp(Buffer.from(drawPicture(picture.scene)))
    .resize({ width: 1200 })
    .jpeg({ quality: 88 })
    .toBuffer()
  const { id } = await req.payload.create({
    collection: 'images',
    data: { alt: picture.alt },
    file: { data, name: `${picture.key}.jpg`, mimetype: 'image/jpeg', size: data.length },
    depth: 0,
    overrideAccess: false,
    req,
  })
  await keys.set(`images/${picture.key}`, id)
}

export const materials = (): { key: string; material: Material }[] =>
  county.courses.flatMap(({ key, materials: all }) => all.map((material) => ({ key, material })))

export async function loadMaterial(
  { key, material }: { key: string; material: Material },
  carrier: Carrier,
  keys: Keys,
) {
  const req = await carrier.author()
  const data = Buffer.from(textOf(material))
  const { id } = await req.payload.create({
    collection: 'files',
    data: { title: material.title },
    file: { data, name: `${material.title}.txt`, mimetype: 'text/plain', size: data.length },
    depth: 0,
    overrideAccess: false,
    req,
  })
  await keys.set(`files/${key}/${material.title}`, String(id))
}

function textOf(material: Material): string {
  if (material.kind !== 'slides') return `${material.title}\n\n${material.content}\n`
  const slides = material.content.map(
    ({ title, lines }, i) => `${i + 1}. ${title}\n${lines.map((line) => `   ${line}`).join('\n')}`,
  )
  return `${material.title}\n\n${slides.join('\n\n')}\n`
}
