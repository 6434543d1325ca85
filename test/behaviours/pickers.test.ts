/** What the admin's pickers offer: they ask for drafts, by title alone. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toLexical } from '../../src/content/toLexical'
import type { DocumentKey, DocumentType } from '../../src/content/types'
import type { Client } from '../cms'
import { paragraph } from '../factories'
import { created, path, startStage, type Stage } from './stage'

let stage: Stage
beforeAll(async () => {
  stage = await startStage()
})
afterAll(() => stage.stop())

const body = toLexical([paragraph('给农村老人讲防诈骗。')])
const aReference = (type: DocumentType, title: string): Promise<DocumentKey> =>
  created(stage.admin, type, { title, body, unit: stage.units.above })

const edit = (key: DocumentKey, fields: object) =>
  stage.admin.send('PATCH', `${path(key)}?draft=true`, fields)

/** The titles that a picker shows for one document, as it asks for them. */
async function offered(who: Client, { type, id }: DocumentKey, filter = ''): Promise<string[]> {
  const asked = `depth=0&draft=true&limit=10&select[title]=true&where[and][0][id][in]=${id}${filter}`
  const { body } = await who.get<{ docs: { title: string }[] }>(`/api/${type}?${asked}`)
  return body.docs.map(({ title }) => title)
}

describe.each(['lecturers', 'topics', 'series'] as const)('a picker of %s', (type) => {
  it('offers those that are published, by their public title, while the centre edits them', async () => {
    const key = await aReference(type, '公开的名称')
    await stage.publish(key)
    await edit(key, { title: '还没有人审过' })
    for (const role of ['editor', 'contributor', 'chief-editor'] as const)
      expect(await offered(await stage.signIn(role, stage.units.own), key)).toEqual(['公开的名称'])
    expect(await offered(stage.admin, key)).toEqual(['公开的名称'])
  })

  it('offers no draft of another place, and one of the own by its latest title', async () => {
    const key = await aReference(type, '草稿')
    await edit(key, { title: '改过的草稿' })
    expect(await offered(await stage.signIn('editor', stage.units.own), key)).toEqual([])
    expect(await offered(await stage.signIn('editor', stage.units.above), key)).toEqual(['改过的草稿'])
  })
})

describe('a picker of units', () => {
  it('offers the tree as it is public, and to who builds it the units that are not', async () => {
    const editor = await stage.signIn('editor', stage.units.own)
    for (const unit of Object.values(stage.units))
      expect(await offered(editor, { type: 'units', id: unit })).toHaveLength(1)
    const fields = { title: '新办的站', level: 'station' }
    const inside = await created(stage.admin, 'units', { ...fields, parent: stage.units.own })
    const outside = await created(stage.admin, 'units', { ...fields, parent: stage.units.sibling })
    expect(await offered(editor, inside)).toEqual(['新办的站'])
    expect(await offered(editor, outside)).toEqual([])
    expect(await offered(stage.admin, outside)).toEqual(['新办的站'])
  })
})

describe('the picker of articles for a bulletin', () => {
  it('offers what is public, edited again or not, and nothing that is not', async () => {
    const filter = '&where[and][1][_status][equals]=published'
    const [key, draft] = [await stage.article(), await stage.article()]
    await stage.publish(key)
    await edit(key, { title: '还没有人审过' })
    const editor = await stage.signIn('editor', stage.units.own)
    expect(await offered(editor, key, filter)).toEqual(['柳湾镇办起家门口阅览室'])
    expect(await offered(editor, draft, filter)).toEqual([])
  })
})

describe('a draft of what texts refer to', () => {
  const evil = '没有人审过的姓名'

  it.each(['lecturers', 'topics', 'series', 'units'] as const)(
    'is nowhere shown to who has no part in it: %s',
    async (type) => {
      const at =
        type === 'units' ? { parent: stage.units.sibling, level: 'point' } : { unit: stage.units.sibling }
      const [draft, published] = [
        await created(stage.admin, type, { title: evil, body, ...at }),
        await created(stage.admin, type, { title: '公开的', body, ...at }),
      ]
      await stage.publish(published)
      await edit(published, { title: evil })
      const calls = [draft, published].flatMap((key) => [path(key), `${path(key)}?draft=true`])
      const lists = [`/api/${type}`, `/api/${type}/versions`].flatMap((list) =>
        ['?limit=500', '?limit=500&draft=true', '?limit=500&draft=true&select[title]=true'].map(
          (query) => list + query,
        ),
      )
      for (const role of ['editor', 'contributor', 'reviewer', 'lecturer'] as const) {
        const who = await stage.signIn(role, stage.units.own)
        for (const call of [...calls, ...lists])
          expect(JSON.stringify((await who.get(call)).body)).not.toContain(evil)
        expect((await who.get(`${path(published)}?draft=true`)).body).toMatchObject({ title: '公开的' })
      }
    },
  )
})
