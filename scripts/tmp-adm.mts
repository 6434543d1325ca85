import { openCounty } from './bench/county'
import { folder } from './bench/folder'
import { fill } from './bench/fill'
import { watchQueries } from './bench/queryPlan'
import { createLocalReq } from 'payload'
const county = await openCounty(folder()); const { payload, editor, centre } = county
await fill(payload, 20000, centre)
const client: any = (payload.db as any).client
const list = async () => payload.find({ collection:'articles', draft:true, limit:10, sort:'-updatedAt', depth:1, overrideAccess:false, req: await createLocalReq({user: editor as never}, payload) })
const show = async (n: string) => { const t: number[]=[]; for (let i=0;i<7;i++){const b=performance.now(); await list(); t.push(performance.now()-b)} t.sort((a,b)=>a-b); console.log('##',n,t[3]!.toFixed(0),'ms, min',t[0]!.toFixed(0)); for (const q of await watchQueries(payload, list)) console.log(q.milliseconds.toFixed(1), q.tables, q.plan.filter(p=>p.includes('articles_v')).join(' | ').slice(0,300)) }
await show('now')
for (const [n, cols] of [['A','latest, version_updated_at, version_place, version__status'],['B','latest, version_updated_at, version_place, version__status, version_stage, version_created_by_id'],['C','latest, version_updated_at, created_at, version_place, version__status']] as const) {
  await client.execute(`CREATE INDEX x_${n} ON _articles_v (${cols})`); await show(n+' '+cols); await client.execute(`DROP INDEX x_${n}`)
}
process.exit(0)
