import { describe, expect, it } from 'vitest'
import { documentTypes, type DocumentType } from '../src/content/types'
import type { Block, Inline, Tree } from '../src/content/tree'
import { county, sampleOf } from './index'
import { parseMarkup } from './markup'
import { pictures } from './pictures'

const keys: Record<DocumentType, string[]> = {
  units: county.units.map(({ key }) => key),
  topics: county.topics.map(({ key }) => key),
  series: county.series.map(({ key }) => key),
  lecturers: county.lecturers.map(({ key }) => key),
  courses: county.courses.map(({ key }) => key),
  'pocket-books': county.pocketBooks.map(({ key }) => key),
  'typical-models': county.models.map(({ key }) => key),
  events: county.events.map(({ key }) => key),
  articles: county.articles.map(({ key }) => key),
  bulletins: county.bulletins.map(({ key }) => key),
}
const pictureKeys = pictures.map(({ key }) => key)

const bodies: { of: string; text: string }[] = [
  ...county.units.map(({ key, body }) => ({ of: key, text: body })),
  ...county.lecturers.map(({ key, body }) => ({ of: key, text: body })),
  ...county.courses.map(({ key, body }) => ({ of: key, text: body })),
  ...county.pocketBooks.flatMap((book) => [
    { of: book.key, text: book.body },
    ...book.chapters.map(({ title, body }) => ({ of: `${book.key} ${title}`, text: body })),
  ]),
  ...county.models.map(({ key, body }) => ({ of: key, text: body })),
  ...county.events.flatMap(({ key, body, report }) => [
    { of: key, text: body },
    ...(report ? [{ of: `${key} report`, text: report.body }] : []),
  ]),
  ...county.articles.map(({ key, body }) => ({ of: key, text: body })),
]

const length = (text: string) => text.replace(/\s/g, '').length
const repeated = (values: string[]) => values.filter((value, at) => values.indexOf(value) !== at)
const outside = (values: string[], allowed: string[]) => values.filter((value) => !allowed.includes(value))
const lengthsOutside = (texts: { of: string; text: string }[], least: number, most: number) =>
  texts.filter(({ text }) => length(text) < least || length(text) > most).map(({ of }) => of)

describe('the sample county', () => {
  it('has as much of everything as its visitors are told', () => {
    const ofLevel = (wanted: string) => county.units.filter(({ level }) => level === wanted).length
    expect([ofLevel('centre'), ofLevel('office'), ofLevel('station')]).toEqual([1, 14, 161])
    expect(Object.fromEntries(documentTypes.map((type) => [type, keys[type].length]))).toMatchObject({
      topics: 10,
      series: 4,
      lecturers: 16,
      courses: 12,
      'pocket-books': 6,
      'typical-models': 24,
      events: 60,
      articles: 40,
      bulletins: 4,
    })
    const ofStatus = (wanted: string) => county.events.filter(({ status }) => status === wanted).length
    expect([ofStatus('finished'), ofStatus('postponed'), ofStatus('cancelled')]).toEqual([18, 6, 4])
  })

  it('gives every office eight to fifteen stations', () => {
    for (const office of county.units.filter(({ level }) => level === 'office')) {
      const stations = county.units.filter(({ parent }) => parent === office.key)
      expect(stations.length).toBeGreaterThanOrEqual(8)
      expect(stations.length).toBeLessThanOrEqual(15)
    }
  })

  it('names every document once', () => {
    for (const type of documentTypes) expect(repeated(keys[type])).toEqual([])
    const titled = [
      county.units,
      county.courses,
      county.events,
      county.articles,
      county.models,
      county.bulletins,
    ]
    for (const documents of titled) expect(repeated(documents.map(({ title }) => title))).toEqual([])
    expect(repeated(county.units.map(({ code }) => code))).toEqual([])
    expect(
      repeated(county.units.map(({ position }) => `${position.longitude},${position.latitude}`)),
    ).toEqual([])
  })

  it('refers only to documents and pictures that are there', () => {
    const { units, courses, events, articles, models, bulletins, lecturers, pocketBooks, series } = county
    const dated = [...courses, ...events, ...articles, ...models, ...bulletins, ...pocketBooks]
    expect(
      outside(
        units.flatMap(({ parent }) => parent ?? []),
        keys.units,
      ),
    ).toEqual([])
    expect(
      outside(
        [...courses, ...events, ...articles, ...lecturers].map(({ unit }) => unit),
        keys.units,
      ),
    ).toEqual([])
    expect(
      outside(
        models.map(({ nominatedBy }) => nominatedBy),
        keys.units,
      ),
    ).toEqual([])
    expect(
      outside(
        dated.flatMap(({ topics }) => topics),
        keys.topics,
      ),
    ).toEqual([])
    expect(
      outside(
        courses.map((course) => course.series),
        keys.series,
      ),
    ).toEqual([])
    expect(
      outside(
        courses.flatMap((course) => course.lecturers),
        keys.lecturers,
      ),
    ).toEqual([])
    const shown = [
      ...units.flatMap(({ photos }) => photos),
      ...[...courses, ...events, ...bulletins, ...pocketBooks, ...series].map(({ cover }) => cover),
      ...articles.flatMap(({ cover }) => cover ?? []),
      ...models.flatMap(({ portraits }) => portraits),
      ...lecturers.map(({ portrait }) => portrait),
    ]
    expect(outside(shown, pictureKeys)).toEqual([])
    expect(
      outside(pictureKeys, [...shown, ...bodies.flatMap(({ text }) => imagesOf(parseMarkup(text)))]),
    ).toEqual([])
  })

  it('writes bodies that parse and refer to what is there', () => {
    for (const { text } of bodies) {
      const tree = parseMarkup(text)
      expect(tree.length).toBeGreaterThan(0)
      expect(outside(imagesOf(tree), pictureKeys)).toEqual([])
      for (const { type, id } of referencesOf(tree)) expect(keys[type]).toContain(id)
    }
  })

  it('says nothing twice', () => {
    expect(repeated(bodies.map(({ text }) => text))).toEqual([])
    const sentences = bodies.flatMap(({ text }) => text.split(/[。！？；\n]/).map((each) => each.trim()))
    expect(repeated(sentences.filter((sentence) => sentence.length >= 20))).toEqual([])
  })

  it('keeps each kind of text to its length', () => {
    const of = (documents: { key: string; body: string }[]) =>
      documents.map(({ key, body }) => ({ of: key, text: body }))
    expect(lengthsOutside(of(county.articles), 350, 900)).toEqual([])
    expect(lengthsOutside(of(county.courses), 600, 1200)).toEqual([])
    expect(lengthsOutside(of(county.models), 400, 800)).toEqual([])
    expect(lengthsOutside(of(county.events), 100, 250)).toEqual([])
    const reports = county.events.flatMap(({ key, report }) => (report ? [{ key, body: report.body }] : []))
    expect(lengthsOutside(of(reports), 100, 200)).toEqual([])
    const chapters = county.pocketBooks.flatMap((book) => book.chapters)
    expect(lengthsOutside(of(chapters.map(({ title, body }) => ({ key: title, body }))), 300, 700)).toEqual(
      [],
    )
  })

  it('holds nothing that could be a real telephone or identity number', () => {
    const everything = JSON.stringify(county)
    expect(everything.match(/(?<!\d)1[3-9]\d{9}(?!\d)/g)).toBeNull()
    expect(everything.match(/\d{17}[\dXx]/g)).toBeNull()
    const phones = [...county.units, ...county.events].map(({ contact }) => contact.phone)
    for (const phone of phones) expect(phone).toMatch(/^000-\d{7}$/)
  })

  it('holds events in rooms that their unit has, and articles under the name of their unit', () => {
    const units = new Map(county.units.map((unit) => [unit.key, unit]))
    for (const { unit, room } of county.events)
      expect(units.get(unit)?.rooms.map(({ name }) => name)).toContain(room)
    for (const { unit, attribution } of county.articles) expect(units.get(unit)?.title).toBe(attribution)
  })

  it('reports events that are over, and explains those put off or called off', () => {
    for (const { status, report, statusNote } of county.events) {
      expect(report !== null).toBe(status === 'finished')
      expect(statusNote !== '').toBe(status === 'postponed' || status === 'cancelled')
    }
  })

  it('places what is over in the past and what is to come from today', () => {
    const days = (wanted: string) =>
      county.events.filter(({ status }) => status === wanted).map(({ day }) => day)
    expect(Math.max(...days('finished'))).toBeLessThan(0)
    expect(Math.min(...days('scheduled'), ...days('postponed'))).toBeGreaterThanOrEqual(0)
    expect(Math.min(...county.events.map(({ day }) => day))).toBeGreaterThanOrEqual(-30)
    expect(Math.max(...county.events.map(({ day }) => day))).toBeLessThanOrEqual(45)
  })

  it('gathers into a bulletin only what had happened by its day', () => {
    const days = new Map(county.articles.map(({ key, occurredDay }) => [key, occurredDay]))
    for (const { issuedDay, sections } of county.bulletins)
      for (const { article } of sections.flatMap((section) => section.articles))
        expect(days.get(article)).toBeLessThanOrEqual(issuedDay)
  })

  it('has consent that came before the honour was made public', () => {
    for (const { consent, honouredDay } of county.models) expect(consent.givenDay).toBeLessThan(honouredDay)
  })

  it('has a guardian’s consent for every youth, and names no guardian in a text', () => {
    const text = JSON.stringify(county.models.map((model) => ({ ...model, consent: null })))
    for (const { kind, consent } of county.models)
      expect(consent.guardian !== undefined).toBe(kind === 'new-era-youth')
    const guardians = county.models.flatMap(({ consent }) => consent.guardian?.split('（')[0] ?? [])
    expect(guardians.filter((name) => text.includes(name))).toEqual([])
  })
})

function imagesOf(tree: Tree): string[] {
  return tree.flatMap((block) => (block.type === 'image' ? [block.image] : []))
}

function referencesOf(tree: Tree) {
  return tree.flatMap(inlinesOf).flatMap((inline) => (inline.type === 'reference' ? [inline.to] : []))
}

function inlinesOf(block: Block): Inline[] {
  if (block.type === 'list') return block.items.flatMap(({ children }) => children)
  if (block.type === 'table') return block.rows.flat().flatMap(({ children }) => children)
  return 'children' in block ? block.children : []
}

describe('the example of a city', () => {
  const { units } = sampleOf('city')

  it('has 70 offices and 951 stations, each with a name, an address code and a key of its own', () => {
    const count = (level: string) => units.filter((unit) => unit.level === level).length
    expect([count('centre'), count('office'), count('station')]).toEqual([1, 70, 951])
    for (const field of ['key', 'title', 'code'] as const)
      expect(new Set(units.map((unit) => unit[field])).size).toBe(units.length)
  })

  it('stands every unit under one that comes before it', () => {
    const order = units.map(({ key }) => key)
    const misplaced = units.filter(
      ({ parent }, at) => parent !== null && !order.slice(0, at).includes(parent),
    )
    expect(misplaced).toEqual([])
  })
})
