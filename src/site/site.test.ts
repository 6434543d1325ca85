import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Entry } from '../content/entry'
import { documentTypes } from '../content/types'
import type { Directory } from './props'
import {
  renderDetail,
  renderDirectory,
  renderHome,
  renderList,
  renderProblem,
  renderUnit,
  stylesheetPath,
} from '.'
import { attribute, elementsOf, textOf } from './parsed'
import { another, bareEntries, fullEntries } from './samples'

const site = { name: '青溪县新时代文明实践中心', publicUrl: 'https://qingxi.example' }
const now = '2026-11-21T10:00:00+08:00'
const body = '<p>正文在此</p>'
const file = { format: 'pdf', url: '/files/x.pdf', bytes: 1_234_567 }
const attachment = {
  name: 'list.xlsx',
  title: '安排表',
  mediaType: 'application/vnd.ms-excel',
  bytes: 24_000,
  sha256: 'a'.repeat(64),
  url: '/content/v1/files/a/list.xlsx',
  openable: true,
}

const detail = (entry: Entry, more: { html?: string; jsonld?: unknown; now?: string } = {}) =>
  renderDetail({ site, entry, html: body, attachments: [], files: [], jsonld: {}, now, ...more })
const list = (
  items: Entry[],
  more: { next?: string; cursor?: string; unit?: Entry; past?: boolean; loading?: boolean } = {},
) =>
  renderList({
    site,
    type: items[0]?.type ?? 'articles',
    listing: { items, total: items.length, next: more.next ?? null },
    unit: more.unit ?? null,
    topic: null,
    past: more.past ?? null,
    now,
    loading: more.loading ?? false,
    cursor: more.cursor ?? null,
  })

const front = { site, now, loading: false }
const nothing = { offices: [], events: [], articles: [], courses: [], models: [], books: [], bulletins: [] }
const everything = {
  offices: [fullEntries.units],
  events: [fullEntries.events],
  articles: [fullEntries.articles, another(fullEntries.articles, 'tea')],
  courses: [fullEntries.courses],
  models: [fullEntries['typical-models'], another(bareEntries['typical-models'], 'nobody')],
  books: [fullEntries['pocket-books'], another(bareEntries['pocket-books'], 'plain')],
  bulletins: [fullEntries.bulletins],
}
function directory(more: Partial<Directory> = {}): Directory {
  const lines: Directory['lines'] = [
    {
      unit: another(fullEntries.units, 'willow', { title: '柳荫站' }),
      below: [
        { level: 'station', count: 11 },
        { level: 'point', count: 2 },
      ],
    },
    { unit: another(bareEntries.units, 'bare'), below: [] },
  ]
  return { lines, total: lines.length, next: null, ...more }
}
const problem = {
  site,
  status: 404,
  title: { zh: '没有找到', en: 'Not found' },
  detail: { zh: '这里没有内容。', en: 'There is nothing here.' },
}
const nobodyBelow: Directory = { lines: [], total: 0, next: null }
const ofDirectory = {
  site,
  head: fullEntries.units,
  chosen: false,
  below: directory(),
  loading: false,
  cursor: null,
}
const unit = {
  site,
  entry: fullEntries.units,
  html: body,
  attachments: [attachment],
  files: [file],
  jsonld: {},
  now,
  parents: [another(fullEntries.units, 'qingxi', { title: '青溪县中心' })],
  directory: directory(),
  latest: [fullEntries.articles, fullEntries.courses, another(fullEntries.articles, 'tea')],
  upcoming: [fullEntries.events],
}

const pages: [string, string][] = [
  ['the front page', renderHome({ ...front, centre: fullEntries.units, ...everything })],
  ['an empty front page', renderHome({ ...front, centre: null, ...nothing })],
  ['a front page that is filling', renderHome({ ...front, loading: true, centre: null, ...nothing })],
  ['a unit', renderUnit(unit)],
  ['a problem', renderProblem(problem)],
  ['the directory', renderDirectory(ofDirectory)],
  [
    'a later page of the directory of a unit',
    renderDirectory({ ...ofDirectory, chosen: true, below: directory({ next: 'n' }), cursor: 'c' }),
  ],
  ['a directory of several trees', renderDirectory({ ...ofDirectory, head: null })],
  ['an empty directory', renderDirectory({ ...ofDirectory, head: null, below: nobodyBelow })],
  ['an empty list', list([])],
  ['a list that is filling', list([], { loading: true })],
  ...documentTypes.flatMap((type): [string, string][] => [
    [`${type} with everything`, detail(fullEntries[type])],
    [`${type} with the least`, detail(bareEntries[type], { html: '' })],
    [
      `a list of ${type}`,
      list([fullEntries[type], another(bareEntries[type], 'b')], { next: 'n', cursor: 'c' }),
    ],
  ]),
]

describe.each(pages)('%s', (_name, page) => {
  const elements = elementsOf(page)
  const named = (...names: string[]) => elements.filter(({ tagName }) => names.includes(tagName))

  it('is one document with one heading and its landmarks', () => {
    expect(page).toMatch(/^<!doctype html><html lang="zh-CN">/)
    expect(named('h1')).toHaveLength(1)
    const landmarks = named('header', 'main', 'footer').filter(
      ({ parentNode }) => parentNode?.nodeName === 'body',
    )
    expect(landmarks.map(({ tagName }) => tagName)).toEqual(['header', 'main', 'footer'])
    expect(elements.map((element) => attribute(element, 'id'))).toContain('content')
    expect(page).toContain(`href="${stylesheetPath}"`)
  })

  it('has no id twice, and labels that are there', () => {
    const ids = elements.flatMap((element) => attribute(element, 'id') ?? [])
    expect(new Set(ids).size).toBe(ids.length)
    const labels = elements.flatMap((element) => attribute(element, 'aria-labelledby') ?? [])
    expect(ids).toEqual(expect.arrayContaining(labels))
  })

  it('describes and measures every picture', () => {
    for (const image of named('img')) {
      expect(attribute(image, 'alt')).toBeTruthy()
      expect(Number(attribute(image, 'width'))).toBeGreaterThan(0)
      expect(Number(attribute(image, 'height'))).toBeGreaterThan(0)
    }
  })

  it('has words in every link and heading, and headings without gaps', () => {
    for (const element of named('a', 'h1', 'h2', 'h3', 'dt', 'dd'))
      expect(textOf(element).trim()).not.toBe('')
    for (const link of named('a')) expect(attribute(link, 'href')).toBeTruthy()
    const levels = named('h1', 'h2', 'h3', 'h4').map(({ tagName }) => Number(tagName[1]))
    for (const [place, level] of levels.entries())
      expect(level - (levels[place - 1] ?? 0)).toBeLessThanOrEqual(1)
  })

  it('brings no script and no inline style', () => {
    for (const script of named('script')) expect(attribute(script, 'type')).toBe('application/ld+json')
    for (const element of elements) {
      expect(attribute(element, 'style')).toBeUndefined()
      expect(element.attrs.filter(({ name }) => name.startsWith('on'))).toEqual([])
    }
  })
})

describe('what an author wrote', () => {
  it('is text wherever it stands, whatever it looks like', () => {
    const written = fc.string({ unit: 'grapheme', minLength: 1 }).filter((s) => !/[\r\0]/.test(s))
    const hostile = fc.oneof(
      written,
      fc.constantFrom('</title><script>alert(1)</script>', '"><img src=x onerror=alert(1)>'),
    )
    fc.assert(
      fc.property(hostile, fc.constantFrom(...documentTypes), (title, type) => {
        const entry = { ...fullEntries[type], title, summary: title }
        const elements = elementsOf(detail(entry, { jsonld: { name: title } }))
        expect(elements.filter(({ tagName }) => tagName === 'h1').map(textOf)).toEqual([title])
        expect(elements.filter(({ tagName }) => tagName === 'script')).toHaveLength(1)
        expect(elements.some((element) => attribute(element, 'onerror') !== undefined)).toBe(false)
      }),
    )
  })

  it('cannot end the JSON-LD, which reads back as it was', () => {
    const jsonld = { name: '</script><script>alert(1)</script><!--' }
    const page = detail(fullEntries.articles, { jsonld })
    const script = elementsOf(page).find(({ tagName }) => tagName === 'script')
    expect(script && JSON.parse(textOf(script))).toEqual(jsonld)
    expect(page).not.toContain('<script>alert')
  })
})

describe('the head', () => {
  it('gives other sites absolute addresses and the picture that is cut for sharing', () => {
    const page = detail(fullEntries.articles)
    expect(page).toContain('<link rel="canonical" href="https://qingxi.example/articles/opera"/>')
    expect(page).toContain(
      'property="og:image" content="https://qingxi.example/content/v1/files/opera/share.jpg"',
    )
  })

  it('has no picture to share when there is none', () => {
    expect(detail(bareEntries.articles)).not.toContain('og:image')
  })
})

describe('an event', () => {
  const event = { ...fullEntries.events, status: 'scheduled' as const, statusNote: '' }

  it('says first of all that it is postponed or cancelled', () => {
    expect(detail(fullEntries.events)).toMatch(/本次活动延期.*因场地检修改期.*正文在此/s)
    expect(detail({ ...event, status: 'cancelled' })).toContain('本次活动取消')
    expect(detail(event)).not.toContain('本次活动')
  })

  it('promises no day once it is postponed', () => {
    expect(detail(fullEntries.events)).toContain('原定时间')
    for (const page of [detail(fullEntries.events), list([fullEntries.events])])
      expect(page).not.toContain('明天')
    expect(list([event])).toContain('明天')
  })

  it('is tomorrow as seen from the day before, and over the day after, whoever forgot to say so', () => {
    expect(detail(event)).toContain('<strong class="near">明天</strong>')
    expect(detail(event, { now: '2026-11-23T10:00:00+08:00' })).toContain('本次活动已结束')
  })
})

describe('a course', () => {
  it('leads to what only lecturers may have by way of signing in, never to the file itself', () => {
    const held = { ...fullEntries.courses.materials[1], url: '/content/v1/files/secret/plan.pdf' }
    const materials = [fullEntries.courses.materials[0], held] as typeof fullEntries.courses.materials
    const page = detail({ ...fullEntries.courses, materials })
    expect(page).toContain('href="/content/v1/files/s/slides.pptx"')
    expect(page).toContain('详细教案')
    expect(page).toContain('宣讲员登录后下载')
    expect(page).toContain(`href="/api/courses/${fullEntries.courses.id}/materials/1"`)
    expect(page).not.toContain('secret')
  })
})

describe('a document', () => {
  it('shows its cover once, also when its text begins with it', () => {
    const { cover } = fullEntries.articles
    const withCover = detail(fullEntries.articles, { html: `<img src="${cover?.url}" alt="x">` })
    expect(withCover).not.toContain('<figure class="cover">')
    expect(detail(fullEntries.articles)).toContain('<figure class="cover">')
  })

  it('names its issuing unit with a link, and its files with their sizes', () => {
    const page = renderDetail({ ...unit, entry: fullEntries.bulletins })
    expect(page).toContain('发布单位：<a href="/units/qingxi">青溪县新时代文明实践中心</a>')
    expect(page).toMatch(/class="button" href="\/files\/x\.pdf">下载本期 PDF<span class="size">1\.2 MB/)
    expect(page).toContain('安排表')
  })
})

describe('a unit', () => {
  it('can be called, found and climbed from', () => {
    const page = renderUnit(unit)
    expect(page).toContain('href="tel:07005550188"')
    expect(page).toContain('href="geo:28.6789,113.12345"')
    expect(page).toMatch(/<nav class="crumbs".*青溪县中心.*<\/nav>/s)
    expect(page).toContain('柳荫站')
    expect(page).toContain('href="/events?unit=heping"')
    expect(page).toMatch(/<dt>下属实践阵地<\/dt><dd><a href="#children">共 \d+ 个<\/a>.*id="children"/s)
  })

  it('shows its cover once, though it is one of the photos', () => {
    const photo = unit.entry.photos[0]
    if (!photo) throw new Error('the unit has no photo')
    const page = renderUnit({ ...unit, entry: { ...unit.entry, cover: photo } })
    expect(page.match(new RegExp(`<img[^>]*alt="${photo.alt}"`, 'g'))).toHaveLength(1)
  })

  it('says how many stand below it when its page does not show them all, and leads to them', () => {
    const more = 'href="/units?unit=heping"'
    expect(renderUnit({ ...unit, directory: directory({ total: 130, next: 'n' }) })).toContain(
      `${more}>全部 130 个`,
    )
    expect(renderUnit(unit)).not.toContain(more)
  })
})

describe('a problem', () => {
  it('is said in both languages, Chinese first, and each is marked as what it is', () => {
    const page = renderProblem(problem)
    const english = elementsOf(page).filter((element) => attribute(element, 'lang') === 'en')
    expect(english.map(textOf)).toEqual(['Not foundThere is nothing here.', 'Home'])
    expect(page.indexOf('这里没有内容。</p>')).toBeLessThan(page.indexOf('Not found'))
    // A browser's tab and a shared link name it once.
    expect(page).toContain('<title>没有找到 · ')
  })
})

describe('a directory', () => {
  it('tells of each unit how many stand below it, by level', () => {
    expect(renderDirectory(ofDirectory)).toContain('下属 11 个实践站、2 个实践点')
    expect(renderDirectory(ofDirectory).match(/下属 /g)).toHaveLength(1)
  })

  it('keeps its unit on the way forward and back to the first page, and leads back to all', () => {
    const below = directory({ next: 'n2' })
    const page = renderDirectory({ ...ofDirectory, chosen: true, below, cursor: 'c1' })
    expect(page).toContain('href="/units?unit=heping&amp;cursor=n2"')
    expect(page).toContain('href="/units?unit=heping"')
    expect(page).toContain('href="/units">查看全部')
    expect(renderDirectory({ ...ofDirectory, below })).toContain('href="/units?cursor=n2"')
  })
})

describe('a list', () => {
  it('keeps its filter on the way forward and back to the first page', () => {
    const page = list([fullEntries.articles], { next: 'n2', cursor: 'c1', unit: fullEntries.units })
    expect(page).toContain('href="/articles?unit=heping&amp;cursor=n2"')
    expect(page).toContain('href="/articles?unit=heping"')
    expect(page).toContain('当前只看：和平镇新时代文明实践所')
  })

  it('keeps events to come apart from those that are over', () => {
    const page = list([fullEntries.events], { past: true, next: 'n2', unit: fullEntries.units })
    expect(page).toContain('href="/events?unit=heping">近期活动')
    expect(page).toMatch(/href="\/events\?unit=heping&amp;past=1" aria-current="page">往期活动/)
    expect(page).toContain('href="/events?unit=heping&amp;past=1&amp;cursor=n2"')
  })

  it('says what to do when it is empty', () => {
    expect(list([])).toMatch(/还没有内容.*href="\/admin"/s)
  })
})
