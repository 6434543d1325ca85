import sharp from 'sharp'
import { drawPicture } from '../drawPicture'
import { pictures, type SamplePicture as Picture } from '../pictures'
import type { County, Course, Material } from '../types'
import type { Carrier } from './carry'
import type { Keys } from './keys'
import { materialFile, type CourseTypesetter } from './materialFile'

/** A file to make: a material of a course, and the name of the unit that its pages carry. */
type Brought = { course: Course; material: Material; unit: string }

/** What a county shows and hands out. */
export type Library = ReturnType<typeof libraryOf>

export const pictureName = ({ key }: Picture): string => `images/${key}`
export const materialName = ({ course, material }: Brought): string => `files/${course.key}/${material.title}`

export function libraryOf(county: County) {
  const shown = picturesIn(county)
  // Units come first, and their photos with them.
  const ofUnits = new Set(county.units.flatMap(({ photos }) => photos))
  const materials = county.courses.flatMap((course): Brought[] => {
    const unit = county.units.find(({ key }) => key === course.unit)?.title ?? ''
    return course.materials.map((material) => ({ course, material, unit }))
  })
  return {
    pictures: [
      ...shown.filter(({ key }) => ofUnits.has(key)),
      ...shown.filter(({ key }) => !ofUnits.has(key)),
    ],
    materials,
    /** What has to be there before this item can be written. */
    neededBy: (item: { key: string }): string[] => [
      ...picturesIn(item).map(pictureName),
      ...materials.filter(({ course }) => course.key === item.key).map(materialName),
    ],
  }
}

/** Reading the text finds what its markup shows, too. */
function picturesIn(item: object): Picture[] {
  const text = JSON.stringify(item)
  return pictures.filter(({ key }) => text.includes(key))
}

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

/** Makes a file of a course and puts it into the library. */
export async function loadMaterial(
  brought: Brought,
  typesetter: CourseTypesetter,
  carrier: Carrier,
  keys: Keys,
): Promise<void> {
  const { course, material, unit } = brought
  const { data, name, mimetype } = await materialFile(course, material, unit, typesetter)
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
}
