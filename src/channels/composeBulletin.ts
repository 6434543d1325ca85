import type { SnapshotOf } from '../content/snapshot'
import type { Paragraph, Tree } from '../content/tree'
import type { Composed } from './composed'
import { heading, shiftHeadings } from './headings'
import type { Neighbours } from './neighbours'

type Bulletin = SnapshotOf<'bulletins'>
/** A section with those of its articles that are public. */
export type BulletinSection = {
  title: string
  articles: { article: SnapshotOf<'articles'>; attribution: string }[]
}

/** Sections that have something to read; an article's own attribution stands in for one that the bulletin leaves empty. */
export const bulletinSections = (bulletin: Bulletin, neighbours: Neighbours): BulletinSection[] =>
  bulletin.sections
    .map(({ title, articles }) => ({
      title,
      articles: articles.flatMap(({ article: id, attribution }) => {
        const article = neighbours.find('articles', id)
        return article === undefined ? [] : [{ article, attribution: attribution || article.attribution }]
      }),
    }))
    .filter(({ articles }) => articles.length > 0)

/** The bulletin as one text that reads whole: its articles inline, with the pictures and files that they bring. */
export const composeBulletin = (bulletin: Bulletin, neighbours: Neighbours): Composed => {
  const sections = bulletinSections(bulletin, neighbours)
  const parts = [bulletin, ...sections.flatMap(({ articles }) => articles.map(({ article }) => article))]
  return {
    tree: [...bulletin.body, ...sections.flatMap(sectionTree)],
    // Ids of images and files are unique everywhere, so no part hides another's.
    images: Object.fromEntries(parts.flatMap(({ images }) => Object.entries(images))),
    files: Object.fromEntries(parts.flatMap(({ files }) => Object.entries(files))),
  }
}

const sectionTree = ({ title, articles }: BulletinSection): Tree => {
  const level = title === '' ? 2 : 3
  return [
    ...(title === '' ? [] : [heading(2, title)]),
    ...articles.flatMap(({ article, attribution }) => [
      heading(level, article.title),
      ...shiftHeadings(article.body, level - 1),
      ...(attribution === '' ? [] : [attributionLine(attribution)]),
    ]),
  ]
}

const attributionLine = (text: string): Paragraph => ({
  type: 'paragraph',
  align: 'right',
  children: [{ type: 'text', text }],
})
