import type { Typesetter } from '../../src/files/typesetter'
import { drawSound } from '../drawSound'
import type { Course, Material } from '../types'

export type MaterialFile = { data: Buffer; name: string; mimetype: string }
export type CourseTypesetter = Pick<Typesetter, 'course'>

const office = '青溪县新时代文明实践中心'

/**
 * The file of a material: slides and lesson plans typeset, a tune played.
 * @param footer  of every page
 */
export async function materialFile(
  course: Course,
  material: Material,
  footer: string,
  typesetter: CourseTypesetter,
): Promise<MaterialFile> {
  const { title } = material
  if (material.kind === 'audio')
    return { data: drawSound(material.content), name: `${title}.wav`, mimetype: 'audio/wav' }
  const pdf = await typesetter.course(
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
