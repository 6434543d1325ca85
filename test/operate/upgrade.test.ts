/** A new version of the program starts on the database of the version before it, and on that of a later one. */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { BasePayload, type SanitizedConfig } from 'payload'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { database } from '../../src/cms/database/database'
import { openLogger } from '../../src/cms/logger'
import { migrations } from '../../src/cms/migrations'
import { configurationExit } from '../../src/runProcess'
import { furnish } from '../behaviours/furnish'
import { startStage } from '../behaviours/stage'
import { startCms, type Cms } from '../cms'
import { copyRows, declaredIndexes, inspect, opened, type Contents } from './contents'

const folder = mkdtempSync(path.join(tmpdir(), 'upgrade-'))
const within = (name: string) => path.join(folder, name)
const fileOf = (dataDir: string) => path.join(dataDir, 'authoring.db')
const names = migrations.map(({ name }) => name)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Starts on a database with these migrations, and stops. @returns what the log says */
async function startWith(given: typeof migrations, dataDir: string): Promise<string[]> {
  const { default: config } = await import('@payload-config')
  const db = database(`file:${fileOf(dataDir)}`, given) as SanitizedConfig['db']
  const lines: string[] = []
  const logger = openLogger({ write: (line: string) => void lines.push(line) })
  const payload = await new BasePayload().init({
    config: { ...(await config), db, logger: logger as SanitizedConfig['logger'] },
    disableOnInit: true,
  })
  await payload.destroy()
  return lines.map((line) => (JSON.parse(line) as { msg: string }).msg)
}

/** An installation as the version before the last migration leaves it. */
async function installBefore(dataDir: string): Promise<{ title: string; article: string; editor: string }> {
  const stage = await startStage('')
  const editor = await stage.signIn('editor', stage.units.own, '编辑')
  const [article] = await furnish(stage, editor)
  opened(fileOf(stage.dataDir), (db) => db.exec(`VACUUM INTO '${within('today.db')}'`))
  await stage.stop()
  mkdirSync(dataDir)
  // The first version had nothing before it: its tables come to an empty file, and what they hold is kept as it is.
  await startWith(migrations.slice(0, Math.max(migrations.length - 1, 1)), dataDir)
  copyRows(within('today.db'), fileOf(dataDir))
  return { title: '等第二审', article: String(article?.id), editor: editor.id }
}

describe('an upgrade', () => {
  const dataDir = within('before')
  let installed: Awaited<ReturnType<typeof installBefore>>
  let before: Contents
  let cms: Cms

  beforeAll(async () => {
    installed = await installBefore(dataDir)
    before = opened(fileOf(dataDir), (db) => inspect(db))
    vi.resetModules()
    cms = await startCms('', dataDir)
  })
  afterAll(() => cms.stop())

  it('starts from a database with content', () => {
    const filled = Object.entries(before).filter(([, { count }]) => count > 0)
    expect(filled.length).toBeGreaterThan(15)
    expect(before.articles?.count).toBe(3)
    expect(before._articles_v?.count).toBeGreaterThan(3)
  })

  it('makes each migration once', async () => {
    const { docs } = await cms.payload.find({ collection: 'payload-migrations', sort: 'name', limit: 0 })
    expect(docs.map(({ name }) => name)).toEqual(names)
  })

  it('keeps every row of every table, word by word', () => {
    const columns = Object.fromEntries(Object.entries(before).map(([table, { columns }]) => [table, columns]))
    expect(opened(fileOf(dataDir), (db) => inspect(db, columns))).toEqual(before)
  })

  it('is one line in the log, as is a first start; a start that changes nothing is none', async () => {
    mkdirSync(within('told'))
    const most = migrations.slice(0, -1)
    const [last, newest] = [most.at(-1)?.name, migrations.at(-1)?.name]
    expect(await startWith(most, within('told'))).toEqual([
      expect.stringContaining(`Migrations applied: ${most.length}, up to ${last}`),
    ])
    expect(await startWith(migrations, within('told'))).toEqual([
      expect.stringContaining(`Migrations applied: 1, up to ${newest}`),
    ])
    expect(await startWith(migrations, within('told'))).toEqual([])
  })

  it('leaves no reference to what is not there', () => {
    const broken = opened(fileOf(dataDir), (db) => db.prepare('PRAGMA foreign_key_check').all())
    expect(broken).toEqual([])
  })

  it('leaves the tables and indexes that a new installation has', async () => {
    mkdirSync(within('new'))
    await startWith(migrations, within('new'))
    const schema = (file: string) =>
      opened(file, (db) => db.prepare('SELECT type, name FROM sqlite_master ORDER BY type, name').raw().all())
    expect(schema(fileOf(dataDir))).toEqual(schema(fileOf(within('new'))))
  })

  it('makes every index that the collections declare', () => {
    const declared = declaredIndexes(cms.payload)
    expect(declared).toContain('_articles_v_by_parent_latest_updatedAt_idx')
    const made = opened(fileOf(dataDir), (db) =>
      db.prepare(`SELECT name FROM sqlite_master WHERE type = 'index'`).raw().all(),
    )
    const names = new Set((made as string[][]).flat())
    expect(declared.filter((name) => !names.has(name))).toEqual([])
  })

  it('lets people go on with what they had begun', async () => {
    const { payload } = cms
    const user = await payload.findByID({ collection: 'users', id: installed.editor, overrideAccess: true })
    const password = 'long-enough-for-a-test'
    const { token } = await payload.login({ collection: 'users', data: { email: user.email, password } })
    const address = `${cms.url}/api/articles/${installed.article}?draft=true`
    const headers = { authorization: `JWT ${token}`, 'content-type': 'application/json' }
    const read = await fetch(address, { headers })
    expect(await read.json()).toMatchObject({ title: installed.title })
    const saved = await fetch(address, {
      method: 'PATCH',
      headers,
      body: JSON.stringify({ summary: '升级以后' }),
    })
    expect(saved.status).toBe(200)
  })
})

describe('a migration that makes a table anew', () => {
  it('loses nothing that refers to the table', async () => {
    const dataDir = within('anew')
    mkdirSync(dataDir)
    copyFileSync(within('today.db'), fileOf(dataDir))
    const before = opened(fileOf(dataDir), (db) => inspect(db))
    const next = { name: '29990101_000000_anew', up: makeUnitsAnew, down: async () => {} }
    await startWith([...migrations, next as never], dataDir)
    opened(fileOf(dataDir), (db) => {
      expect(inspect(db)).toEqual(before)
      expect(db.prepare('PRAGMA foreign_key_check').all()).toEqual([])
      expect(db.prepare('SELECT name FROM payload_migrations').all()).toContainEqual({ name: next.name })
    })
  })
})

type Runner = { db: { run: (sql: string) => Promise<{ rows: { sql: string }[] }> } }

/** What SQLite needs for most changes of a table, as drizzle writes it. */
async function makeUnitsAnew({ db }: Runner): Promise<void> {
  const { rows } = await db.run(`SELECT sql FROM sqlite_master WHERE name = 'units'`)
  await db.run('PRAGMA foreign_keys = OFF')
  await db.run(String(rows[0]?.sql).replace('units', '__new_units'))
  await db.run('INSERT INTO __new_units SELECT * FROM units')
  await db.run('DROP TABLE units')
  await db.run('ALTER TABLE __new_units RENAME TO units')
  await db.run('PRAGMA foreign_keys = ON')
}

describe('a database of a later version', () => {
  const dataDir = within('later')
  const sha256 = () =>
    createHash('sha256')
      .update(readFileSync(fileOf(dataDir)))
      .digest('hex')
  const later = '29990101_000000_later'

  beforeAll(async () => {
    mkdirSync(dataDir)
    await startWith(migrations, dataDir)
    opened(fileOf(dataDir), (db) => {
      db.prepare('INSERT INTO payload_migrations (id, name, batch) VALUES (?, ?, 2)').run('later', later)
      db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
    })
  })

  it('is refused with a sentence that names the migration', async () => {
    const refusal = expect.objectContaining({
      code: 'database_newer',
      message: expect.stringMatching(new RegExp(`${later}.*备份 / .*${later}.*backup`)),
    })
    await expect(startWith(migrations, dataDir)).rejects.toEqual(refusal)
  })

  it.skipIf(!existsSync('dist/cms.js'))(
    'ends the CMS as something that the operator has to mend, and is left as it was',
    async () => {
      const before = sha256()
      const { code, said } = await startProcess(dataDir)
      expect(said).toMatch(later)
      // A sentence, no stack.
      expect(said).not.toMatch(/\n\s+at /)
      expect(code).toBe(configurationExit)
      expect(sha256()).toBe(before)
      expect(existsSync(path.join(dataDir, 'blobs'))).toBe(false)
    },
  )
})

/** The CMS as `npm start` runs it, until it ends by itself. */
async function startProcess(dataDir: string): Promise<{ code: unknown; said: string }> {
  const secrets = { PAYLOAD_SECRET: 'a-secret-for-tests-only', ORIGIN_TOKEN: 'a-token-for-tests-only' }
  const child = spawn(process.execPath, ['--enable-source-maps', 'dist/cms.js'], {
    env: { ...process.env, ...secrets, NODE_ENV: 'production', DATA_DIR: dataDir, DATABASE_URL: '' },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const [code] = (await once(child, 'close')) as [unknown]
  return { code, said }
}
