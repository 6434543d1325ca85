import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toLexical } from '../../src/content/toLexical'
import { keyText, type DocumentKey } from '../../src/content/types'
import type { Client } from '../cms'
import { paragraph } from '../factories'
import { recordsOf } from './kept'
import { aPicture } from './picture'
import { created, must, review, startStage, step, type Stage } from './stage'

describe('a picture or file that a text under review shows', () => {
  let stage: Stage
  let chief: Client
  let image: string

  beforeAll(async () => {
    stage = await startStage()
    chief = await stage.signIn('chief-editor', stage.units.above)
  })
  afterAll(() => stage.stop())

  const anArticle = async (): Promise<DocumentKey> => {
    image = await aPicture(stage.admin, { unit: stage.units.own })
    return stage.article({ body: toLexical([paragraph('灯亮了。'), { type: 'image', image }]) })
  }
  const changes = {
    'other words': () => chief.send('PATCH', `/api/images/${image}`, { alt: '另一群人在读书' }),
    'another credit': () => chief.send('PATCH', `/api/images/${image}`, { credit: '别人摄' }),
    'another picture in its place': () => aPicture(chief, { replaces: image }),
  }

  it.each(Object.entries(changes))(
    '%s: on record as an edit by who did it, who does not sign it',
    async (_, change) => {
      const key = await anArticle()
      await stage.seal(key)
      expect(await worklistOf(chief)).toContain(keyText(key))
      await change()
      const { action, by, contentHash } = (await recordsOf(stage.payload, key)).at(-1) ?? {}
      expect([action, by]).toEqual(['edit', chief.id])
      const view = (await review(stage.admin, key)).body
      expect([view.stage, view.contentHash, view.seal.signatures]).toEqual(['draft', contentHash, []])
      expect(await stageColumns(key)).toEqual(['draft', 'draft'])
      expect(await worklistOf(chief)).not.toContain(keyText(key))
      await must(stage.admin, 'submit', key)
      const answer = await step(chief, 'sign', key)
      expect([answer.status, answer.body.code]).toEqual([403, 'own_work'])
    },
  )

  it.each(Object.entries(changes))(
    '%s while it is a draft: on record when that is submitted, also when its author has saved it since',
    async (_, change) => {
      const key = await anArticle()
      await change()
      await stage.admin.send('PATCH', `/api/${keyText(key)}?draft=true`, { title: '灯又亮了' })
      await must(stage.admin, 'submit', key)
      const answer = await step(chief, 'sign', key)
      expect([answer.status, answer.body.code]).toEqual([403, 'own_work'])
      const edits = (await recordsOf(stage.payload, key)).filter(({ action }) => action === 'edit')
      const [theirs, ...more] = edits.filter(({ by }) => by === chief.id)
      expect(more).toEqual([])
      // When they did it, not when it was submitted.
      expect(theirs?.at).toBe((await recordsOf(stage.payload, { type: 'images', id: image })).at(-1)?.at)
    },
  )

  it('changed before the text was begun is nobody’s work on it', async () => {
    const image = await aPicture(stage.admin, { unit: stage.units.own })
    await chief.send('PATCH', `/api/images/${image}`, { alt: '另一群人在读书' })
    const key = await stage.article({ body: toLexical([{ type: 'image', image }]) })
    await must(stage.admin, 'submit', key)
    expect((await must(chief, 'sign', key)).stage).toBe('second')
  })

  it('changed when the text is public: on record, and lists say that there is another draft', async () => {
    const key = await anArticle()
    await stage.publish(key)
    await changes['other words']()
    expect((await recordsOf(stage.payload, key)).at(-1)).toMatchObject({ action: 'edit', by: chief.id })
    expect(await stageColumns(key)).toEqual(['draft', 'draft'])
    expect((await review(stage.admin, key)).body).toMatchObject({ stage: 'draft', public: { now: true } })
    await must(stage.admin, 'submit', key)
    expect((await step(chief, 'sign', key)).body.code).toBe('own_work')
  })

  it('changed when the next draft of a public text shows it no more, and is not complete: nobody’s work on that', async () => {
    const key = await anArticle()
    await stage.publish(key)
    const save = (fields: object) => stage.admin.send('PATCH', `/api/${keyText(key)}?draft=true`, fields)
    await save({ body: toLexical([]) })
    await changes['other words']()
    await save({ body: toLexical([paragraph('灯亮了，没有照片。')]) })
    await must(stage.admin, 'submit', key)
    expect((await must(chief, 'sign', key)).stage).toBe('second')
  })

  it('half signed, and in whatever type of text: the signatures so far do not count', async () => {
    const upload = await stage.admin.upload<{ doc: { id: string } }>(
      '/api/files',
      { name: '教案.txt', bytes: Buffer.from('一、备课') },
      { unit: stage.units.own },
    )
    const file = upload.body.doc.id
    const course = await created(stage.admin, 'courses', {
      title: '把宣讲台搬到村口',
      unit: stage.units.own,
      minutes: 45,
      audience: ['village'],
      body: toLexical([paragraph('各位乡亲。')]),
      materials: [{ kind: 'plan', file, title: '教案', access: 'lecturers' }],
    })
    await must(stage.admin, 'submit', course)
    await must(stage.signers[0], 'sign', course)
    await chief.send('PATCH', `/api/files/${file}`, { title: '另一份教案' })
    expect((await review(stage.admin, course)).body).toMatchObject({
      stage: 'draft',
      seal: { signatures: [] },
    })
    expect(await stageColumns(course)).toEqual(['draft', 'draft'])
  })

  it('leaves the seal whole where nothing that was signed has changed', async () => {
    const key = await anArticle()
    await stage.seal(key)
    const before = await recordsOf(stage.payload, key)
    const answer = await chief.send('PATCH', `/api/images/${image}`, {
      focal: { x: 0.2, y: 0.3 },
      unit: stage.units.above,
      alt: '几个人在灯下读书',
    })
    expect(answer.status).toBe(200)
    expect(await recordsOf(stage.payload, key)).toEqual(before)
    expect(await stageColumns(key)).toEqual(['sealed', 'sealed'])
  })

  it('changes nothing of the texts that do not show it', async () => {
    const key = await anArticle()
    await stage.seal(key)
    const other = await aPicture(stage.admin, { unit: stage.units.own })
    await chief.send('PATCH', `/api/images/${other}`, { alt: '别处的一张' })
    expect((await review(stage.admin, key)).body.stage).toBe('sealed')
    expect((await recordsOf(stage.payload, key)).at(-1)?.action).toBe('sign')
  })

  const worklistOf = async (who: Client): Promise<string[]> => {
    const { body } = await who.get<{ items: DocumentKey[] }>('/api/worklist')
    return body.items.map(keyText)
  }

  /** As lists read it: of the document's own row, and of its latest version. */
  async function stageColumns({ type, id }: DocumentKey): Promise<unknown[]> {
    const { db } = stage.payload
    const main = await db.findOne<{ id: string; stage: string }>({
      collection: type,
      where: { id: { equals: id } },
    })
    const { docs } = await db.findVersions<{ stage: string }>({
      collection: type,
      where: { and: [{ parent: { equals: id } }, { latest: { equals: true } }] },
    })
    return [main?.stage, docs[0]?.version.stage]
  }
})
