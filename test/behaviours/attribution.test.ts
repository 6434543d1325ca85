/** Which unit an imported manuscript belongs to, by who signed it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ImportReport } from '../../src/import/manuscript'
import type { Answer, Client } from '../cms'
import { docx, paragraph, picture } from '../docx'
import { aPhoto } from './picture'
import { created, startStage, type Problem, type Stage } from './stage'

type Imported = { id: string; report: ImportReport } & Problem
type Placed = { unit: string | null; place: string; attribution: string }

let stage: Stage
let centre: Client
let office: Client
beforeAll(async () => {
  stage = await startStage()
  centre = await stage.signIn('editor', stage.units.above)
  office = await stage.signIn('contributor', stage.units.own)
})
afterAll(() => stage.stop())

const take = (who: Client, last: string, fields: object = {}) =>
  who.upload<Imported>(
    '/api/import',
    { name: '来稿.txt', bytes: Buffer.from(`柳湾来稿\n乡亲们都来了。\n${last}`) },
    fields,
  )
const draftOf = async ({ status, body }: Answer<Imported>): Promise<Placed> => {
  expect(status).toBe(201)
  const address = `/api/articles/${body.id}?draft=true&depth=0`
  return (await stage.admin.get<Placed & Record<string, unknown>>(address)).body
}
const unitOf = async (answer: Answer<Imported>) => (await draftOf(answer)).unit
const remarks = ({ body }: Answer<Imported>) => body.report.warnings
const remark = (zh: RegExp, en: RegExp) => [
  { zh: expect.stringMatching(zh) as string, en: expect.stringMatching(en) as string },
]
const publicUnit = async (title: string, parent: string): Promise<string> => {
  const key = await created(stage.admin, 'units', { title, level: 'station', parent })
  await stage.publish(key)
  return key.id
}

const ownName = '柳湾镇新时代文明实践所'
const belowName = '柳湾村新时代文明实践站'
const siblingName = '石桥镇新时代文明实践所'

describe('a manuscript that names a unit', () => {
  it.each([`（${ownName}供稿）`, `供稿：${ownName}`, `来源：${ownName}`, `（${ownName} 通讯员 某某）`])(
    'goes to it where its editor may write for it, and says so: %s',
    async (last) => {
      const answer = await take(centre, last)
      expect(await draftOf(answer)).toMatchObject({
        unit: stage.units.own,
        place: `/${stage.units.above}/${stage.units.own}/`,
        attribution: expect.stringContaining(ownName) as string,
      })
      expect(remarks(answer)).toEqual(
        remark(/署名是“柳湾镇新时代文明实践所.*”，已归到“柳湾镇新时代文明实践所”/, /was put into “柳湾镇/),
      )
    },
  )

  it('goes to it also by the name that the site uses where room is short', async () => {
    const answer = await take(centre, '供稿：柳湾镇文明实践所')
    expect(await draftOf(answer)).toMatchObject({ unit: stage.units.own, attribution: '柳湾镇文明实践所' })
    expect(remarks(answer)).toEqual(remark(/署名是“柳湾镇文明实践所”，已归到“柳湾镇新时代/, /was put into/))
  })

  it('takes its pictures along', async () => {
    const body = ['柳湾来稿', '乡亲们都来了。'].map((text) => paragraph(text)).join('')
    const bytes = await docx({
      body: body + paragraph(picture('p1')) + paragraph(`（${ownName}）`),
      media: { p1: (await aPhoto()).bytes },
    })
    const answer = await centre.upload<Imported>('/api/import', { name: '来稿.docx', bytes })
    expect(await unitOf(answer)).toBe(stage.units.own)
    const images = await stage.admin.get<{ docs: { unit: string }[] }>('/api/images?depth=0')
    expect(images.body.docs.map(({ unit }) => unit)).toEqual([stage.units.own])
  })

  it('may go to a station below, where its contributor goes on writing', async () => {
    const answer = await take(office, `（${belowName}）`)
    expect(await unitOf(answer)).toBe(stage.units.below)
    const address = `/api/articles/${answer.body.id}?draft=true`
    expect((await office.send('PATCH', address, { summary: '接着写' })).status).toBe(200)
  })

  it('goes to it also for an administrator, who belongs to no unit', async () => {
    expect(await unitOf(await take(stage.admin, `（${siblingName}）`))).toBe(stage.units.sibling)
  })

  it('is nothing to speak of when that is its editor’s own', async () => {
    const answer = await take(office, `（${ownName}）`)
    expect([await unitOf(answer), remarks(answer)]).toEqual([stage.units.own, []])
  })

  it('goes where the form says when that names another', async () => {
    const answer = await take(centre, `（${ownName}）`, { unit: stage.units.sibling })
    expect([await unitOf(answer), remarks(answer)]).toEqual([stage.units.sibling, []])
  })
})

describe('a manuscript stays with its editor’s unit, and says why, when the name', () => {
  const noneOfIt = remark(
    /“.+”没有用来确定所属单位.*没有正好叫这个名称/,
    /no public unit .* has exactly this name/,
  )

  it('is of a unit that they may not write for', async () => {
    for (const name of [siblingName, '青溪县新时代文明实践中心']) {
      const answer = await take(office, `（${name}）`)
      expect([await unitOf(answer), remarks(answer)]).toEqual([stage.units.own, noneOfIt])
    }
  })

  it('is not exactly that of a unit', async () => {
    for (const name of ['柳湾镇新文明实践所', '柳湾镇文明办', `${ownName}、${siblingName}`]) {
      const answer = await take(centre, `（${name}）`)
      expect([await unitOf(answer), remarks(answer)]).toEqual([stage.units.above, noneOfIt])
    }
  })

  it('is of a unit that is not public', async () => {
    const parent = stage.units.above
    await created(stage.admin, 'units', { title: '新设镇新时代文明实践所', level: 'office', parent })
    const answer = await take(centre, '（新设镇新时代文明实践所）')
    expect([await unitOf(answer), remarks(answer)]).toEqual([stage.units.above, noneOfIt])
  })

  it('is that of two', async () => {
    await publicUnit(belowName, stage.units.sibling)
    const answer = await take(centre, `（${belowName}）`)
    expect(await unitOf(answer)).toBe(stage.units.above)
    expect(remarks(answer)).toEqual(remark(/不止一个叫这个名称/, /more than one unit/))
    // Of which this one's place has but one.
    expect(await unitOf(await take(office, `（${belowName}）`))).toBe(stage.units.below)
  })
})

describe('a name that begins as another', () => {
  const town = '柳湾镇'
  const society = '柳湾镇摄影协会'
  const likePerson = '柳湾镇摄影向阳花'
  const units: Record<string, string> = {}
  beforeAll(async () => {
    for (const title of [town, society, likePerson]) units[title] = await publicUnit(title, stage.units.above)
  })

  it.each([
    ['供稿：柳湾镇摄影协会', society],
    ['（柳湾镇摄影协会 通讯员 张某）', society],
    ['（柳湾镇 摄影 张某）', town],
    ['（柳湾镇记者张某）', town],
    // Looks like 柳湾镇 and who took its pictures.
    ['供稿：柳湾镇摄影向阳花', likePerson],
  ])('is told from it: %s', async (last, title) => {
    const answer = await take(centre, last)
    expect(await unitOf(answer)).toBe(units[title])
    expect(remarks(answer)).toEqual(
      remark(new RegExp(`，已归到“${title}”，`), new RegExp(`was put into “${title}”,`)),
    )
  })

  it.each(['柳湾镇记者站', '柳湾镇通讯员之家'])(
    'is not cut to it when it is of no unit: %s',
    async (name) => {
      const answer = await take(centre, `供稿：${name}`)
      expect(await unitOf(answer)).toBe(stage.units.above)
      expect(remarks(answer)).toEqual(
        remark(new RegExp(`^署名“${name}”没有用来`), new RegExp(`“${name}” did not`)),
      )
    },
  )

  it('is not cut to it when it is that of two', async () => {
    await publicUnit(likePerson, stage.units.above)
    const answer = await take(centre, `供稿：${likePerson}`)
    expect(await unitOf(answer)).toBe(stage.units.above)
    expect(remarks(answer)).toEqual(remark(/“柳湾镇摄影向阳花”.*不止一个叫这个名称/, /more than one unit/))
  })
})

it('drafts of the same name, however many, hide neither the public unit nor a second one', async () => {
  const title = '桃源村新时代文明实践站'
  // In the order of their places the drafts come first.
  const [first, second] = [stage.units.own, stage.units.sibling].sort() as [string, string]
  for (let i = 0; i < 11; i++) await created(stage.admin, 'units', { title, level: 'station', parent: first })
  const only = await publicUnit(title, second)
  expect(await unitOf(await take(centre, `（${title}）`))).toBe(only)
  await publicUnit(title, second)
  const answer = await take(centre, `（${title}）`)
  expect(await unitOf(answer)).toBe(stage.units.above)
  expect(remarks(answer)).toEqual(remark(/不止一个叫这个名称/, /more than one unit/))
})

it('a manuscript that names a person alone, or nobody, stays without a word', async () => {
  for (const last of ['（通讯员 某某）', '大家都说好。']) {
    const answer = await take(centre, last)
    expect([await unitOf(answer), remarks(answer)]).toEqual([stage.units.above, []])
  }
})
