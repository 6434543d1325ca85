import path from 'node:path'
import { createLocalReq, getPayload, type Payload, type SanitizedConfig } from 'payload'
import { openCounty } from './county'
import { fill } from './fill'
import { folder } from './folder'
import { alternate, timed, type Report } from './measure'
import { watchQueries } from './queryPlan'

const rounds = 9
const many = 20_000
const few = 100

/** The first page of the admin's list of articles for an editor, in a large collection and in a small one. */
export async function measure(): Promise<Report> {
  const dataDir = folder()
  const county = await openCounty(dataDir)
  const { editor, centre } = county
  const { default: config } = await import('@payload-config')
  const { database } = await import('../../src/cms/database/database')
  const { migrations } = await import('../../src/cms/migrations')
  const db = database(`file:${path.join(dataDir, 'small.db')}`, migrations)
  const small = await getPayload({
    key: 'small',
    config: { ...(await config), db: db as SanitizedConfig['db'] },
  })
  await fill(county.payload, many, centre)
  // Past its hooks: it is to have the id that it has in the large collection.
  const unit = { id: centre, title: '青溪县新时代文明实践中心', level: 'centre', slug: 'centre' }
  await small.db.create({
    collection: 'units',
    data: { ...unit, place: `/${centre}/`, _status: 'published' },
  })
  await fill(small, few, centre)

  const list = async (payload: Payload) =>
    payload.find({
      collection: 'articles',
      draft: true,
      limit: 10,
      sort: '-updatedAt',
      depth: 1,
      overrideAccess: false,
      req: await createLocalReq({ user: editor as never }, payload),
    })
  const { totalDocs, docs } = await list(county.payload)
  if (totalDocs !== many || docs.length !== 10)
    throw new Error(`the list shows ${docs.length} of ${totalDocs}`)
  const figures = await alternate(rounds, {
    ours: () => timed(() => list(county.payload)),
    [`${few} documents`]: () => timed(() => list(small)),
  })
  const queries = await watchQueries(county.payload, () => list(county.payload))
  await small.destroy()
  await county.close()
  return {
    title: 'The admin’s list.',
    how: `\`payload.find\` as the list of articles asks it for an editor: drafts, 10 documents, newest first, in the editor’s place, depth 1; over ${many.toLocaleString('en-GB')} documents against ${few}, on SQLite, in process. ${rounds} rounds.`,
    lines: [
      {
        what: `list of ${many.toLocaleString('en-GB')}`,
        unit: 'ms',
        figures,
        targets: [{ atMost: 300 }, { against: `${few} documents` }],
      },
    ],
    notes: queries.map(
      ({ milliseconds, tables, plan }) =>
        `${milliseconds.toFixed(1)} ms on \`${tables}\`: ${plan.map((step) => `\`${step}\``).join(', ')}`,
    ),
  }
}
