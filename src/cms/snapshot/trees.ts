import { ContentRefused } from '../../content/ContentRefused'
import { fromLexical } from '../../content/fromLexical'
import type { Tree } from '../../content/tree'
import type { DocumentType } from '../../content/types'
import type { Problem } from '../refused'

type Data = Record<string, unknown>

/** Where a document keeps rich text: each value with the path of its field in the form. */
export function richTexts(type: DocumentType, data: Data): { path: string; value: unknown }[] {
  const texts = [{ path: 'body', value: data.body }]
  if (type === 'events') texts.push({ path: 'report.body', value: (data.report as Data | undefined)?.body })
  if (type === 'pocket-books' && Array.isArray(data.chapters)) {
    data.chapters.forEach((chapter: Data, i) =>
      texts.push({ path: `chapters.${i}.body`, value: chapter.body }),
    )
  }
  return texts
}

/** What keeps the rich texts of a document from being read as content, field by field. */
export const textProblems = (type: DocumentType, data: Data): Problem[] =>
  richTexts(type, data).flatMap(({ path, value }) => {
    const read = readTree(value)
    return 'problems' in read ? read.problems.map((problem) => ({ ...problem, path })) : []
  })

export function readTree(value: unknown): { tree: Tree } | { problems: Problem[] } {
  try {
    return { tree: fromLexical(value) }
  } catch (error) {
    if (error instanceof ContentRefused) return { problems: [...error.issues] }
    throw error
  }
}
