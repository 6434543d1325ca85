import { describe, expect, it } from 'vitest'
import {
  aBulletin,
  aCourse,
  aLecturer,
  anArticle,
  anEvent,
  aPocketBook,
  aSeries,
  aTopic,
  aTypicalModel,
  aUnit,
} from '../../test/factories'
import type { Snapshot } from '../content/snapshot'
import type { Tree } from '../content/tree'
import { keyText } from '../content/types'
import { relations } from './relations'

const named = (snapshot: Snapshot) =>
  Object.fromEntries(relations(snapshot).map(({ path, key }) => [path, keyText(key)]))
const common = { unit: 'units/units-1', 'topics.0': 'topics/topics-1' }

describe('the documents that a snapshot names', () => {
  it.each([anArticle(), anEvent(), aPocketBook(), aLecturer(), aSeries()])(
    'are the issuing unit and the topics: $type',
    (snapshot) => expect(named(snapshot)).toEqual(common),
  )

  it('of a course are its series and lecturers too', () => {
    const course = aCourse({ lecturers: ['one', 'two'] })
    expect(named(course)).toEqual({
      ...common,
      series: 'series/series-1',
      'lecturers.0': 'lecturers/one',
      'lecturers.1': 'lecturers/two',
    })
  })

  it('of a typical model are who nominated it too', () =>
    expect(named(aTypicalModel())).toEqual({ ...common, nominatedBy: 'units/units-2' }))

  it('of a bulletin are its articles, each where it stands in the form', () => {
    const row = (article: string) => ({ article, attribution: '' })
    const sections = [
      { title: '要闻', articles: [row('one'), row('two')] },
      { title: '基层', articles: [row('three')] },
    ]
    expect(named(aBulletin({ sections, topics: [] }))).toEqual({
      unit: common.unit,
      'sections.0.articles.0.article': 'articles/one',
      'sections.0.articles.1.article': 'articles/two',
      'sections.1.articles.0.article': 'articles/three',
    })
  })

  it('of a unit are the one above it', () =>
    expect(named(aUnit({ unit: 'units-root', topics: [] }))).toEqual({ unit: 'units/units-root' }))

  it('of a unit at the top, and of a topic of the installation, are none', () => {
    expect(relations(aUnit({ unit: null, topics: [] }))).toEqual([])
    expect(relations(aTopic({ unit: null }))).toEqual([])
  })

  it('leave out links in the text: those may dangle', () => {
    const body: Tree = [{ type: 'documentLink', to: { type: 'events', id: 'events-9' } }]
    expect(named(anArticle({ body }))).toEqual(common)
  })
})
