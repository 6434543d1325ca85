import type { DocumentType } from '../../src/content/types'
import type { County } from '../types'
import type { Carrier } from './carry'
import * as data from './data'
import type { Keys } from './keys'

/** A document of a type, and how it is written once what it names is there. */
export type Manuscript = { type: DocumentType; item: { key: string }; form: () => object }

/** Every document of the county: none names one that comes after it. */
export function manuscriptsOf(county: County, keys: Keys, calendar: data.Calendar): Manuscript[] {
  const of = <T extends { key: string }>(type: DocumentType, all: T[], form: (item: T) => object) =>
    all.map((item): Manuscript => ({ type, item, form: () => form(item) }))
  const { units } = county
  return [
    ...of('units', units, (unit) => data.unitData(unit, keys)),
    ...of('topics', county.topics, (topic) => data.topicData(topic, units, keys)),
    ...of('series', county.series, (series) => data.seriesData(series, units, keys)),
    ...of('lecturers', county.lecturers, (lecturer) => data.lecturerData(lecturer, keys)),
    ...of('courses', county.courses, (course) => data.courseData(course, keys)),
    ...of('pocket-books', county.pocketBooks, (book) => data.bookData(book, keys)),
    ...of('typical-models', county.models, (model) => data.modelData(model, keys, calendar)),
    ...of('events', county.events, (event) => data.eventData(event, units, keys, calendar)),
    ...of('articles', county.articles, (article) => data.articleData(article, keys, calendar)),
    ...of('bulletins', county.bulletins, (bulletin) => data.bulletinData(bulletin, keys, calendar)),
  ]
}

export const doneName = ({ type, item }: Manuscript): string => `done/${type}/${item.key}`

/** Writes a document and carries it through its reviews; or goes on with one that an interrupted loading had begun. */
export async function loadDocument(manuscript: Manuscript, carrier: Carrier, keys: Keys): Promise<void> {
  const { type, item, form } = manuscript
  const name = `${type}/${item.key}`
  const known = keys.get(name)
  if (known) await carrier.save(type, known, form())
  const id = known ?? (await carrier.create(type, form()))
  await keys.set(name, id)
  await carrier.publish(type, id)
  await keys.set(doneName(manuscript), id)
}
