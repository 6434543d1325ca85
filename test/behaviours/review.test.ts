import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startCms, type Client, type Cms } from '../cms'

describe('smoke', () => {
  let cms: Cms
  beforeAll(async () => {
    cms = await startCms()
  })
  afterAll(() => cms.stop())

  it('goes from draft to public', async () => {
    const admin = await cms.signIn('administrator')
    const unit = await admin.send<{ doc: { id: string; place: string; slug: string } }>(
      'POST',
      '/api/units',
      { title: '青溪县新时代文明实践中心', level: 'centre' },
    )
    console.log(unit.status, JSON.stringify(unit.body).slice(0, 800))
    const id = unit.body.doc.id
    const editor = await cms.signIn('editor', id)
    const reviewers = [
      await cms.signIn('reviewer', id),
      await cms.signIn('reviewer', id),
      await cms.signIn('reviewer', id),
    ]
    console.log((await admin.get(`/api/units/${id}/review`)).body)
    const pub = async (type: string, doc: string, who: Client) => {
      let v = (await who.get<any>(`/api/${type}/${doc}/review`)).body
      v = (await who.send<any>('POST', `/api/${type}/${doc}/submit`, { contentHash: v.contentHash })).body
      console.log('submit', v.stage, v.title)
      for (const r of reviewers) {
        if (v.stage === 'sealed') break
        v = (await r.send<any>('POST', `/api/${type}/${doc}/sign`, { contentHash: v.contentHash })).body
        console.log('sign', v.stage, v.title, v.detail)
      }
      v = (await who.send<any>('POST', `/api/${type}/${doc}/publish`, { contentHash: v.contentHash })).body
      console.log('publish', JSON.stringify(v))
    }
    await pub('units', id, admin)
    const art = await editor.send<any>('POST', '/api/articles?draft=true', {
      title: '柳湾镇办起家门口阅览室',
      body: {
        root: {
          type: 'root',
          children: [
            {
              type: 'paragraph',
              children: [{ type: 'text', text: '你好', format: 1, version: 1 }],
              version: 1,
              direction: null,
              format: '',
              indent: 0,
            },
          ],
          direction: null,
          format: '',
          indent: 0,
          version: 1,
        },
      },
    })
    console.log(art.status, JSON.stringify(art.body))
    await pub('articles', art.body.doc.id, editor)
    expect(1).toBe(1)
  })
})
