/**
 * A snapshot is everything of one document that its readers may ever see, frozen: what reviewers sign, what `publish`
 * stores, what channels compile. It carries ids, never other documents; those are looked up among the public ones when
 * a channel is compiled.
 */
import { z } from 'zod'
import type { Tree } from './tree'
import {
  audiences,
  consentSigners,
  datums,
  eventStatuses,
  honourLevels,
  materialAccess,
  materialKinds,
  modelKinds,
  platforms,
  unitLevels,
} from './vocabulary'

const id = z.string().min(1).max(64)
const line = z.string().max(300)
const words = z.string().max(20_000)
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const time = z.iso.datetime({ offset: true })
const date = z.iso.date()
/** Trees are built by `fromLexical` alone, which checks every node; here only the container is looked at. */
const tree = z.custom<Tree>((value) => Array.isArray(value), 'not a tree')

/**
 * One derived picture. `name` is its purpose: `w480`, `w960`, `w1600`, `share` (5:4), `thumb` (square); of a file
 * `page1` … `page3` or `poster`.
 */
export const rendition = z.object({
  name: z.string(),
  sha256,
  mediaType: z.string(),
  width: z.int().positive(),
  height: z.int().positive(),
  bytes: z.int().nonnegative(),
})
export const imageAsset = z.object({
  id,
  sha256,
  name: line,
  mediaType: z.string(),
  width: z.int().positive(),
  height: z.int().positive(),
  bytes: z.int().nonnegative(),
  alt: line.min(1),
  credit: line.optional(),
  /** `#rrggbb`, shown while the picture loads. */
  colour: z.string().optional(),
  renditions: z.array(rendition),
})
export const fileAsset = z.object({
  id,
  sha256,
  name: line,
  mediaType: z.string(),
  bytes: z.int().nonnegative(),
  title: line,
  seconds: z.number().nonnegative().optional(),
  pages: z.int().positive().optional(),
  /** Never sealed: added from the library when the document is compiled. */
  preview: z.array(rendition).optional(),
})
export type Rendition = z.infer<typeof rendition>
export type ImageAsset = z.infer<typeof imageAsset>
export type FileAsset = z.infer<typeof fileAsset>

const position = z.object({
  longitude: z.number().min(-180).max(180),
  latitude: z.number().min(-90).max(90),
  datum: z.enum(datums),
})

const base = {
  id,
  slug: z.string().min(1).max(120),
  title: line.min(1),
  summary: words,
  /** The issuing unit: every public page names it. Empty only for the root of the tree of units itself. */
  unit: id.nullable(),
  topics: z.array(id).max(20),
  cover: id.nullable(),
  body: tree,
  images: z.record(id, imageAsset),
  files: z.record(id, fileAsset),
}

export const snapshotSchemas = {
  articles: z.object({
    ...base,
    type: z.literal('articles'),
    attribution: line,
    occurredOn: date.nullable(),
  }),
  events: z.object({
    ...base,
    type: z.literal('events'),
    platform: z.enum(platforms),
    startsAt: time,
    endsAt: time.nullable(),
    place: line,
    address: line,
    capacity: z.int().positive().nullable(),
    contact: z.object({ name: line, phone: line }),
    status: z.enum(eventStatuses),
    statusNote: line,
    report: z.object({ body: tree, attendance: z.int().nonnegative().nullable() }).nullable(),
  }),
  courses: z.object({
    ...base,
    type: z.literal('courses'),
    series: id.nullable(),
    audience: z.array(z.enum(audiences)),
    minutes: z.int().positive(),
    lecturers: z.array(id),
    outline: z.array(line),
    materials: z.array(
      z.object({ kind: z.enum(materialKinds), file: id, title: line, access: z.enum(materialAccess) }),
    ),
  }),
  'typical-models': z.object({
    ...base,
    type: z.literal('typical-models'),
    kind: z.enum(modelKinds),
    level: z.enum(honourLevels),
    batch: line,
    honouredOn: date.nullable(),
    quotations: z.array(z.object({ text: line, by: line })),
    portraits: z.array(id),
    nominatedBy: id.nullable(),
    /** The record itself stays with the editors; only that it was there when the seal was set is part of the seal. */
    consent: z.object({
      givenOn: date,
      scope: line,
      expiresOn: date.optional(),
      /** The person, where nothing is said. */
      signedBy: z.enum(consentSigners).optional(),
      guardian: line.optional(),
    }),
  }),
  'pocket-books': z.object({
    ...base,
    type: z.literal('pocket-books'),
    edition: line,
    chapters: z.array(z.object({ title: line.min(1), body: tree })),
    sayings: z.array(z.object({ text: line, source: line })),
    glossary: z.array(z.object({ term: line, meaning: words })),
  }),
  bulletins: z.object({
    ...base,
    type: z.literal('bulletins'),
    masthead: line.min(1),
    series: line,
    issue: z.int().positive(),
    runningNumber: z.int().positive().nullable(),
    issuedOn: date,
    office: line.min(1),
    theme: line,
    sections: z.array(
      z.object({ title: line, articles: z.array(z.object({ article: id, attribution: line })) }),
    ),
    /** 报 (upwards), 送 (level), 发 (downwards). */
    recipients: z.object({ report: line, send: line, distribute: line }),
    signOff: z.object({ issuer: line, editor: line, proofreader: line }),
    copies: z.int().positive().nullable(),
  }),
  units: z.object({
    ...base,
    type: z.literal('units'),
    level: z.enum(unitLevels),
    /** Ids from the root down to the parent, as the tree is now: derived, not sealed. The parent itself is `unit`. */
    ancestors: z.array(id).max(12),
    code: line,
    regionCode: line,
    address: line,
    position: position.nullable(),
    openingHours: words,
    contact: z.object({ name: line, phone: line }),
    rooms: z.array(z.object({ name: line, capacity: z.int().positive().nullable(), use: line })),
    photos: z.array(id),
  }),
  lecturers: z.object({
    ...base,
    type: z.literal('lecturers'),
    organisation: line,
    specialities: z.array(line),
    audience: z.array(z.enum(audiences)),
  }),
  series: z.object({ ...base, type: z.literal('series') }),
  topics: z.object({ ...base, type: z.literal('topics') }),
}

export const snapshotSchema = z.discriminatedUnion('type', [
  snapshotSchemas.articles,
  snapshotSchemas.events,
  snapshotSchemas.courses,
  snapshotSchemas['typical-models'],
  snapshotSchemas['pocket-books'],
  snapshotSchemas.bulletins,
  snapshotSchemas.units,
  snapshotSchemas.lecturers,
  snapshotSchemas.series,
  snapshotSchemas.topics,
])

export type Snapshot = z.infer<typeof snapshotSchema>
export type SnapshotOf<T extends Snapshot['type']> = Extract<Snapshot, { type: T }>
