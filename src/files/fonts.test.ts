import { describe, expect, it } from 'vitest'
import { candidates, chooseFamilies, fontRoles } from './fonts'

const free = ['Noto Serif SC', 'Noto Sans SC', 'LXGW WenKai']
const choose = (...atHand: string[]) => chooseFamilies((family) => atHand.includes(family))

describe('choosing fonts', () => {
  it('is content with the free ones', () => {
    const { families, missing } = choose(...free)
    expect(missing).toEqual([])
    expect(fontRoles.map((role) => families[role][0])).toEqual([
      'Noto Serif SC',
      'Noto Serif SC',
      'Noto Sans SC',
      'LXGW WenKai',
    ])
  })

  it("puts an office's own face first, in its role alone, and keeps the free one for what it lacks", () => {
    const { families } = choose(...free, '楷体_GB2312')
    expect(families.kai).toEqual(['楷体_GB2312', 'LXGW WenKai', 'Noto Serif SC', 'Noto Sans SC'])
    expect(families.fang[0]).toBe('Noto Serif SC')
  })

  it("does not let another role's face pass for a missing one", () => {
    expect(choose('Noto Serif SC', 'Noto Sans SC').missing).toEqual(['kai'])
    expect(choose(...free.slice(0, 1)).missing).toEqual(['hei', 'kai'])
  })

  it('does without the free face where the office has its own', () => {
    expect(choose('Noto Serif SC', 'Noto Sans SC', 'KaiTi').missing).toEqual([])
  })

  it('offers every family once', () => {
    for (const role of fontRoles) expect(new Set(candidates(role)).size).toBe(candidates(role).length)
  })
})
