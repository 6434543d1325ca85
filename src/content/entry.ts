/** What readers get of one document: the shapes of the content API. The OpenAPI document is generated from these. */
import { z } from 'zod'
import { documentTypes } from './types'
import {
  audiences,
  eventStatuses,
  honourLevels,
  materialAccess,
  materialKinds,
  modelKinds,
  platforms,
  unitLevels,
} from './vocabulary'

const named = z.object({ id: z.string(), title: z.string() })
const linked = named.extend({ type: z.enum(documentTypes), slug: z.string(), url: z.string() })

export const pictureRendition = z.object({
  name: z.string(),
  url: z.string(),
  mediaType: z.string(),
  width: z.int(),
  height: z.int(),
})
export const picture = z.object({
  url: z.string(),
  width: z.int(),
  height: z.int(),
  alt: z.string(),
  credit: z.string().optional(),
  colour: z.string().optional(),
  renditions: z.array(pictureRendition),
})

/** The first page of a document, or one picture of a video. */
export const filePreview = picture.pick({ url: true, width: true, height: true, renditions: true })

/** What is known of a file besides its name; each is left out where it is not known. Lengths in seconds. */
const fileFacts = {
  pages: z.int().optional(),
  seconds: z.number().optional(),
  preview: filePreview.optional(),
}

const common = z.object({
  id: z.string(),
  slug: z.string(),
  /** Root-relative: `/articles/…`. */
  url: z.string(),
  title: z.string(),
  summary: z.string(),
  cover: picture.nullable(),
  unit: linked.nullable(),
  /** Ids from the root unit down to the issuing unit itself: `within=` asks these. */
  within: z.array(z.string()),
  topics: z.array(linked),
})

const entryFields = {
  articles: common.extend({
    type: z.literal('articles'),
    attribution: z.string(),
    occurredOn: z.string().nullable(),
  }),
  events: common.extend({
    type: z.literal('events'),
    platform: z.enum(platforms),
    startsAt: z.string(),
    endsAt: z.string().nullable(),
    place: z.string(),
    address: z.string(),
    capacity: z.int().nullable(),
    contact: z.object({ name: z.string(), phone: z.string() }),
    status: z.enum(eventStatuses),
    statusNote: z.string(),
    attendance: z.int().nullable(),
  }),
  courses: common.extend({
    type: z.literal('courses'),
    series: linked.nullable(),
    audience: z.array(z.enum(audiences)),
    minutes: z.int(),
    lecturers: z.array(linked),
    outline: z.array(z.string()),
    materials: z.array(
      z.object({
        kind: z.enum(materialKinds),
        title: z.string(),
        access: z.enum(materialAccess),
        url: z.string().nullable(),
        mediaType: z.string(),
        bytes: z.int(),
        ...fileFacts,
      }),
    ),
  }),
  'typical-models': common.extend({
    type: z.literal('typical-models'),
    kind: z.enum(modelKinds),
    level: z.enum(honourLevels),
    batch: z.string(),
    honouredOn: z.string().nullable(),
    quotations: z.array(z.object({ text: z.string(), by: z.string() })),
    portraits: z.array(picture),
    nominatedBy: linked.nullable(),
  }),
  'pocket-books': common.extend({
    type: z.literal('pocket-books'),
    edition: z.string(),
    chapters: z.array(z.string()),
    sayings: z.array(z.object({ text: z.string(), source: z.string() })),
    glossary: z.array(z.object({ term: z.string(), meaning: z.string() })),
  }),
  bulletins: common.extend({
    type: z.literal('bulletins'),
    masthead: z.string(),
    series: z.string(),
    issue: z.int(),
    runningNumber: z.int().nullable(),
    issuedOn: z.string(),
    office: z.string(),
    theme: z.string(),
    articles: z.array(linked.extend({ attribution: z.string() })),
  }),
  units: common.extend({
    type: z.literal('units'),
    level: z.enum(unitLevels),
    parent: linked.nullable(),
    code: z.string(),
    regionCode: z.string(),
    address: z.string(),
    /** Always WGS-84, whatever the record was kept in. */
    position: z.object({ longitude: z.number(), latitude: z.number() }).nullable(),
    openingHours: z.string(),
    contact: z.object({ name: z.string(), phone: z.string() }),
    rooms: z.array(z.object({ name: z.string(), capacity: z.int().nullable(), use: z.string() })),
    photos: z.array(picture),
  }),
  lecturers: common.extend({
    type: z.literal('lecturers'),
    organisation: z.string(),
    specialities: z.array(z.string()),
    audience: z.array(z.enum(audiences)),
  }),
  series: common.extend({ type: z.literal('series') }),
  topics: common.extend({ type: z.literal('topics') }),
}

/** An entry as channels compile it: everything but what the log adds when it is appended (see `Stamp`). */
export const compiledEntry = z.discriminatedUnion('type', [
  entryFields.articles,
  entryFields.events,
  entryFields.courses,
  entryFields['typical-models'],
  entryFields['pocket-books'],
  entryFields.bulletins,
  entryFields.units,
  entryFields.lecturers,
  entryFields.series,
  entryFields.topics,
])

/** Where and when an entry stands in the log. `revision` counts a document's approved texts, from 1. */
export const stamp = z.object({
  sequence: z.int().positive(),
  revision: z.int().positive(),
  publishedAt: z.string(),
  updatedAt: z.string(),
})

export const attachment = z.object({
  name: z.string(),
  title: z.string(),
  mediaType: z.string(),
  bytes: z.int(),
  sha256: z.string(),
  url: z.string(),
  /** Whether WeChat's document viewer can open it. */
  openable: z.boolean(),
  ...fileFacts,
})

/** Where a pocket book's chapter begins, as an id in its body for the web. @param place  in `chapters`, from 0 */
export const chapterAnchor = (place: number): string => `chapter-${place + 1}`

export type Linked = z.infer<typeof linked>
export type Picture = z.infer<typeof picture>
export type FilePreview = z.infer<typeof filePreview>
export type FileFacts = {
  pages?: number | undefined
  seconds?: number | undefined
  preview?: FilePreview | undefined
}
export type CompiledEntry = z.infer<typeof compiledEntry>
export type CompiledEntryOf<T extends CompiledEntry['type']> = Extract<CompiledEntry, { type: T }>
export type Stamp = z.infer<typeof stamp>
export type Entry = CompiledEntry & Stamp
export type EntryOf<T extends Entry['type']> = CompiledEntryOf<T> & Stamp
export type ContentAttachment = z.infer<typeof attachment>
