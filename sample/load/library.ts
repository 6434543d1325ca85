import sharp from 'sharp'
import { county } from '..'
import { drawPicture } from '../drawPicture'
import type { SamplePicture as Picture } from '../pictures'
import type { Material } from '../types'
import type { Carrier } from './carry'
import type { Keys } from './keys'
import { closeTypesetter, materialFile } from './materialFile'

export type { Picture }

export const pictureName = ({ key }: Picture): string => `images/${key}`

/** Draws a picture of the county, no larger than its pages show it, and puts it into the library through the same pipeline as an editor's photo. */
export async function loadPicture(picture: Picture, carrier: Carrier, keys: Keys): Promise<void> {
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
  await keys.set(pictureName(picture), id)
}

type Brought = { key: string; material: Material }

export const materials = (): Brought[] =>
  county.courses.flatMap(({ key, materials: all }) => all.map((material) => ({ key, material })))

export const materialName = ({ key, material }: Brought): string => `files/${key}/${material.title}`

/** Makes a file of a course and puts it into the library. */
export async function loadMaterial(brought: Brought, carrier: Carrier, keys: Keys): Promise<void> {
  const { key, material } = brought
  const course = county.courses.find((one) => one.key === key)
  if (!course) throw new Error(`no course ${key}`)
  const { data, name, mimetype } = await materialFile(course, material)
  const req = await carrier.author()
  const { id } = await req.payload.create({
    collection: 'files',
    data: { title: material.title },
    file: { data, name, mimetype, size: data.length },
    depth: 0,
    overrideAccess: false,
    req,
  })
  await keys.set(materialName(brought), String(id))
  if (county.courses.at(-1)?.materials.at(-1) === material) await closeTypesetter()
}
