import type { CollectionConfig } from 'payload'
import { access, allOf, anyOf, as, everything, inPlace, own, published, versionInPlace } from './actor'

const staff = ['chief-editor', 'reviewer', 'editor', 'contributor'] as const

/**
 * Who may do what with a public type, short of making it public (that is `src/review`'s decision).
 * Writing is creating and changing drafts; a contributor changes only what they wrote, while
 * it is in their place.
 */
export const publicTypeAccess: NonNullable<CollectionConfig['access']> = {
  create: access(as(['administrator', 'chief-editor', 'editor', 'contributor'], everything)),
  read: access(anyOf(as(['administrator'], everything), as(staff, inPlace), published)),
  readVersions: access(anyOf(as(['administrator'], everything), as(staff, versionInPlace))),
  update: access(
    anyOf(
      as(['administrator'], everything),
      as(['chief-editor', 'editor'], inPlace),
      as(['contributor'], allOf(own, inPlace)),
    ),
  ),
  delete: access(anyOf(as(['administrator'], everything), as(['chief-editor', 'editor'], inPlace))),
}

/** Lists that texts refer to (units, lecturers, topics, series): editors keep them, and all pick from what is published. */
export const referenceAccess: NonNullable<CollectionConfig['access']> = {
  ...publicTypeAccess,
  create: access(as(['administrator', 'chief-editor', 'editor'], everything)),
}
