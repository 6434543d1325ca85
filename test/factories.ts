/** Valid snapshots of an invented county, 青溪县: `anArticle({ title: '…' })`. Ids default to `{type}-1`. */
import type { FileAsset, ImageAsset, Rendition, Snapshot, SnapshotOf } from '../src/content/snapshot'
import type { Heading, Paragraph, Text } from '../src/content/tree'
import { keyText, type DocumentKey, type DocumentType } from '../src/content/types'

/** A hash that differs for each seed; no bytes stand behind it. */
export const aHash = (seed: string): string =>
  Array.from({ length: 8 }, (_, part) => {
    let hash = part + 1
    for (const character of seed) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
    return (hash >>> 0).toString(16).padStart(8, '0')
  }).join('')

export const words = (text: string): Text[] => [{ type: 'text', text }]
export const paragraph = (text: string): Paragraph => ({ type: 'paragraph', children: words(text) })
export const heading = (level: Heading['level'], text: string): Heading => ({
  type: 'heading',
  level,
  children: words(text),
})

const rendition = (id: string, name: string, format: string, width: number, height: number): Rendition => ({
  name,
  sha256: aHash(`${id}-${name}-${format}`),
  mediaType: `image/${format}`,
  width,
  height,
  bytes: width * 40,
})

/** With renditions in three formats and the two cuts, as the media pipeline makes them. */
export const anImage = (fields: Partial<ImageAsset> = {}): ImageAsset => {
  const id = fields.id ?? 'image-1'
  return {
    id,
    sha256: aHash(id),
    name: `${id} 现场.jpg`,
    mediaType: 'image/jpeg',
    width: 3000,
    height: 2000,
    bytes: 2_400_000,
    alt: `村民在文化礼堂听宣讲（${id}）`,
    renditions: [
      ...['avif', 'webp', 'jpeg'].flatMap((format) => [
        rendition(id, 'w480', format, 480, 320),
        rendition(id, 'w960', format, 960, 640),
        rendition(id, 'w1600', format, 1600, 1067),
      ]),
      rendition(id, 'share', 'jpeg', 1000, 800),
      rendition(id, 'thumb', 'jpeg', 240, 240),
    ],
    ...fields,
  }
}

export const aFile = (fields: Partial<FileAsset> = {}): FileAsset => {
  const id = fields.id ?? 'file-1'
  return {
    id,
    sha256: aHash(id),
    name: `${id}.docx`,
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    bytes: 48_000,
    title: `宣讲提纲（${id}）`,
    ...fields,
  }
}

const base = <T extends DocumentType>(type: T) => ({
  type,
  id: `${type}-1`,
  slug: `${type}-one`,
  title: '青溪县新时代文明实践活动',
  summary: '',
  unit: 'units-1',
  topics: ['topics-1'],
  cover: null,
  body: [paragraph('春耕时节，宣讲员走进田间地头。')],
  images: {},
  files: {},
})
type Fields<T extends DocumentType> = Partial<Omit<SnapshotOf<T>, 'type'>>

export const anArticle = (fields: Fields<'articles'> = {}): SnapshotOf<'articles'> => ({
  ...base('articles'),
  attribution: '（柳湾镇供稿）',
  occurredOn: '2024-03-15',
  ...fields,
})

export const anEvent = (fields: Fields<'events'> = {}): SnapshotOf<'events'> => ({
  ...base('events'),
  platform: 'theory',
  startsAt: '2024-04-02T14:00:00+08:00',
  endsAt: '2024-04-02T16:00:00+08:00',
  place: '柳湾镇文化礼堂',
  address: '青溪县柳湾镇柳湾路1号',
  capacity: 120,
  contact: { name: '实践所值班室', phone: '0000-0000000' },
  status: 'scheduled',
  statusNote: '',
  report: null,
  ...fields,
})

export const aCourse = (fields: Fields<'courses'> = {}): SnapshotOf<'courses'> => ({
  ...base('courses'),
  series: 'series-1',
  audience: ['village'],
  minutes: 45,
  lecturers: ['lecturers-1'],
  outline: ['为什么讲', '讲什么', '怎么做'],
  materials: [
    { kind: 'handout', file: 'handout', title: '讲义', access: 'public' },
    { kind: 'slides', file: 'slides', title: '课件', access: 'lecturers' },
  ],
  files: {
    handout: aFile({ id: 'handout', name: '讲义.pdf', mediaType: 'application/pdf' }),
    slides: aFile({ id: 'slides', name: '课件.pptx' }),
  },
  ...fields,
})

export const aTypicalModel = (fields: Fields<'typical-models'> = {}): SnapshotOf<'typical-models'> => ({
  ...base('typical-models'),
  kind: 'good-neighbour',
  level: 'county',
  batch: '2024年第一季度',
  honouredOn: '2024-03-05',
  quotations: [{ text: '邻里的事就是自家的事。', by: '柳湾村民' }],
  portraits: ['portrait'],
  nominatedBy: 'units-2',
  consent: { givenOn: '2024-02-20', scope: '姓名、肖像、事迹' },
  images: { portrait: anImage({ id: 'portrait', alt: '柳湾村民肖像' }) },
  ...fields,
})

export const aPocketBook = (fields: Fields<'pocket-books'> = {}): SnapshotOf<'pocket-books'> => ({
  ...base('pocket-books'),
  edition: '2024年版',
  chapters: [
    { title: '第一章　移风易俗', body: [heading(2, '一、婚事新办'), paragraph('喜事简办，情谊不减。')] },
    { title: '第二章　邻里互助', body: [paragraph('远亲不如近邻。')] },
  ],
  sayings: [{ text: '家和万事兴。', source: '俗语' }],
  glossary: [{ term: '文明实践', meaning: '在群众身边开展的志愿服务。' }],
  ...fields,
})

export const aBulletin = (fields: Fields<'bulletins'> = {}): SnapshotOf<'bulletins'> => ({
  ...base('bulletins'),
  masthead: '青溪文明实践简报',
  series: '专刊',
  issue: 30,
  runningNumber: 58,
  issuedOn: '2024-06-06',
  office: '青溪县新时代文明实践中心办公室',
  theme: '春耕宣讲',
  body: [],
  sections: [{ title: '基层动态', articles: [{ article: 'articles-1', attribution: '' }] }],
  recipients: { report: '市文明办', send: '县直各单位', distribute: '各乡镇（街道）' },
  signOff: { issuer: '值班主任', editor: '编辑组', proofreader: '校对组' },
  copies: 50,
  ...fields,
})

export const aUnit = (fields: Fields<'units'> = {}): SnapshotOf<'units'> => ({
  ...base('units'),
  title: '柳湾镇新时代文明实践所',
  unit: 'units-root',
  level: 'office',
  ancestors: ['units-root'],
  code: 'QX-LW-01',
  regionCode: '999999101',
  address: '青溪县柳湾镇柳湾路1号',
  position: { longitude: 120.1, latitude: 30.2, datum: 'GCJ-02' },
  openingHours: '每天 8:30—17:00',
  contact: { name: '值班室', phone: '0000-0000000' },
  rooms: [{ name: '讲堂', capacity: 80, use: '理论宣讲' }],
  photos: ['front'],
  images: { front: anImage({ id: 'front', alt: '实践所门前' }) },
  ...fields,
})

export const aLecturer = (fields: Fields<'lecturers'> = {}): SnapshotOf<'lecturers'> => ({
  ...base('lecturers'),
  title: '柳湾宣讲员',
  organisation: '柳湾镇宣讲团',
  specialities: ['乡村振兴'],
  audience: ['village', 'school'],
  ...fields,
})

export const aSeries = (fields: Fields<'series'> = {}): SnapshotOf<'series'> => ({
  ...base('series'),
  title: '田间课堂',
  ...fields,
})

export const aTopic = (fields: Fields<'topics'> = {}): SnapshotOf<'topics'> => ({
  ...base('topics'),
  title: '乡村振兴',
  topics: [],
  ...fields,
})

/** One of each type. */
export const oneOfEach = (): Snapshot[] => [
  anArticle(),
  anEvent(),
  aCourse(),
  aTypicalModel(),
  aPocketBook(),
  aBulletin(),
  aUnit(),
  aLecturer(),
  aSeries(),
  aTopic(),
]

/** The public documents, as a compiler looks them up. */
export const lookupIn = (snapshots: Snapshot[]) => {
  const byKey = new Map(snapshots.map((snapshot) => [keyText(snapshot), snapshot]))
  return (key: DocumentKey): Snapshot | undefined => byKey.get(keyText(key))
}
