import { describe, expect, it } from 'vitest'
import type { ReviewView } from './ReviewView'
import { isPublicYet, waitsFor } from './waitsFor'

const aView = (shown: Partial<ReviewView['public']>): ReviewView => ({
  stage: 'public',
  stages: [],
  contentHash: null,
  problems: [],
  proof: null,
  seal: { complete: true, signatures: [] },
  public: {
    now: true,
    url: '/bulletins/one',
    contentHash: null,
    gone: null,
    pending: false,
    failure: null,
    ...shown,
  },
  next: [],
  barred: null,
  history: [],
})
const said = (shown: Partial<ReviewView['public']>) =>
  waitsFor(aView(shown).public)
    ?.map(({ zh }) => zh)
    .join('')

describe('what an editor is told after publishing', () => {
  it('is nothing once readers see it', () => {
    expect(said({})).toBeUndefined()
  })

  it('is that readers do not see it yet, and that it has failed when it has', () => {
    expect(said({ now: false, pending: true })).toBe('读者现在还看不到。正在发布，几秒钟后就能看到…')
    expect(said({ now: false, pending: true, failure: '缺字' })).toBe(
      '读者现在还看不到。没有成功，系统会自动重试。原因：',
    )
  })

  it('is that readers see the text from before while the new one is not there', () => {
    expect(said({ pending: true, failure: '缺字' })).toContain('读者现在看到的还是之前公开的版本。')
  })

  it('does not speak of publishing what is being withdrawn', () => {
    expect(said({ now: false, url: null, pending: true })).toBe('正在撤下…')
  })

  it('does not call public what nobody can see', () => {
    expect(isPublicYet(aView({ now: false, pending: true }))).toBe(false)
    expect(isPublicYet(aView({}))).toBe(true)
    expect(isPublicYet({ ...aView({ now: false }), stage: 'sealed' })).toBe(true)
  })
})
