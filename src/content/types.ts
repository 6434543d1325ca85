/** The public document types, by the slug that names them in URLs, the API and the database. */
export const documentTypes = [
  'articles',
  'events',
  'courses',
  'typical-models',
  'pocket-books',
  'bulletins',
  'units',
  'lecturers',
  'series',
  'topics',
] as const

export type DocumentType = (typeof documentTypes)[number]

export const isDocumentType = (value: unknown): value is DocumentType =>
  (documentTypes as readonly unknown[]).includes(value)

/** Names one document everywhere: in relations, in the log, in URLs. */
export type DocumentKey = { type: DocumentType; id: string }

export const keyText = (key: DocumentKey): string => `${key.type}/${key.id}`

/** The page of a document on the public site. Slugs are unique within a type. */
export const pagePath = (type: DocumentType, slug: string): string => `/${type}/${encodeURIComponent(slug)}`

/** Where lecturers, signed in, get a material of a public course: by its place among the course's materials, from 0. */
export const materialPath = (course: string, index: number): string =>
  `/api/courses/${encodeURIComponent(course)}/materials/${index}`

/** Where they stand on the page of their course. */
export const materialsAnchor = 'materials'

/** Where a blob is served from; content-addressed, so cacheable for ever. */
export const filePath = (sha256: string, name: string): string =>
  `/content/v1/files/${sha256}/${encodeURIComponent(name)}`
