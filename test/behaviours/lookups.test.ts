/** How SQLite looks things up: what an action costs as the tables grow. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startCms, type Client, type Cms } from '../cms'
import { clientOf, plansOf } from '../plans'
import { mongodbUrl } from '../server'

type Made = { doc: { id: string; slug: string } }

describe.skipIf(mongodbUrl)('SQLite', () => {
  let cms: Cms
  let editor: Client
  beforeAll(async () => {
    cms = await startCms()
    const admin = await cms.signIn('administrator')
    const { body } = await admin.send<Made>('POST', '/api/units', {
      title: '青溪县新时代文明实践中心',
      level: 'centre',
    })
    editor = await cms.signIn('editor', body.doc.id)
  })
  afterAll(() => cms.stop())

  const write = (title: string) => editor.send<Made>('POST', '/api/articles?draft=true', { title })
  const steps = async (action: () => Promise<unknown>) =>
    (await plansOf(cms.payload, action)).flatMap((plan) => plan.steps)
  const filtered = (filter: string) => async () => {
    const { status } = await editor.get(`/api/articles?draft=true&limit=10&sort=-updatedAt${filter}`)
    expect(status).toBe(200)
  }
  /** Reads every row, or every row that is the latest of its document and then sorts them. */
  const wasteful = (step: string) =>
    /^SCAN (?!.*USING (COVERING )?INDEX)/.test(step) ||
    /_v_latest_idx/.test(step.replace('COVERING INDEX', '')) ||
    step === 'USE TEMP B-TREE FOR ORDER BY'

  it.each([
    ['all', ''],
    ['those at one stage', '&where[stage][equals]=first'],
    ['those of one status', '&where[_status][equals]=published'],
  ])('lists %s newest first by an index, without sorting', async (_, filter) => {
    const list = (await plansOf(cms.payload, filtered(filter))).filter(({ sql }) =>
      /from "_articles_v"/.test(sql),
    )
    expect(list).toHaveLength(2)
    expect(list.flatMap((plan) => plan.steps).filter(wasteful)).toEqual([])
  })

  it('finds what waits for a person, and what they have handed in, without reading the documents', async () => {
    const found = await steps(() => editor.get('/api/worklist'))
    expect(found.filter((step) => /_by_latest_updatedAt/.test(step))).toHaveLength(20)
    expect(found.filter(wasteful)).toEqual([])
  })

  it('finds whose consent is about to end by its day', async () => {
    const found = await plansOf(cms.payload, () => editor.get('/api/worklist'))
    const ending = found.filter(({ sql }) => /consent_expires_on" </.test(sql)).flatMap((plan) => plan.steps)
    expect(ending.filter((step) => /SEARCH|SCAN/.test(step))).toEqual([
      expect.stringMatching(
        /_status_consent_expiresOn_idx \(_status=\? AND consent_expires_on>\? AND consent_expires_on<\?\)/,
      ),
    ])
  })

  it('saves without reading other documents', async () => {
    const { id } = (await write('查询计划')).body.doc
    for (const save of [
      () => write('查询计划之二'),
      () => editor.send('PATCH', `/api/articles/${id}?draft=true`, { title: '改过的标题', slug: 'changed' }),
    ]) {
      const touched = (await steps(save)).filter((step) => /_articles_v|articles /.test(step))
      expect(
        touched.filter((step) => /latest_slug_updatedAt_idx \(latest=\? AND version_slug=\?\)/.test(step)),
      ).toHaveLength(1)
      expect(
        touched.filter((step) => /_v_latest_idx|_status_idx \(version__status|^SCAN/.test(step)),
      ).toEqual([])
    }
  })

  it('finds list values by their document, and dependents by what they depend on', async () => {
    const { db } = cms.payload
    const byParent = await plansOf(cms.payload, () =>
      db.find({ collection: 'courses', limit: 10, pagination: false }),
    )
    const { rows } = await clientOf(cms.payload).execute({
      sql: `EXPLAIN QUERY PLAN ${byParent[0]?.sql}`,
      args: [10],
    })
    expect(rows.map(({ detail }) => detail)).toContainEqual(
      expect.stringMatching(/courses_texts_by_parent_idx/),
    )
    const dependents = await steps(() =>
      db.find({
        collection: 'publications',
        where: { dependsOn: { in: ['articles/a'] } },
        pagination: false,
      }),
    )
    expect(dependents).toContainEqual(expect.stringMatching(/publications_texts_text_idx \(text=\?\)/))
    expect(dependents.filter((step) => step.startsWith('SCAN'))).toEqual([])
  })

  it('finds the unit that a manuscript names within the branch of the tree that its editor answers for', async () => {
    const bytes = Buffer.from('来稿\n正文。\n（青溪县新时代文明实践中心）')
    const found = await plansOf(cms.payload, async () => {
      expect((await editor.upload('/api/import', { name: '来稿.txt', bytes })).status).toBe(201)
    })
    const named = found.filter(({ sql }) => /from "units".*"title" = \?/.test(sql))
    expect(named.map((plan) => plan.steps[0])).toEqual([
      expect.stringMatching(/place_idx \(place>\? AND place<\?\)/),
    ])
    expect(named.flatMap((plan) => plan.steps).filter(wasteful)).toEqual([])
  })

  it('finds what stands below a unit by its place', async () => {
    for (const collection of ['articles', 'images', 'files', 'users'] as const) {
      const where = { and: [{ place: { greater_than_equal: '/a/' } }, { place: { less_than: '/a0' } }] }
      const found = await steps(() =>
        cms.payload.db.find({ collection, where, limit: 200, pagination: false }),
      )
      expect(found[0]).toMatch(/place_idx \(place>\? AND place<\?\)/)
    }
  })

  it('finds due publications and the next log records by an index', async () => {
    const { db } = cms.payload
    const due = await steps(() =>
      db.find({
        collection: 'publications',
        where: { and: [{ due: { equals: true } }, { dueAt: { less_than_equal: '2026' } }] },
        sort: 'dueAt',
        limit: 25,
        pagination: false,
      }),
    )
    expect(due[0]).toMatch(/due_dueAt_idx \(due=\? AND due_at<\?\)/)
    const log = await steps(() =>
      db.find({
        collection: 'publication-log',
        where: { id: { greater_than: '0000000001' } },
        sort: 'id',
        limit: 100,
        pagination: false,
      }),
    )
    expect(log).toEqual([expect.stringMatching(/^SEARCH .*\(id>\?\)$/)])
  })
})
