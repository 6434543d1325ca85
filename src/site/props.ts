/** What delivery hands to a page: entries as the content API shows them, and the moment the page is made for. */
import type { ContentAttachment, Entry, EntryOf } from '../content/entry'
import type { DocumentType } from '../content/types'
import type { Label } from '../content/vocabulary'

/** `publicUrl` is the origin that readers see, without a trailing slash. */
export type Site = { name: string; publicUrl: string }

/** One page of a list; `next` is the cursor of the following page. */
export type Listing = { items: Entry[]; total: number; next: string | null }

/**
 * `now` is ISO 8601 with offset, here and below. `loading` while the sample county is on its way. `centre` is the unit at the
 * root, `offices` are right below it.
 */
export type HomeProps = {
  site: Site
  now: string
  loading: boolean
  centre: EntryOf<'units'> | null
  offices: EntryOf<'units'>[]
  events: EntryOf<'events'>[]
  articles: EntryOf<'articles'>[]
  courses: EntryOf<'courses'>[]
  models: EntryOf<'typical-models'>[]
  books: EntryOf<'pocket-books'>[]
  bulletins: EntryOf<'bulletins'>[]
}

/**
 * `unit` and `topic` are the filters in force; `cursor` is the page's own, null on the first. `past` tells which events
 * these are, and is null for other types.
 */
export type ListProps = {
  site: Site
  type: DocumentType
  listing: Listing
  unit: Entry | null
  topic: Entry | null
  past: boolean | null
  now: string
  loading: boolean
  cursor: string | null
}

/** A line of a directory: a unit, and how many stand right below it, by level. */
export type DirectoryLine = {
  unit: EntryOf<'units'>
  below: { level: EntryOf<'units'>['level']; count: number }[]
}

/** One page of the units right below another; `next` as in a list. */
export type Directory = { lines: DirectoryLine[]; total: number; next: string | null }

/** `head` is the unit that the lines stand below, null where they are the roots; `chosen` when a link asked for it. */
export type DirectoryProps = {
  site: Site
  head: EntryOf<'units'> | null
  chosen: boolean
  below: Directory
  loading: boolean
  cursor: string | null
}

export type DownloadFile = { format: string; url: string; bytes: number }

/** `html` is the compiled web body: safe to print as it is. `proof` marks a page that is shown before it is public. */
export type DetailProps<E extends Entry = Entry> = {
  site: Site
  entry: E
  html: string
  attachments: ContentAttachment[]
  files: DownloadFile[]
  jsonld: unknown
  now: string
  proof?: boolean
}

/** `parents` from the root down to the direct parent. */
export type UnitProps = DetailProps<EntryOf<'units'>> & {
  parents: EntryOf<'units'>[]
  directory: Directory
  latest: Entry[]
  upcoming: EntryOf<'events'>[]
}

export type ProblemProps = { site: Site; status: number; title: Label; detail: Label; proof?: boolean }
