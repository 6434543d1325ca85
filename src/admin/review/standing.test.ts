import { describe, expect, it } from 'vitest'
import type { ReviewView } from './ReviewView'
import { asked, standsAt, waitsForOthers } from './standing'

const aView = (fields: Partial<ReviewView>): ReviewView => ({
  stage: 'draft',
  stages: ['first', 'second', 'final'],
  contentHash: null,
  problems: [],
  proof: null,
  seal: { complete: false, signatures: [] },
  public: { now: false, url: null, contentHash: null, gone: null, pending: false, failure: null },
  next: [],
  barred: null,
  history: [],
  ...fields,
})
const problem = { path: 'body', message: { zh: '正文还是空的', en: 'There is no text' } }

describe('what the bar at the bottom of a phone asks', () => {
  it('is the next step of this person', () => {
    expect(asked(aView({ stage: 'first', next: ['sign', 'return'] }))?.zh).toBe('去审核')
    expect(asked(aView({ stage: 'sealed', next: ['publish', 'return'] }))?.zh).toBe('去发布')
    expect(asked(aView({ next: ['submit'] }))?.zh).toBe('去提交审核')
  })

  it('is to look at what is missing while the text cannot be submitted', () => {
    expect(asked(aView({ next: ['submit'], problems: [problem] }))?.zh).toBe('看还缺什么')
  })

  it('is nothing when somebody else is to act, or when all that is left is to take the text back', () => {
    expect(asked(aView({ stage: 'first' }))).toBeUndefined()
    expect(asked(aView({ stage: 'first', next: ['recall'] }))).toBeUndefined()
    expect(asked(aView({ stage: 'public', next: ['withdraw'] }))).toBeUndefined()
  })

  it('says of whom nothing is asked for whom the text waits, or why not them', () => {
    expect(waitsForOthers(aView({ stage: 'second' })).zh).toMatch(/^等审核员审核/)
    expect(waitsForOthers(aView({ stage: 'sealed' })).zh).toMatch(/^等编辑发布/)
    expect(waitsForOthers(aView({})).zh).toBe('现在没有需要你做的。')
    const barred = { zh: '不能审核自己写的', en: 'Nobody reviews their own work' }
    expect(waitsForOthers(aView({ stage: 'first', barred }))).toEqual(barred)
  })

  it('stands under what readers see: approved is not yet public', () => {
    const waiting = aView({ stage: 'public' })
    expect(standsAt(waiting).zh).toBe('已批准发布，读者还看不到')
    expect(standsAt({ ...waiting, public: { ...waiting.public, now: true } }).zh).toBe('已发布')
  })

  it('says of what was withdrawn that it was, until it is handed in again', () => {
    const { public: nothing } = aView({})
    expect(standsAt(aView({ public: { ...nothing, gone: 'error' } })).zh).toBe('已撤下，编写中')
    expect(standsAt(aView({ stage: 'first', public: { ...nothing, gone: 'error' } })).zh).toBe('待初审')
  })
})
