/** Small compiled documents of the fictional county 青溪县, for tests of what delivery does with them. */
import type { CompiledEntryOf, Linked } from '../../src/content/entry'
import type { Output, PublicBlob } from '../../src/content/output'
import { pagePath, type DocumentType } from '../../src/content/types'

const common = { summary: '', cover: null, unit: null, within: [], topics: [] }

const own: { [T in DocumentType]: Omit<CompiledEntryOf<T>, 'id' | 'slug' | 'url' | 'title'> } = {
  articles: { ...common, type: 'articles', attribution: '（青溪县文明办）', occurredOn: null },
  events: {
    ...common,
    type: 'events',
    platform: 'theory',
    startsAt: '2030-05-01T09:00:00+08:00',
    endsAt: null,
    place: '文化礼堂',
    address: '',
    capacity: null,
    contact: { name: '', phone: '' },
    status: 'scheduled',
    statusNote: '',
    attendance: null,
  },
  courses: {
    ...common,
    type: 'courses',
    series: null,
    audience: [],
    minutes: 45,
    lecturers: [],
    outline: [],
    materials: [],
  },
  'typical-models': {
    ...common,
    type: 'typical-models',
    kind: 'good-neighbour',
    level: 'county',
    batch: '',
    honouredOn: null,
    quotations: [],
    portraits: [],
    nominatedBy: null,
  },
  'pocket-books': {
    ...common,
    type: 'pocket-books',
    edition: '',
    chapters: [],
    sayings: [],
    glossary: [],
  },
  bulletins: {
    ...common,
    type: 'bulletins',
    masthead: '青溪文明实践',
    series: '',
    issue: 3,
    runningNumber: null,
    issuedOn: '2030-05-01',
    office: '青溪县文明办',
    theme: '',
    articles: [],
  },
  units: {
    ...common,
    type: 'units',
    level: 'office',
    parent: null,
    code: '',
    regionCode: '',
    address: '',
    position: null,
    openingHours: '',
    contact: { name: '', phone: '' },
    rooms: [],
    photos: [],
  },
  lecturers: { ...common, type: 'lecturers', organisation: '', specialities: [], audience: [] },
  series: { ...common, type: 'series' },
  topics: { ...common, type: 'topics' },
}

export type Written<T extends DocumentType> = { type: T; id: string } & Partial<CompiledEntryOf<T>>
export type WrittenOutput<T extends DocumentType> = Written<T> & {
  html?: string
  text?: string
  files?: Output['files']
  blobs?: PublicBlob[]
  attachments?: Output['attachments']
}

export function anOutput<T extends DocumentType>(written: WrittenOutput<T>): Output {
  const { html = '<p>正文</p>', text = '正文', files = {}, blobs = [], attachments = [], ...fields } = written
  const slug = written.slug ?? written.id
  const url = pagePath(written.type, slug)
  const entry = { ...own[written.type], title: `标题 ${written.id}`, ...fields, slug, url } as Output['entry']
  return {
    entry,
    bodies: {
      web: { html },
      miniprogram: { blocks: [{ type: 'rich', nodes: [{ type: 'text', text }] }] },
      text: { text },
    },
    attachments,
    files,
    jsonld: { '@type': 'Thing', name: entry.title },
    blobs,
  }
}

export const linkTo = (type: DocumentType, id: string): Linked => ({
  id,
  title: `标题 ${id}`,
  type,
  slug: id,
  url: pagePath(type, id),
})
