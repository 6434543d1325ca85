import type { DocumentType } from '../../content/types'
import { idOf, idsOf } from '../idOf'
import { ancestorsIn } from '../placeOfUnit'
import { readTree } from './trees'
import { day, group, number, rows, text, texts, time, type Data } from './values'

/** What each type's snapshot holds beside the common fields, read from its form. Checked by the snapshot's schema. */
export const facts: Record<DocumentType, (data: Data) => Data> = {
  articles: (data) => ({ attribution: text(data.attribution), occurredOn: day(data.occurredOn) }),
  events: (data) => ({
    platform: data.platform,
    startsAt: time(data.startsAt),
    endsAt: time(data.endsAt),
    place: text(data.venue),
    address: text(data.address),
    capacity: number(data.capacity),
    contact: contact(data.contact),
    status: data.status,
    statusNote: text(data.statusNote),
    report: report(data),
  }),
  courses: (data) => ({
    series: idOf(data.series),
    audience: data.audience ?? [],
    minutes: data.minutes,
    lecturers: idsOf(data.lecturers),
    outline: texts(data.outline),
    materials: rows(data.materials).map((row) => ({
      kind: row.kind,
      file: idOf(row.file) ?? '',
      title: text(row.title),
      access: row.access,
    })),
  }),
  'typical-models': (data) => ({
    kind: data.kind,
    level: data.level,
    batch: text(data.batch),
    honouredOn: day(data.honouredOn),
    quotations: rows(data.quotations).map((row) => ({ text: text(row.text), by: text(row.by) })),
    portraits: idsOf(data.portraits),
    nominatedBy: idOf(data.nominatedBy),
    consent: consent(group(data.consent)),
  }),
  'pocket-books': (data) => ({
    edition: text(data.edition),
    chapters: rows(data.chapters).map((row) => ({ title: text(row.title), body: tree(row.body) })),
    sayings: rows(data.sayings).map((row) => ({ text: text(row.text), source: text(row.source) })),
    glossary: rows(data.glossary).map((row) => ({ term: text(row.term), meaning: text(row.meaning) })),
  }),
  bulletins: (data) => ({
    masthead: text(data.masthead),
    series: text(data.series),
    issue: data.issue,
    runningNumber: number(data.runningNumber),
    issuedOn: day(data.issuedOn),
    office: text(data.office),
    theme: text(data.theme),
    sections: rows(data.sections).map((section) => ({
      title: text(section.title),
      articles: rows(section.articles).map((row) => ({
        article: idOf(row.article) ?? '',
        attribution: text(row.attribution),
      })),
    })),
    recipients: lines(data.recipients, ['report', 'send', 'distribute']),
    signOff: lines(data.signOff, ['issuer', 'editor', 'proofreader']),
    copies: number(data.copies),
  }),
  units: (data) => ({
    level: data.level,
    ancestors: ancestorsIn(text(data.place)),
    code: text(data.code),
    regionCode: text(data.regionCode),
    address: text(data.address),
    position: position(group(data.position)),
    openingHours: text(data.openingHours),
    contact: contact(data.contact),
    rooms: rows(data.rooms).map((row) => ({
      name: text(row.name),
      capacity: number(row.capacity),
      use: text(row.use),
    })),
    photos: idsOf(data.photos),
  }),
  lecturers: (data) => ({
    organisation: text(data.organisation),
    specialities: texts(data.specialities),
    audience: data.audience ?? [],
  }),
  series: () => ({}),
  topics: () => ({}),
}

/** Text that cannot be read was reported where it stands (see `textProblems`); here it counts as missing. */
export function tree(value: unknown) {
  const read = readTree(value)
  return 'tree' in read ? read.tree : []
}

function report(data: Data) {
  if (data.status !== 'finished') return null
  const { body, attendance } = group(data.report)
  return { body: tree(body), attendance: number(attendance) }
}

function consent(record: Data) {
  const givenOn = day(record.givenOn)
  const expiresOn = day(record.expiresOn)
  if (!givenOn) return null
  // Left out where there is none: what was sealed before stays as it was.
  return {
    givenOn,
    scope: text(record.scope),
    ...(expiresOn && { expiresOn }),
    ...(record.signedBy === 'guardian' && { signedBy: 'guardian', guardian: text(record.guardian) }),
  }
}

function position({ longitude, latitude, datum }: Data) {
  return typeof longitude === 'number' && typeof latitude === 'number' ? { longitude, latitude, datum } : null
}

const contact = (value: unknown) => lines(value, ['name', 'phone'])

const lines = (value: unknown, names: string[]): Data =>
  Object.fromEntries(names.map((name) => [name, text(group(value)[name])]))
