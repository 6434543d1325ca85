import { afterAll, beforeAll, it } from 'vitest'
import { startCms, type Cms } from '../../../test/cms'
let cms: Cms
beforeAll(async () => { cms = await startCms() })
afterAll(() => cms.stop())
it('times', async () => {
  const admin = await cms.signIn('administrator')
  const u = await admin.send<any>('POST', '/api/units', { title: '青溪县', level: 'centre' })
  const unit = u.body.doc.id
  const editor = await cms.signIn('editor', unit)
  const p = (t: string) => ({ type: 'paragraph', children: [{ type: 'text', text: t, format: 0, version: 1 }], version: 1, direction: null, format: '', indent: 0 })
  const body = { root: { type: 'root', children: Array.from({ length: 15 }, () => p('青溪县柳湾镇办起阅览室。'.repeat(12))), direction: null, format: '', indent: 0, version: 1 } }
  const a = await editor.send<any>('POST', '/api/articles?draft=true', { title: '稿件', body })
  const client = (cms.payload.db as any).client
  const cols = async (t: string) => (await client.execute(`select name from pragma_table_info('${t}')`)).rows.map((r: any) => r.name as string)
  const N = 5000
  const copy = async (t: string, repl: Record<string, string>) => {
    const c = await cols(t)
    await client.execute(`with recursive n(i) as (select 1 union all select i+1 from n where i < ${N}) insert into ${t} (${c.map((x: string) => `"${x}"`)}) select ${c.map((x: string) => repl[x] ?? `"${x}"`)} from ${t}, n where ${t === 'articles' ? 'id' : 'parent_id'} = '${a.body.doc.id}'`)
  }
  const ts = `strftime('%Y-%m-%dT%H:%M:%fZ', '2020-01-01', '+' || i || ' minutes')`
  await copy('articles', { id: `'doc' || i`, slug: `'slug-' || i`, updated_at: ts, created_at: ts })
  await copy('_articles_v', { id: `'ver' || i`, parent_id: `'doc' || i`, version_slug: `'slug-' || i`, version_updated_at: ts, updated_at: ts, created_at: ts })
  console.log((await client.execute('select sqlite_version() v, (select count(*) from _articles_v where latest = 1) n')).rows)
  const time = async (name: string, f: () => Promise<any>) => { const out = []; for (let i = 0; i < 3; i++) { const t = performance.now(); const r = await f(); out.push((performance.now() - t).toFixed(0) + (r.status ? `(${r.status})` : '')) } console.log(name, out.join(' ')) }
  const round = async () => {
    await time('list draft', () => editor.get('/api/articles?draft=true&limit=10&sort=-updatedAt'))
    await time('list draft depth0', () => editor.get('/api/articles?draft=true&limit=10&sort=-updatedAt&depth=0'))
    await time('list main', () => editor.get('/api/articles?limit=10&sort=-updatedAt'))
    await time('list main admin', () => admin.get('/api/articles?limit=10&sort=-updatedAt'))
    await time('worklist', () => editor.get('/api/worklist'))
    await time('create', () => editor.send('POST', '/api/articles?draft=true', { title: '又一篇稿件' + Math.random() }))
    await time('update', () => editor.send('PATCH', '/api/articles/doc77?draft=true', { summary: '又' + Math.random() }))
    await time('read', () => editor.get('/api/articles/doc77?draft=true'))
  }
  await round()
  for (const [n, c] of Object.entries({ pl: 'parent_id, latest', ps: 'parent_id, version__status', ls: 'latest, version_slug', lu: 'latest, version_updated_at' })) await client.execute(`create index zz_${n} on _articles_v (${c})`)
  console.log('---- with indexes')
  await round()
  await client.execute('analyze')
  console.log('---- analyzed')
  await round()
})
