import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { linkTo } from '../../../test/delivery/entries'
import { startPair } from '../../../test/delivery/node'
import type { CompiledEntryOf } from '../../content/entry'
import { writeCursor } from '../cursor'

describe('the list of units', () => {
  let county: Awaited<ReturnType<typeof startPair>>
  beforeAll(async () => {
    county = await startPair(({ log }) => {
      const unit = (id: string, parent: string | null, fields: Partial<CompiledEntryOf<'units'>>) =>
        log.publish({
          type: 'units',
          id,
          title: id,
          parent: parent === null ? null : linkTo('units', parent),
          within: [...(parent === null ? [] : ['centre', parent]), id],
          ...fields,
        })
      unit('centre', null, { level: 'centre', title: '青溪县中心' })
      unit('south', 'centre', { code: 'QX-02', title: '南门所' })
      unit('north', 'centre', { code: 'QX-01', title: '北山所' })
      for (let n = 101; n >= 1; n--)
        unit(`s${n}`, 'north', {
          level: 'station',
          code: `QX-01-${String(n).padStart(3, '0')}`,
          title: `第${n}站`,
        })
    })
  })
  afterAll(() => county.stop())
  const titles = async (address: string) =>
    [...(await county.get(address)).text.matchAll(/<h[23][^>]*><a href="[^"]*">(.*?)<\/a>/g)].map(
      ([, title]) => title,
    )

  it('is a directory: the centre, then its offices in the order of their codes, with what stands below each', async () => {
    expect(await titles('/units')).toEqual(['青溪县中心', '北山所', '南门所'])
    const { text } = await county.get('/units')
    expect(text).toContain('下属 101 个实践站')
  })

  it('goes down the tree, page by page', async () => {
    const first = await titles('/units?unit=north')
    expect([first.length, first[0], first[1], first.at(-1)]).toEqual([101, '北山所', '第1站', '第100站'])
    const cursor = /[?&;]cursor=([\w-]+)/.exec((await county.get('/units?unit=north')).text)?.[1]
    expect(await titles(`/units?unit=north&cursor=${cursor}`)).toEqual(['北山所', '第101站'])
    expect((await county.get('/units?unit=s1')).text).toContain('没有下属的实践阵地')
  })

  it('is found on the page of the unit, which says when it does not show all of it', async () => {
    const { text } = await county.get('/units/north')
    expect(text.indexOf('第1站')).toBeLessThan(text.indexOf('第100站'))
    expect(text).toContain('href="/units?unit=north">全部 101 个')
  })

  it('is led to from the pages that it had by date of publication, and 404 for what never was', async () => {
    const byDate = writeCursor('-publishedAt', ['2030-01-01T00:00:00.000Z', 'centre'])
    for (const [asked, location] of [
      [`/units?cursor=${byDate}`, '/units'],
      [`/units?cursor=${byDate}&unit=north`, '/units?unit=north'],
    ]) {
      const answer = await county.get(asked ?? '')
      expect([answer.status, answer.headers.location]).toEqual([301, location])
    }
    for (const query of ['unit=nowhere', 'cursor=xyz'])
      expect([query, (await county.get(`/units?${query}`)).status]).toEqual([query, 404])
  })

  it('is of the centres where there are several', async () => {
    county.origin.log.publish({
      type: 'units',
      id: 'other',
      level: 'centre',
      title: '白石县中心',
      within: ['other'],
    })
    await expect.poll(() => titles('/units'), { timeout: 5000 }).toEqual(['白石县中心', '青溪县中心'])
    expect((await county.get('/units')).text).toContain('下属 2 个实践所')
  })
})
