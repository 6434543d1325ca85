/** Entries of an invented county for the tests of this folder: one of each type with everything, one with the least. */
import type { Entry, EntryOf, Linked, Picture } from '../content/entry'
import type { DocumentType } from '../content/types'

type Entries = { [T in DocumentType]: EntryOf<T> }

export const aPicture = (name: string, width = 1600, height = 1000): Picture => ({
  url: `/content/v1/files/${name}/${name}.jpg`,
  width,
  height,
  alt: `${name}的照片`,
  credit: '青溪县融媒体中心',
  colour: '#c8b8a0',
  renditions: [
    ...[480, 960].flatMap((w) =>
      ['avif', 'webp', 'jpeg'].map((format) => ({
        name: `w${w}`,
        url: `/content/v1/files/${name}/w${w}.${format}`,
        mediaType: `image/${format}`,
        width: w,
        height: Math.round((w * height) / width),
      })),
    ),
    {
      name: 'share',
      url: `/content/v1/files/${name}/share.jpg`,
      mediaType: 'image/jpeg',
      width: 500,
      height: 400,
    },
  ],
})

const aLink = (type: DocumentType, id: string, title: string): Linked => ({
  id,
  title,
  type,
  slug: id,
  url: `/${type}/${id}`,
})

const county = aLink('units', 'qingxi', '青溪县新时代文明实践中心')
const office = aLink('units', 'heping', '和平镇新时代文明实践所')

const common = <T extends DocumentType>(type: T, id: string, title: string) => ({
  type,
  id,
  slug: id,
  url: `/${type}/${id}`,
  title,
  summary: '晒谷场上搭起小戏台，乡亲们自己写、自己演，把移风易俗的道理唱了出来。',
  cover: aPicture(id),
  unit: office,
  within: ['qingxi', 'heping'],
  topics: [aLink('topics', 'yifengyisu', '移风易俗')],
  sequence: 12,
  revision: 2,
  publishedAt: '2026-11-18T09:20:00+08:00',
  updatedAt: '2026-11-19T10:00:00+08:00',
})

export const fullEntries: Entries = {
  articles: {
    ...common('articles', 'opera', '和平镇：板凳戏台唱新风，移风易俗入人心'),
    attribution: '和平镇文化站',
    occurredOn: '2026-11-16',
  },
  events: {
    ...common('events', 'reading', '“书香青溪”亲子共读会'),
    platform: 'culture',
    startsAt: '2026-11-22T14:30:00+08:00',
    endsAt: '2026-11-22T16:00:00+08:00',
    place: '柳荫社区文明实践站二楼阅览室',
    address: '青溪县和平镇柳荫路 18 号',
    capacity: 40,
    contact: { name: '值班台', phone: '0700-5550 123' },
    status: 'postponed',
    statusNote: '因场地检修改期，新的时间另行通知。',
    attendance: 36,
  },
  courses: {
    ...common('courses', 'frugal', '婚事新办、丧事简办：算好人情账'),
    series: aLink('series', 'xinfeng', '新风进万家'),
    audience: ['village', 'community'],
    minutes: 45,
    lecturers: [aLink('lecturers', 'l1', '“板凳队”宣讲员甲'), aLink('lecturers', 'l2', '“板凳队”宣讲员乙')],
    outline: ['一笔人情账有多重', '村规民约怎么说', '身边人的新办法'],
    materials: [
      {
        kind: 'slides',
        title: '课堂课件',
        access: 'public',
        url: '/content/v1/files/s/slides.pptx',
        mediaType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
        bytes: 3_450_000,
        pages: 18,
        preview: {
          url: '/content/v1/files/p/slides-page1.jpg',
          width: 960,
          height: 540,
          renditions: [
            {
              name: 'page1',
              url: '/content/v1/files/q/slides-page1.webp',
              mediaType: 'image/webp',
              width: 960,
              height: 540,
            },
          ],
        },
      },
      {
        kind: 'plan',
        title: '详细教案',
        access: 'lecturers',
        url: null,
        mediaType: 'application/pdf',
        bytes: 120_000,
      },
    ],
  },
  'typical-models': {
    ...common('typical-models', 'ferry', '摆渡人老舟'),
    kind: 'good-neighbour',
    level: 'county',
    batch: '2026 年第三季度',
    honouredOn: '2026-09-28',
    quotations: [{ text: '只要还有一个孩子要过河，这船就得开。', by: '老舟' }],
    portraits: [aPicture('ferry-1', 1200, 1500), aPicture('ferry-2', 1600, 1200)],
    nominatedBy: office,
  },
  'pocket-books': {
    ...common('pocket-books', 'manners', '乡风文明口袋书'),
    cover: aPicture('manners', 900, 1200),
    edition: '2026 年第二版',
    chapters: ['家风家教', '邻里相处', '红白喜事'],
    sayings: [{ text: '远亲不如近邻。', source: '俗语' }],
    glossary: [{ term: '红白理事会', meaning: '村民自己推选、帮助操办婚丧事务的组织。' }],
  },
  bulletins: {
    ...common('bulletins', 'brief-31', '全县“板凳宣讲”现场会召开'),
    cover: null,
    unit: county,
    masthead: '青溪文明实践',
    series: '新时代文明实践工作专刊',
    issue: 31,
    runningNumber: 58,
    issuedOn: '2026-11-20',
    office: '青溪县精神文明建设办公室',
    theme: '把道理讲到板凳上',
    articles: [
      { ...aLink('articles', 'opera', '和平镇：板凳戏台唱新风'), attribution: '和平镇' },
      { ...aLink('articles', 'tea', '云岭乡：茶园里的流动课堂'), attribution: '云岭乡' },
    ],
  },
  units: {
    ...common('units', 'heping', '和平镇新时代文明实践所'),
    unit: county,
    level: 'office',
    parent: county,
    code: 'QX-HP-001',
    regionCode: '990101100',
    address: '青溪县和平镇文化路 6 号',
    position: { longitude: 113.12345, latitude: 28.6789 },
    openingHours: '周一至周日 8:30–20:30',
    contact: { name: '值班台', phone: '0700-555 0188' },
    rooms: [
      { name: '理论宣讲室', capacity: 60, use: '宣讲、培训' },
      { name: '老年活动室', capacity: null, use: '' },
    ],
    photos: [aPicture('hall', 1600, 1200), aPicture('reading-room', 1600, 1200)],
  },
  lecturers: {
    ...common('lecturers', 'l1', '“板凳队”宣讲员甲'),
    organisation: '青溪县委党校',
    specialities: ['移风易俗', '家风家教'],
    audience: ['village', 'school'],
  },
  series: common('series', 'xinfeng', '新风进万家'),
  topics: common('topics', 'yifengyisu', '移风易俗'),
}

const least = { summary: '', cover: null, unit: null, within: [], topics: [] }
const nobody = { name: '', phone: '' }

export const bareEntries: Entries = {
  articles: { ...fullEntries.articles, ...least, attribution: '', occurredOn: null },
  events: {
    ...fullEntries.events,
    ...least,
    endsAt: null,
    address: '',
    capacity: null,
    contact: nobody,
    status: 'scheduled',
    statusNote: '',
    attendance: null,
  },
  courses: {
    ...fullEntries.courses,
    ...least,
    series: null,
    audience: [],
    lecturers: [],
    outline: [],
    materials: [],
  },
  'typical-models': {
    ...fullEntries['typical-models'],
    ...least,
    batch: '',
    honouredOn: null,
    quotations: [],
    portraits: [],
    nominatedBy: null,
  },
  'pocket-books': {
    ...fullEntries['pocket-books'],
    ...least,
    edition: '',
    chapters: [],
    sayings: [],
    glossary: [],
  },
  bulletins: { ...fullEntries.bulletins, ...least, series: '', runningNumber: null, theme: '', articles: [] },
  units: {
    ...fullEntries.units,
    ...least,
    parent: null,
    code: '',
    address: '',
    position: null,
    openingHours: '',
    contact: nobody,
    rooms: [],
    photos: [],
  },
  lecturers: { ...fullEntries.lecturers, ...least, organisation: '', specialities: [], audience: [] },
  series: { ...fullEntries.series, ...least },
  topics: { ...fullEntries.topics, ...least },
}

/** Under another id, so that two of a kind can stand on one page. */
export const another = <E extends Entry>(entry: E, id: string, change: Partial<E> = {}): E => ({
  ...entry,
  id,
  slug: id,
  url: `/${entry.type}/${id}`,
  ...change,
})
