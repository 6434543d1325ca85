import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aTree } from '../../test/arbitraries'
import {
  aBulletin,
  aCourse,
  aFile,
  aLecturer,
  aSeries,
  aTopic,
  aUnit,
  anArticle,
  anEvent,
  anImage,
  heading,
  lookupIn,
  oneOfEach,
  paragraph,
  words,
} from '../../test/factories'
import { renderContext } from '../../test/renderContext'
import { compiledEntry } from '../content/entry'
import { snapshotSchema, type Snapshot } from '../content/snapshot'
import type { Tree } from '../content/tree'
import { keyText, type DocumentKey } from '../content/types'
import { compile } from './compile'

const nothing = () => undefined
const all = lookupIn([
  ...oneOfEach(),
  aUnit({ id: 'units-root', ancestors: [], title: '青溪县新时代文明实践中心' }),
])
const referenceTo = (key: DocumentKey, text: string) => ({
  type: 'paragraph' as const,
  children: [{ type: 'reference' as const, to: key, children: words(text) }],
})

/** Every address of a file that an output gives away. */
const fileUrls = (value: unknown): string[] =>
  JSON.stringify(value).match(/\/content\/v1\/files\/[0-9a-f]{64}\/[^"\\ ,]+/g) ?? []

describe.each(oneOfEach().map((snapshot) => [snapshot.type, snapshot] as const))(
  'compiling %s',
  (_type, snapshot) => {
    it('takes a valid snapshot and gives an entry that the API describes', () => {
      expect(snapshotSchema.parse(snapshot)).toEqual(snapshot)
      const { entry } = compile(snapshot, all).output
      expect(compiledEntry.parse(entry)).toEqual(entry)
    })

    it('gives the same bytes again, also from a copy with its keys in another order', () => {
      const reversed = (value: unknown): unknown => {
        if (Array.isArray(value)) return value.map(reversed)
        if (typeof value !== 'object' || value === null) return value
        return Object.fromEntries(
          Object.entries(value)
            .reverse()
            .map(([key, inner]) => [key, reversed(inner)]),
        )
      }
      const copy = snapshotSchema.parse(reversed(snapshot))
      expect(JSON.stringify(compile(copy, all))).toBe(JSON.stringify(compile(snapshot, all)))
    })

    it('works without a neighbour, and waits for each that it looked for', () => {
      const alone = compile(snapshot, nothing)
      expect(alone.output.entry).toMatchObject({ unit: null, topics: [] })
      expect(alone.dependsOn.map(keyText)).toEqual(
        expect.arrayContaining([
          ...(snapshot.unit ? [`units/${snapshot.unit}`] : []),
          ...snapshot.topics.map((id) => `topics/${id}`),
        ]),
      )
      expect(alone.dependsOn.map(keyText)).not.toContain(keyText(snapshot))
    })

    it('gives away only files that it also lets the public fetch', () => {
      const { output } = compile(snapshot, all)
      const open = new Set(output.blobs.map((blob) => blob.sha256))
      for (const url of fileUrls(output)) expect(open).toContain(url.split('/')[4])
    })
  },
)

describe('compiling any text', () => {
  it('keeps its files and links together in every channel', () => {
    fc.assert(
      fc.property(aTree, (body) => {
        const { images, files } = renderContext
        const { output, dependsOn } = compile(anArticle({ body, images, files }), nothing)
        const open = new Set(output.blobs.map((blob) => blob.sha256))
        for (const url of fileUrls(output)) expect(open).toContain(url.split('/')[4])
        expect(JSON.parse(JSON.stringify(output))).toEqual(output)
        expect(new Set(dependsOn.map(keyText)).size).toBe(dependsOn.length)
      }),
    )
  })
})

describe('an entry', () => {
  const entryOf = (snapshot: Snapshot, lookup = all) => compile(snapshot, lookup).output.entry

  it('stands within its unit and all that are above it', () => {
    expect(entryOf(anArticle()).within).toEqual(['units-root', 'units-1'])
    expect(entryOf(aUnit()).within).toEqual(['units-root', 'units-1'])
    expect(entryOf(aUnit(), nothing).within).toEqual(['units-root', 'units-1'])
    expect(entryOf(anArticle(), nothing).within).toEqual([])
  })

  it('links to its unit and topics', () => {
    expect(entryOf(anArticle())).toMatchObject({
      url: '/articles/articles-one',
      unit: { type: 'units', id: 'units-1', title: '柳湾镇新时代文明实践所', url: '/units/units-one' },
      topics: [{ type: 'topics', id: 'topics-1' }],
    })
  })

  it('takes the first picture of the text for its cover, unless it has one', () => {
    const images = { a: anImage({ id: 'a' }), b: anImage({ id: 'b' }) }
    const body = [
      { type: 'image' as const, image: 'b' },
      { type: 'image' as const, image: 'a' },
    ]
    expect(entryOf(anArticle()).cover).toBeNull()
    expect(entryOf(anArticle({ images, body })).cover?.alt).toBe(images.b.alt)
    expect(entryOf(anArticle({ images, body, cover: 'a' })).cover).toMatchObject({
      alt: images.a.alt,
      url: expect.stringMatching(/-w960\.jpg$/) as string,
      width: 960,
    })
  })

  it('takes the beginning of the text for its summary, unless it has one', () => {
    const body = [paragraph('𠮷'.repeat(60)), paragraph('祥'.repeat(80))]
    expect(entryOf(anArticle({ body })).summary).toBe(`${'𠮷'.repeat(60)} ${'祥'.repeat(59)}…`)
    expect(entryOf(anArticle({ body, summary: '摘要' })).summary).toBe('摘要')
  })

  it('does not take the masthead of an issue for its beginning', () => {
    const masthead = ['第24期', '青溪县新时代文明实践中心办公室', '2026年11月26日'].map(paragraph)
    const summaryOf = (body: Tree) => entryOf(anArticle({ body })).summary
    expect(summaryOf([...masthead, heading(2, '一、书屋'), paragraph('书屋开门了。')])).toBe('书屋开门了。')
    expect(summaryOf([...masthead, heading(2, '书屋开门')])).toBe('书屋开门')
    expect(summaryOf(masthead)).toBe('第24期 青溪县新时代文明实践中心办公室 2026年11月26日')
  })

  it('begins its summary with a line of the text, however many mastheads stand above it', () => {
    const masthead = fc.constantFrom(
      '第24期',
      '（总第124期）',
      '2026年11月26日',
      '青溪县文明办',
      '作者：温知言',
    )
    fc.assert(
      fc.property(fc.array(masthead), fc.array(masthead), (above, below) => {
        const body = [...above, '书屋的灯亮着，', ...below].map(paragraph)
        expect(entryOf(anArticle({ body })).summary).toMatch(/^书屋的灯亮着，/)
      }),
    )
  })

  it('of a unit gives its position as satellites do', () => {
    const entry = entryOf(aUnit())
    expect(entry).toMatchObject({ parent: { id: 'units-root' } })
    expect(entry.type === 'units' && entry.position?.longitude).toBeCloseTo(120.0954, 3)
  })
})

describe('what is not public', () => {
  it('is left out of a course', () => {
    const entry = compile(aCourse(), lookupIn([aTopic()])).output.entry
    expect(entry).toMatchObject({ lecturers: [], series: null, unit: null, topics: [{ id: 'topics-1' }] })
  })

  it('leaves of a reference only its words', () => {
    const body = [referenceTo({ type: 'events', id: 'events-1' }, '活动')]
    expect(compile(anArticle({ body }), nothing).output.bodies.web.html).toBe('<p>活动</p>')
    expect(compile(anArticle({ body }), all).output.bodies.web.html).toBe(
      '<p><a href="/events/events-one">活动</a></p>',
    )
    expect(compile(anArticle({ body }), nothing).dependsOn).toContainEqual({ type: 'events', id: 'events-1' })
  })

  it('is not taken for public because something of another type has its id', () => {
    const confused = () => anEvent({ title: '别的' })
    expect(compile(anArticle(), confused).output.entry.unit).toBeNull()
  })
})

describe('course materials for lecturers', () => {
  const slides = aFile({ id: 'slides', name: '课件.pptx' })
  const course = aCourse()

  it('have no address and are no blob', () => {
    const { output } = compile(course, all)
    expect(output.entry).toMatchObject({
      materials: [
        { title: '讲义', url: expect.any(String) as string },
        { title: '课件', url: null },
      ],
    })
    expect(output.attachments.map((file) => file.name)).toEqual(['讲义.pdf'])
    expect(JSON.stringify(output)).not.toContain(slides.sha256)
  })

  it('stay closed when the text attaches them, or the same bytes under another id', () => {
    const copy = { ...slides, id: 'copy', name: '副本.pptx' }
    const { output } = compile(
      aCourse({
        body: [
          paragraph('课程'),
          { type: 'attachment', file: 'slides' },
          { type: 'attachment', file: 'copy' },
        ],
        materials: [...course.materials, { kind: 'slides', file: 'copy', title: '副本', access: 'public' }],
        files: { ...course.files, copy },
      }),
      all,
    )
    expect(output.bodies.web.html).toBe('<p>课程</p>')
    expect(JSON.stringify(output)).not.toContain(slides.sha256)
  })
})

describe('files', () => {
  it('of a snapshot that nothing shows stay closed', () => {
    const { output } = compile(anArticle({ images: { spare: anImage() }, files: { spare: aFile() } }), all)
    expect(output.blobs).toEqual([])
  })

  it('attached in the text are listed once, under the title that the text gives', () => {
    const body = [
      { type: 'attachment' as const, file: 'file-1', title: '通知' },
      { type: 'attachment' as const, file: 'file-1' },
    ]
    const { output } = compile(anArticle({ body, files: { 'file-1': aFile() } }), all)
    expect(output.attachments).toEqual([
      expect.objectContaining({ name: 'file-1.docx', title: '通知', openable: true, sha256: aFile().sha256 }),
    ])
  })
})

describe('a document that a bulletin shows', () => {
  it('is waited for together with what it links to', () => {
    const article = anArticle({ body: [referenceTo({ type: 'series', id: 'series-1' }, '田间课堂')] })
    const { dependsOn } = compile(aBulletin(), lookupIn([article, aSeries(), aLecturer()]))
    expect(dependsOn.map(keyText)).toEqual([
      'articles/articles-1',
      'series/series-1',
      'topics/topics-1',
      'units/units-1',
    ])
  })
})
