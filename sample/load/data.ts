import type * as Sample from '../types'
import { bodyOf } from './body'
import type { Keys } from './keys'

/** The sample's content as the forms of the admin take it. */
export type Calendar = {
  day(offset: number): string
  at(offset: number, hour: number, minutes?: number): string
}

const ids = (type: string, keys: string[], all: Keys): string[] =>
  keys.map((key) => all.need(`${type}/${key}`))
const optional = (key: string | null, all: Keys) => (key ? { cover: all.need(`images/${key}`) } : {})

export const unitData = (unit: Sample.Unit, keys: Keys) => ({
  title: unit.title,
  summary: unit.summary,
  level: unit.level,
  parent: unit.parent ? keys.need(`units/${unit.parent}`) : null,
  code: unit.code,
  regionCode: unit.regionCode,
  address: unit.address,
  position: { ...unit.position, datum: 'WGS-84' },
  openingHours: unit.openingHours,
  contact: unit.contact,
  rooms: unit.rooms,
  photos: ids('images', unit.photos, keys),
  ...optional(unit.photos[0] ?? null, keys),
  body: bodyOf(unit.body, keys),
})

const common = (
  item: { title: string; summary: string; unit: string; topics?: string[]; body: string },
  keys: Keys,
) => ({
  title: item.title,
  summary: item.summary,
  unit: keys.need(`units/${item.unit}`),
  topics: ids('topics', item.topics ?? [], keys),
  body: bodyOf(item.body, keys),
})

export const topicData = ({ title, summary }: Sample.Topic, units: Sample.Unit[], keys: Keys) => ({
  title,
  summary,
  unit: keys.need(centreOf(units)),
})

export const seriesData = ({ title, summary, cover }: Sample.Series, units: Sample.Unit[], keys: Keys) => ({
  title,
  summary,
  unit: keys.need(centreOf(units)),
  ...optional(cover, keys),
})

export const lecturerData = (item: Sample.Lecturer, keys: Keys) => ({
  ...common(item, keys),
  organisation: item.organisation,
  specialities: item.specialities,
  audience: item.audience,
  ...optional(item.portrait, keys),
})

export const courseData = (item: Sample.Course, keys: Keys) => ({
  ...common(item, keys),
  ...optional(item.cover, keys),
  series: keys.need(`series/${item.series}`),
  audience: item.audience,
  minutes: item.minutes,
  lecturers: ids('lecturers', item.lecturers, keys),
  outline: item.outline,
  materials: item.materials.map(({ kind, title, access }) => ({
    kind,
    title,
    access,
    file: keys.need(`files/${item.key}/${title}`),
  })),
})

export const bookData = (item: Sample.PocketBook, keys: Keys) => ({
  ...common(item, keys),
  ...optional(item.cover, keys),
  edition: item.edition,
  chapters: item.chapters.map(({ title, body }) => ({ title, body: bodyOf(body, keys) })),
  sayings: item.sayings,
  glossary: item.glossary,
})

export const modelData = (item: Sample.TypicalModel, keys: Keys, calendar: Calendar) => ({
  ...common({ ...item, unit: item.nominatedBy }, keys),
  ...optional(item.portraits[0] ?? null, keys),
  kind: item.kind,
  level: item.level,
  batch: item.batch,
  honouredOn: calendar.day(item.honouredDay),
  nominatedBy: keys.need(`units/${item.nominatedBy}`),
  portraits: ids('images', item.portraits, keys),
  quotations: item.quotations,
  consent: consentData(item.consent, calendar),
})

const consentData = ({ givenDay, scope, guardian }: Sample.TypicalModel['consent'], calendar: Calendar) => ({
  givenOn: calendar.day(givenDay),
  scope,
  ...(guardian ? { signedBy: 'guardian', guardian } : { signedBy: 'person' }),
})

export const eventData = (
  item: Sample.SampleEvent,
  units: Sample.Unit[],
  keys: Keys,
  calendar: Calendar,
) => ({
  ...common(item, keys),
  ...optional(item.cover, keys),
  platform: item.platform,
  startsAt: calendar.at(item.day, item.hour),
  endsAt: calendar.at(item.day, item.hour, item.minutes),
  venue: item.room,
  address: units.find(({ key }) => key === item.unit)?.address ?? '',
  capacity: item.capacity,
  contact: item.contact,
  status: item.status,
  statusNote: item.statusNote,
  ...(item.report && {
    report: { attendance: item.report.attendance, body: bodyOf(item.report.body, keys) },
  }),
})

export const articleData = (item: Sample.Article, keys: Keys, calendar: Calendar) => ({
  ...common(item, keys),
  ...optional(item.cover, keys),
  attribution: item.attribution,
  occurredOn: calendar.day(item.occurredDay),
})

export const bulletinData = (item: Sample.Bulletin, keys: Keys, calendar: Calendar) => ({
  title: item.title,
  summary: item.summary,
  unit: keys.need(`units/${item.unit}`),
  topics: ids('topics', item.topics, keys),
  ...optional(item.cover, keys),
  masthead: item.masthead,
  series: item.series,
  issue: item.issue,
  runningNumber: item.runningNumber,
  issuedOn: calendar.day(item.issuedDay),
  office: item.office,
  theme: item.theme,
  sections: item.sections.map(({ title, articles }) => ({
    title,
    articles: articles.map(({ article, attribution }) => ({
      article: keys.need(`articles/${article}`),
      attribution,
    })),
  })),
  recipients: item.recipients,
  signOff: item.signOff,
  copies: item.copies,
})

const centreOf = (units: Sample.Unit[]): string =>
  `units/${units.find(({ level }) => level === 'centre')?.key ?? ''}`
