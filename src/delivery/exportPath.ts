import type { DocumentType } from '../content/types'

/** Where an export of a document is downloaded: `/files/bulletins/{slug}.pdf`. */
export const exportPath = (type: DocumentType, slug: string, format: string): string =>
  `/files/${type}/${encodeURIComponent(slug)}.${format}`

/** The slug and format of an export's last path segment; formats may have dots of their own (`booklet.pdf`), slugs not. */
export function readExportName(name: string): { slug: string; format: string } | null {
  const dot = name.indexOf('.')
  return dot > 0 && dot < name.length - 1 ? { slug: name.slice(0, dot), format: name.slice(dot + 1) } : null
}
