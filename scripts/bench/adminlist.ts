import path from 'node:path'
import { createLocalReq, getPayload, type Payload, type SanitizedConfig } from 'payload'
import { z } from 'zod'
import { createPerson, editorLogin, openCounty } from './county'
import { fill } from './fill'
import { folder } from './folder'
import { alternate, timed, type Report } from './measure'
import { environment, freePort, password, startProcess } from './processes'
import { watchQueries } from './queryPlan'

const rounds = 9
const many = 20_000
const few = 100

/** The first page of the admin's list of articles for an editor, in a large collection and in a small one. */
export async function measure(): Promise<Report> {
  const large = folder()
  const small = folder()
  const queries = await prepare(large, small)
  const pageOf = { large: await openAdmin(large, many), small: await openAdmin(small, few) }
  const figures = await alternate(rounds, {
    ours: () => timed(pageOf.large.list),
    [`${few} documents`]: () => timed(pageOf.small.list),
  })
  await pageOf.large.stop()
  await pageOf.small.stop()
  const found = queries.reduce((sum, { milliseconds }) => sum + milliseconds, 0)
  return {
    title: 'The admin’s list.',
    how: `\`GET /admin/collections/articles\` for a signed-in editor, from sending it to the CMS until the page’s last byte, rendered by Payload and Next: 10 documents, newest first, in the editor’s place; over ${many.toLocaleString('en-GB')} documents against ${few}, on SQLite. ${rounds} rounds.`,
    lines: [
      {
        what: `list of ${many.toLocaleString('en-GB')}`,
        unit: 'ms',
        figures,
        targets: [{ atMost: 300 }, { against: `${few} documents` }],
      },
    ],
    notes: [
      `Of it ${found.toFixed(1)} ms in the database, when \`payload.find\` asks as the list does:`,
      ...queries.map(
        ({ milliseconds, tables, plan }) => `${milliseconds.toFixed(1)} ms on \`${tables}\`: ${planOf(plan)}`,
      ),
    ],
  }
}

/** Fills both installations. @returns what the large one's database is asked for the list */
async function prepare(large: string, small: string) {
  const county = await openCounty(large)
  const { editor, centre } = county
  const { default: config } = await import('@payload-config')
  const { database } = await import('../../src/cms/database/database')
  const { migrations } = await import('../../src/cms/migrations')
  const db = database(`file:${path.join(small, 'authoring.db')}`, migrations)
  const other = await getPayload({
    key: 'small',
    config: { ...(await config), db: db as SanitizedConfig['db'] },
  })
  await fill(county.payload, many, centre)
  // Past its hooks: it is to have the id that it has in the large collection.
  const unit = { id: centre, title: '青溪县新时代文明实践中心', level: 'centre', slug: 'centre' }
  await other.db.create({
    collection: 'units',
    data: { ...unit, place: `/${centre}/`, _status: 'published' },
  })
  await createPerson(other, 'editor', editorLogin, centre)
  await fill(other, few, centre)
  const queries = await watchQueries(county.payload, async () => {
    const { totalDocs, docs } = await find(county.payload, editor)
    if (totalDocs !== many || docs.length !== 10)
      throw new Error(`the list shows ${docs.length} of ${totalDocs}`)
  })
  await other.destroy()
  await county.close()
  return queries
}

const find = async (payload: Payload, user: object) =>
  payload.find({
    collection: 'articles',
    draft: true,
    limit: 10,
    sort: '-updatedAt',
    depth: 0,
    includeLockStatus: true,
    overrideAccess: false,
    req: await createLocalReq({ user: user as never }, payload),
  })

async function openAdmin(dataDir: string, documents: number) {
  const cmsPort = await freePort()
  const { stop } = await startProcess('cms', environment(dataDir, await freePort(), cmsPort))
  const url = `http://127.0.0.1:${cmsPort}`
  const signedIn = await fetch(`${url}/api/users/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: editorLogin, password }),
  })
  const { token } = z.object({ token: z.string() }).parse(await signedIn.json())
  const page = async (): Promise<string> => {
    const answer = await fetch(`${url}/admin/collections/articles?limit=10`, {
      headers: { cookie: `payload-token=${token}` },
    })
    return answer.text()
  }
  const html = await page()
  if (!html.includes(String(documents))) throw new Error(`the list does not tell of ${documents} documents`)
  return { list: page, stop }
}

const mostSteps = 5

/** One index for each collection that could be locked makes a long list of the same: its beginning tells. */
function planOf(steps: string[]): string {
  const shown = steps.slice(0, mostSteps).map((step) => `\`${step.replace(aliases, '…')}\``)
  const more = steps.length - shown.length
  return shown.join(', ') + (more > 0 ? ` and ${more} more` : '')
}

/** Payload names a joined table anew in each query. */
const aliases = /[0-9a-f]{8}(?:_[0-9a-f]{4}){3}_[0-9a-f]{12}/g
