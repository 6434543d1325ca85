import { describe, expect, it } from 'vitest'
import { documentTypes } from '../content/types'
import { policy } from './policy'
import { actions, reviewStages } from './vocabulary'

const texts = ['articles', 'events', 'courses', 'typical-models', 'pocket-books', 'bulletins'] as const

describe('the policy of this county', () => {
  it.each(texts)('has %s read three times', (type) =>
    expect(policy.stages[type]).toEqual(['first', 'second', 'final']),
  )

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
