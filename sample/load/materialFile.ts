import path from 'node:path'
import { createTypesetter, type Typesetter } from '../../src/files/typesetter'
import { county } from '..'
import { drawSound } from '../drawSound'
import type { Course, Material } from '../types'

export type MaterialFile = { data: Buffer; name: string; mimetype: string }

const office = '青溪县新时代文明实践中心'

/** The file of a material: slides and lesson plans typeset, a tune played. */
export async function materialFile(course: Course, material: Material): Promise<MaterialFile> {
  const { title } = material
  if (material.kind === 'audio')
    return { data: drawSound(material.content), name: `${title}.wav`, mimetype: 'audio/wav' }
  const unit = county.units.find(({ key }) => key === course.unit)
  const footer = unit?.title ?? office
  const pdf = await typesetter().course(
    material.kind === 'slides'
      ? {
          kind: 'slides',
          title: course.title,
          kicker: `宣讲课件 · ${office}`,
          footer,
          slides: material.content,
        }
      : {
          kind: 'plan',
          title,
          kicker: `${material.kind === 'plan' ? '宣讲教案' : '宣讲讲义'} · ${course.title}`,
          footer,
          paragraphs: material.content.split(/\n+/).filter((paragraph) => paragraph.trim() !== ''),
        },
  )
  return { data: Buffer.from(pdf), name: `${title}.pdf`, mimetype: 'application/pdf' }
}

let open: Typesetter | undefined

/** One of our own while materials are loaded: the bulletins' may have work. */
const typesetter = (): Typesetter =>
  (open ??= createTypesetter({
    worker: path.resolve('dist/files/child.js'),
    templateDir: path.resolve('src/files'),
    fontsDir: path.resolve('dist/fonts'),
  }))

export async function closeTypesetter(): Promise<void> {
  const closing = open
  open = undefined
  await closing?.close()
}
