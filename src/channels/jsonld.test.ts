import { describe, expect, it } from 'vitest'
import { aBulletin, aCourse, aUnit, anArticle, anEvent, lookupIn, oneOfEach } from '../../test/factories'
import type { Snapshot } from '../content/snapshot'
import { compile } from './compile'

const all = lookupIn(oneOfEach())
const ld = (snapshot: Snapshot) => compile(snapshot, all).output.jsonld

describe('jsonld', () => {
  it('names each type in the words of schema.org', () => {
    expect(oneOfEach().map((snapshot) => ld(snapshot)['@type'])).toEqual([
      'NewsArticle',
      'Event',
      'Course',
      'Article',
      'Book',
      'PublicationIssue',
      'GovernmentOffice',
      'Person',
      'CreativeWorkSeries',
      'DefinedTerm',
    ])
    expect(ld(aUnit({ level: 'point' }))['@type']).toBe('Place')
  })

  it('says what becomes of an event', () => {
    const status = (value: 'postponed' | 'cancelled' | 'finished') =>
      ld(anEvent({ status: value })).eventStatus
    expect(status('postponed')).toBe('https://schema.org/EventPostponed')
    expect(status('cancelled')).toBe('https://schema.org/EventCancelled')
    expect(status('finished')).toBe('https://schema.org/EventScheduled')
    expect(ld(anEvent())).toMatchObject({
      startDate: '2024-04-02T14:00:00+08:00',
      location: { '@type': 'Place', name: '柳湾镇文化礼堂' },
      organizer: { '@type': 'GovernmentOrganization', url: '/units/units-one' },
    })
  })

  it('says how long a course takes and who gives it', () => {
    expect(ld(aCourse())).toMatchObject({
      timeRequired: 'PT45M',
      contributor: [{ '@type': 'Person', name: '柳湾宣讲员' }],
      isPartOf: { '@type': 'CreativeWorkSeries' },
    })
  })

  it('lists the articles of an issue', () => {
    expect(ld(aBulletin())).toMatchObject({
      issueNumber: 30,
      datePublished: '2024-06-06',
      hasPart: [{ '@type': 'NewsArticle', '@id': '/articles/articles-one' }],
    })
  })

  it('leaves out what has no value', () => {
    const found = ld(anArticle({ occurredOn: null, attribution: '', unit: null, topics: [] }))
    expect(Object.keys(found)).toEqual([
      '@context',
      '@type',
      '@id',
      'url',
      'name',
      'description',
      'inLanguage',
      'headline',
    ])
  })
})
