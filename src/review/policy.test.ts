import { describe, expect, it } from 'vitest'
import { anArticle, anImage, aSeries, aTopic, aUnit, paragraph } from '../../test/factories'
import { documentTypes } from '../content/types'
import { policy, stagesOf } from './policy'
import { actions, reviewStages } from './vocabulary'

describe('the policy of this county', () => {
  it.each(documentTypes)('has %s read three times', (type) =>
    expect(policy.stages[type]).toEqual(['first', 'second', 'final']),
  )

  it('has a unit, a series or a topic read once while it holds names and addresses alone', () => {
    const bare = { summary: '', body: [], images: {}, files: {}, cover: null }
    const bareUnit = { ...bare, photos: [], openingHours: '', rooms: [] }
    const image = anImage()
    const parts = {
      'a summary': { summary: '逢集开门。' },
      'a text': { body: [paragraph('逢集开门。')] },
      'a picture': { cover: image.id, images: { [image.id]: image } },
    }
    const unit = (fields: object) => aUnit({ ...bareUnit, ...fields })
    const made = {
      units: unit,
      series: (fields: object) => aSeries({ ...bare, ...fields }),
      topics: (fields: object) => aTopic({ ...bare, ...fields }),
    }
    for (const type of ['units', 'series', 'topics'] as const) {
      expect(stagesOf(type, made[type]({}))).toEqual(['final'])
      for (const [what, part] of Object.entries(parts))
        expect([what, stagesOf(type, made[type](part))]).toEqual([what, policy.stages[type]])
    }
    for (const words of [
      { openingHours: '逢集开门' },
      { rooms: [{ name: '讲堂', capacity: 80, use: '讲课' }] },
    ])
      expect(stagesOf('units', unit(words))).toEqual(policy.stages.units)
    expect(stagesOf('articles', anArticle(bare))).toEqual(policy.stages.articles)
  })

  it.each(documentTypes)('lets nothing of %s out without a final review', (type) =>
    expect(policy.stages[type].at(-1)).toBe('final'),
  )

  it.each(documentTypes)('asks for the stages of %s in their order, each once', (type) =>
    expect(policy.stages[type]).toEqual(reviewStages.filter((stage) => policy.stages[type].includes(stage))),
  )

  it.each(actions)('gives %s to somebody, and never to lecturers', (action) => {
    expect(policy.roles[action]).not.toEqual([])
    expect(policy.roles[action]).not.toContain('lecturer')
  })

  it('keeps apart who signs and who writes, but for the chief editor', () => {
    const both = policy.roles.sign.filter((role) => policy.roles.submit.includes(role))
    expect(both).toEqual(['chief-editor'])
  })

  it('lets station keepers hand in, and neither sign nor publish', () => {
    const theirs = actions.filter((action) => policy.roles[action].includes('contributor'))
    expect(theirs).toEqual(['submit', 'recall'])
    expect(policy.onlyOwn).toEqual(['contributor'])
  })
})
