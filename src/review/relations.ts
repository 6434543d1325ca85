import type { Snapshot } from '../content/snapshot'
import type { DocumentKey, DocumentType } from '../content/types'

export type Relation = { path: string; key: DocumentKey }

/** The documents that a snapshot's fields name (links in its text are another matter: they may dangle). */
export function relations(snapshot: Snapshot): Relation[] {
  return [
    ...one('unit', 'units', snapshot.unit),
    ...many('topics', 'topics', snapshot.topics),
    ...ofType(snapshot),
  ]
}

function ofType(snapshot: Snapshot): Relation[] {
  switch (snapshot.type) {
    case 'courses':
      return [
        ...one('series', 'series', snapshot.series),
        ...many('lecturers', 'lecturers', snapshot.lecturers),
      ]
    case 'typical-models':
      return one('nominatedBy', 'units', snapshot.nominatedBy)
    case 'bulletins':
      return snapshot.sections.flatMap((section, i) =>
        section.articles.flatMap(({ article }, j) =>
          one(`sections.${i}.articles.${j}.article`, 'articles', article),
        ),
      )
    case 'articles':
    case 'events':
    case 'pocket-books':
    case 'units':
    case 'lecturers':
    case 'series':
    case 'topics':
      return []
  }
}

const one = (path: string, type: DocumentType, id: string | null): Relation[] =>
  id ? [{ path, key: { type, id } }] : []

const many = (path: string, type: DocumentType, ids: string[]): Relation[] =>
  ids.flatMap((id, i) => one(`${path}.${i}`, type, id))
