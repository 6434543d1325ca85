import { applyRule } from '../content/applyRule'
import type { CompiledEntry, CompiledEntryOf, Linked } from '../content/entry'
import type { Rules } from '../content/tree'
import { audienceLabels, honourLevelLabels } from '../content/vocabulary'

/** A schema.org node; keys without a value are left out. */
type Thing = Record<string, unknown>

/**
 * An entry in the words of schema.org. Addresses are root-relative: resolve them against the page, and add the dates of
 * publication, which only the log knows.
 */
export const jsonld = (entry: CompiledEntry): Record<string, unknown> =>
  present({ '@context': 'https://schema.org', ...applyRule(rules, entry, undefined) })

const present = (node: Thing): Thing =>
  Object.fromEntries(
    Object.entries(node).filter(
      ([, value]) =>
        value !== null &&
        value !== undefined &&
        value !== '' &&
        !(Array.isArray(value) && value.length === 0),
    ),
  )

const node = (type: string, fields: Thing): Thing => present({ '@type': type, ...fields })

const thing = ({ url, title, summary, cover }: CompiledEntry): Thing => ({
  '@id': url,
  url,
  name: title,
  description: summary,
  image: cover?.url,
})

const work = (entry: CompiledEntry): Thing => ({
  ...thing(entry),
  inLanguage: 'zh-CN',
  about: entry.topics.map((topic) => linked('DefinedTerm', topic)),
  publisher: entry.unit && linked('GovernmentOrganization', entry.unit),
})

const linked = (type: string, { url, title }: Linked): Thing => ({
  '@type': type,
  '@id': url,
  name: title,
  url,
})

const audience = (keys: CompiledEntryOf<'courses'>['audience']) =>
  keys.map((key) => node('Audience', { audienceType: audienceLabels[key].zh }))

const rules: Rules<CompiledEntry, Thing, undefined> = {
  articles: (entry) =>
    node('NewsArticle', {
      ...work(entry),
      headline: entry.title,
      creditText: entry.attribution,
      contentReferenceTime: entry.occurredOn,
    }),
  events: (entry) => event(entry),
  courses: (entry) =>
    node('Course', {
      ...work(entry),
      provider: entry.unit && linked('GovernmentOrganization', entry.unit),
      timeRequired: `PT${entry.minutes}M`,
      audience: audience(entry.audience),
      syllabusSections: entry.outline.map((name) => node('Syllabus', { name })),
      isPartOf: entry.series && linked('CreativeWorkSeries', entry.series),
      contributor: entry.lecturers.map((lecturer) => linked('Person', lecturer)),
    }),
  'typical-models': (entry) =>
    node('Article', {
      ...work(entry),
      headline: entry.title,
      keywords: `${honourLevelLabels[entry.level].zh} ${entry.batch}`.trim(),
      contentReferenceTime: entry.honouredOn,
    }),
  'pocket-books': (entry) =>
    node('Book', {
      ...work(entry),
      bookEdition: entry.edition,
      hasPart: entry.chapters.map((name) => node('Chapter', { name })),
    }),
  bulletins: (entry) =>
    node('PublicationIssue', {
      ...work(entry),
      issueNumber: entry.issue,
      datePublished: entry.issuedOn,
      sourceOrganization: node('GovernmentOrganization', { name: entry.office }),
      isPartOf: node('Periodical', { name: entry.masthead }),
      hasPart: entry.articles.map((article) => linked('NewsArticle', article)),
    }),
  units: (entry) => unit(entry),
  lecturers: (entry) =>
    node('Person', {
      ...thing(entry),
      affiliation: entry.organisation && node('Organization', { name: entry.organisation }),
      knowsAbout: entry.specialities,
    }),
  series: (entry) => node('CreativeWorkSeries', work(entry)),
  topics: (entry) => node('DefinedTerm', thing(entry)),
}

const event = (entry: CompiledEntryOf<'events'>): Thing =>
  node('Event', {
    ...thing(entry),
    startDate: entry.startsAt,
    endDate: entry.endsAt,
    eventStatus: `https://schema.org/${eventStatus[entry.status]}`,
    eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
    location: node('Place', { name: entry.place, address: entry.address }),
    organizer: entry.unit && linked('GovernmentOrganization', entry.unit),
    maximumAttendeeCapacity: entry.capacity,
  })

/** schema.org has no word for an event that took place: it stays one that was scheduled. */
const eventStatus: Record<CompiledEntryOf<'events'>['status'], string> = {
  scheduled: 'EventScheduled',
  postponed: 'EventPostponed',
  cancelled: 'EventCancelled',
  finished: 'EventScheduled',
}

const offices = new Set<CompiledEntryOf<'units'>['level']>(['centre', 'office', 'station'])

const unit = (entry: CompiledEntryOf<'units'>): Thing =>
  node(offices.has(entry.level) ? 'GovernmentOffice' : 'Place', {
    ...thing(entry),
    identifier: entry.code,
    address: entry.address,
    telephone: entry.contact.phone,
    geo: entry.position && node('GeoCoordinates', entry.position),
    photo: entry.photos.map(({ url, alt }) => node('ImageObject', { url, caption: alt })),
    containedInPlace: entry.parent && linked('Place', entry.parent),
  })
