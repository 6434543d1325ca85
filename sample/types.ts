/**
 * Shapes of the sample county. Content names other content by `key`, pictures by picture key, and time by days counted
 * from the day of loading (negative is past), so that the county never grows old. Bodies are in the markup of `markup.ts`.
 */
import type {
  audiences,
  eventStatuses,
  honourLevels,
  materialAccess,
  materialKinds,
  modelKinds,
  platforms,
} from '../src/content/vocabulary'

export type Audience = (typeof audiences)[number]
export type Platform = (typeof platforms)[number]
export type Contact = { name: string; phone: string }
export type Room = { name: string; capacity: number; use: string }

export type Unit = {
  key: string
  level: 'centre' | 'office' | 'station'
  parent: string | null
  title: string
  /** What neighbours say: 柳湾镇, 樟树下村. */
  shortName: string
  summary: string
  body: string
  code: string
  regionCode: string
  address: string
  /** WGS-84, degrees. */
  position: { longitude: number; latitude: number }
  openingHours: string
  contact: Contact
  rooms: Room[]
  photos: string[]
}

export type Lecturer = {
  key: string
  title: string
  unit: string
  summary: string
  organisation: string
  specialities: string[]
  audience: Audience[]
  portrait: string
  body: string
}

export type Topic = { key: string; title: string; summary: string }
export type Series = { key: string; title: string; summary: string; cover: string }

export type Slide = { title: string; lines: string[] }
type MaterialBase = { title: string; access: (typeof materialAccess)[number] }
export type Material =
  | (MaterialBase & { kind: Extract<(typeof materialKinds)[number], 'slides'>; content: Slide[] })
  | (MaterialBase & { kind: Extract<(typeof materialKinds)[number], 'plan' | 'handout'>; content: string })
  /** `content` is a tune of `drawSound.ts`. */
  | (MaterialBase & { kind: Extract<(typeof materialKinds)[number], 'audio'>; content: string })

export type Course = {
  key: string
  title: string
  summary: string
  unit: string
  cover: string
  topics: string[]
  series: string
  audience: Audience[]
  minutes: number
  lecturers: string[]
  outline: string[]
  body: string
  materials: Material[]
}

export type PocketBook = {
  key: string
  title: string
  summary: string
  unit: string
  cover: string
  topics: string[]
  edition: string
  /** The preface. */
  body: string
  chapters: { title: string; body: string }[]
  sayings: { text: string; source: string }[]
  glossary: { term: string; meaning: string }[]
}

export type TypicalModel = {
  key: string
  /** The person's or the family's name. */
  title: string
  summary: string
  kind: (typeof modelKinds)[number]
  level: (typeof honourLevels)[number]
  batch: string
  honouredDay: number
  nominatedBy: string
  topics: string[]
  portraits: string[]
  body: string
  quotations: { text: string; by: string }[]
  consent: { givenDay: number; scope: string; guardian?: string }
}

export type EventReport = { body: string; attendance: number }

export type SampleEvent = {
  key: string
  title: string
  summary: string
  unit: string
  platform: Platform
  topics: string[]
  cover: string
  day: number
  /** Local time, 24 hours: 9.5 is half past nine. */
  hour: number
  minutes: number
  /** A room of `unit`, by name. */
  room: string
  capacity: number | null
  contact: Contact
  status: (typeof eventStatuses)[number]
  statusNote: string
  body: string
  report: EventReport | null
}

export type Article = {
  key: string
  title: string
  summary: string
  unit: string
  attribution: string
  occurredDay: number
  topics: string[]
  cover: string | null
  body: string
}

export type Bulletin = {
  key: string
  title: string
  summary: string
  unit: string
  masthead: string
  series: string
  issue: number
  runningNumber: number
  issuedDay: number
  office: string
  theme: string
  topics: string[]
  cover: string
  sections: { title: string; articles: { article: string; attribution: string }[] }[]
  recipients: { report: string; send: string; distribute: string }
  signOff: { issuer: string; editor: string; proofreader: string }
  copies: number
}

export type County = {
  units: Unit[]
  topics: Topic[]
  series: Series[]
  lecturers: Lecturer[]
  courses: Course[]
  pocketBooks: PocketBook[]
  models: TypicalModel[]
  events: SampleEvent[]
  articles: Article[]
  bulletins: Bulletin[]
}
