import type { FileAsset, Snapshot, SnapshotOf } from '../content/snapshot'
import { fileOf } from '../render/context'

type Course = SnapshotOf<'courses'>
export type Material = Course['materials'][number] & { asset: FileAsset; isPublic: boolean }

/** The materials of a course with their files, and whether everyone may have them. */
export const materialsOf = (course: Course): Material[] => {
  const kept = keptHashes(course)
  return course.materials.map((material) => {
    const asset = fileOf(course, material.file)
    return { ...material, asset, isPublic: !kept.has(asset.sha256) }
  })
}

export const publicMaterials = (snapshot: Snapshot): Material[] =>
  snapshot.type === 'courses' ? materialsOf(snapshot).filter((material) => material.isPublic) : []

/**
 * The bytes that a course keeps for lecturers. Files are served by content, so these stay kept wherever else the course
 * names them: as a public material, or in its text.
 */
export const keptHashes = (course: Course): Set<string> =>
  new Set(
    course.materials
      .filter((material) => material.access === 'lecturers')
      .map((material) => fileOf(course, material.file).sha256),
  )
