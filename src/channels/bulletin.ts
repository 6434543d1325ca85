import type { Snapshot, SnapshotOf } from '../content/snapshot'
import type { DocumentKey } from '../content/types'
import type { PrintBlock } from '../render/print'
import { toPrint } from '../render/toPrint'
import type { BulletinSheet } from './bulletinSheet'
import { bulletinSections } from './composeBulletin'
import { neighboursOf } from './neighbours'
import { resolveIn } from './resolveIn'

/**
 * A bulletin for print. Articles that are not public are left out. A text of the bulletin's own comes first, in a section
 * and an article without titles.
 * @param lookup  the public documents
 */
export const toBulletinSheet = (
  bulletin: SnapshotOf<'bulletins'>,
  lookup: (key: DocumentKey) => Snapshot | undefined,
): BulletinSheet => {
  const neighbours = neighboursOf(bulletin, lookup)
  const print = ({ body, images, files }: Snapshot): PrintBlock[] =>
    toPrint(body, { images, files, resolve: resolveIn(neighbours) })
  const foreword = { title: '', articles: [{ title: '', attribution: '', blocks: print(bulletin) }] }
  const sections = bulletinSections(bulletin, neighbours).map(({ title, articles }) => ({
    title,
    articles: articles.map(({ article, attribution }) => ({
      title: article.title,
      attribution,
      blocks: print(article),
    })),
  }))
  return {
    masthead: bulletin.masthead,
    series: bulletin.series,
    issue: `第${bulletin.issue}期`,
    runningNumber: bulletin.runningNumber === null ? '' : `总第${bulletin.runningNumber}期`,
    date: dateWords(bulletin.issuedOn),
    issuedOn: bulletin.issuedOn,
    office: bulletin.office,
    theme: bulletin.theme,
    sections: bulletin.body.length === 0 ? sections : [foreword, ...sections],
    recipients: bulletin.recipients,
    signOff: bulletin.signOff,
    copies: bulletin.copies === null ? '' : `共印${bulletin.copies}份`,
  }
}

/** 2024年6月6日, from the calendar date itself: no time zone can move it. */
const dateWords = (date: string): string => {
  const [year = '', month = '', day = ''] = date.split('-')
  return `${year}年${Number(month)}月${Number(day)}日`
}
