import { applyRule } from '../content/applyRule'
import type { CompiledEntry, CompiledEntryOf } from '../content/entry'
import type { Snapshot, SnapshotOf } from '../content/snapshot'
import type { Rules } from '../content/tree'
import { filePath } from '../content/types'
import { imageOf } from '../render/context'
import { commonEntry, type CommonEntry } from './commonEntry'
import type { Composed } from './composed'
import { bulletinSections } from './composeBulletin'
import { fileFacts } from './fileFacts'
import { materialsOf } from './materials'
import { linkIn, linksIn, linkTo, type Neighbours } from './neighbours'
import { toPicture } from './pictures'
import { toWgs84 } from './position'

/** What readers get of a document besides its text. */
export const compileEntry = (snapshot: Snapshot, composed: Composed, neighbours: Neighbours): CompiledEntry =>
  applyRule(rules, snapshot, { common: commonEntry(snapshot, composed, neighbours), neighbours })

type Context = { common: CommonEntry; neighbours: Neighbours }

const rules: Rules<Snapshot, CompiledEntry, Context> = {
  articles: ({ type, attribution, occurredOn }, { common }) => ({ type, ...common, attribution, occurredOn }),
  events: (event, { common }) => eventEntry(event, common),
  courses: (course, context) => courseEntry(course, context),
  'typical-models': (model, context) => modelEntry(model, context),
  'pocket-books': ({ type, edition, chapters, sayings, glossary }, { common }) => ({
    type,
    ...common,
    edition,
    chapters: chapters.map(({ title }) => title),
    sayings,
    glossary,
  }),
  bulletins: (bulletin, context) => bulletinEntry(bulletin, context),
  units: (unit, context) => unitEntry(unit, context),
  lecturers: ({ type, organisation, specialities, audience }, { common }) => ({
    type,
    ...common,
    organisation,
    specialities,
    audience,
  }),
  series: ({ type }, { common }) => ({ type, ...common }),
  topics: ({ type }, { common }) => ({ type, ...common }),
}

const eventEntry = (event: SnapshotOf<'events'>, common: CommonEntry): CompiledEntryOf<'events'> => ({
  type: event.type,
  ...common,
  platform: event.platform,
  startsAt: event.startsAt,
  endsAt: event.endsAt,
  place: event.place,
  address: event.address,
  capacity: event.capacity,
  contact: event.contact,
  status: event.status,
  statusNote: event.statusNote,
  attendance: event.report?.attendance ?? null,
})

const courseEntry = (
  course: SnapshotOf<'courses'>,
  { common, neighbours }: Context,
): CompiledEntryOf<'courses'> => ({
  type: course.type,
  ...common,
  series: linkIn(neighbours, 'series', course.series),
  audience: course.audience,
  minutes: course.minutes,
  lecturers: linksIn(neighbours, 'lecturers', course.lecturers),
  outline: course.outline,
  materials: materialsOf(course).map(({ kind, title, access, asset, isPublic }) => ({
    kind,
    title,
    access,
    url: isPublic ? filePath(asset.sha256, asset.name) : null,
    mediaType: asset.mediaType,
    bytes: asset.bytes,
    ...(isPublic && fileFacts(asset)),
  })),
})

const modelEntry = (
  model: SnapshotOf<'typical-models'>,
  { common, neighbours }: Context,
): CompiledEntryOf<'typical-models'> => ({
  type: model.type,
  ...common,
  kind: model.kind,
  level: model.level,
  batch: model.batch,
  honouredOn: model.honouredOn,
  quotations: model.quotations,
  portraits: model.portraits.map((id) => toPicture(imageOf(model, id))),
  nominatedBy: linkIn(neighbours, 'units', model.nominatedBy),
})

const bulletinEntry = (
  bulletin: SnapshotOf<'bulletins'>,
  { common, neighbours }: Context,
): CompiledEntryOf<'bulletins'> => ({
  type: bulletin.type,
  ...common,
  masthead: bulletin.masthead,
  series: bulletin.series,
  issue: bulletin.issue,
  runningNumber: bulletin.runningNumber,
  issuedOn: bulletin.issuedOn,
  office: bulletin.office,
  theme: bulletin.theme,
  articles: bulletinSections(bulletin, neighbours).flatMap(({ articles }) =>
    articles.map(({ article, attribution }) => ({ ...linkTo(article), attribution })),
  ),
})

const unitEntry = (unit: SnapshotOf<'units'>, { common }: Context): CompiledEntryOf<'units'> => ({
  type: unit.type,
  ...common,
  level: unit.level,
  parent: common.unit,
  code: unit.code,
  regionCode: unit.regionCode,
  address: unit.address,
  position: unit.position && toWgs84(unit.position),
  openingHours: unit.openingHours,
  contact: unit.contact,
  rooms: unit.rooms,
  photos: unit.photos.map((id) => toPicture(imageOf(unit, id))),
})
