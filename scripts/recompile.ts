/** `npm run recompile`: compiles everything public again, while the CMS runs or not; only what comes out differently moves. */
import config from '@payload-config'
import { getPayload } from 'payload'
import { recompileAll } from '../src/cms/publication/recompile'

const payload = await getPayload({ config })
await recompileAll(payload)
const { totalDocs } = await payload.db.count({ collection: 'publications', where: { due: { equals: true } } })
console.log(`${totalDocs} 份内容等待重新编译 / documents are due; the running CMS settles them`)
await payload.destroy()
process.exit(0)
