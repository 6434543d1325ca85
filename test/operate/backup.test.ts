/** A backup taken while people work, and what becomes of it. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { readManifest, type Manifest } from '../../src/operate/manifest'
import { backUp, type Installation } from '../../src/operate/backup'
import { goneIn } from '../../src/operate/contents'
import { reading } from '../../src/operate/database'
import { OperationRefused } from '../../src/operate/OperationRefused'
import { restore } from '../../src/operate/restore'
import { runningAt } from '../../src/operate/runningAt'
import { readSettings } from '../../src/env'
import { keyText, type DocumentKey } from '../../src/content/types'
import { logOf } from '../behaviours/kept'
import { aPicture } from '../behaviours/picture'
import { must, startStage, type Stage } from '../behaviours/stage'
import { startCms } from '../cms'
import { follow } from './follow'

const folder = mkdtempSync(path.join(tmpdir(), 'operate-'))
const within = (name: string) => path.join(folder, name)
const at = (dataDir: string): Installation => ({
  dataDir,
  blobDir: path.join(dataDir, 'blobs'),
  databaseUrl: `file:${path.join(dataDir, 'authoring.db')}`,
})
const given = { version: '0.0.0', now: new Date('2030-05-01T08:00:00Z'), say: () => undefined }
const back = { replace: false, runningAt: async (): Promise<string[]> => [], now: given.now, say: given.say }

/** What was there when the first CMS stopped. */
let manifest: Manifest
let before: DocumentKey
/** What readers were answered for it. */
let shown: string
let withdrawn: DocumentKey
let later: DocumentKey
let head: number
let original: string
let counts: { before: number; after: number }
const users = { email: 'keeper@qingxi.example', password: 'long-enough-for-a-test' }

beforeAll(async () => {
  const stage = await startStage('')
  await stage.payload.create({
    collection: 'users',
    data: { ...users, name: '值班员', role: 'administrator' },
    overrideAccess: true,
  })
  writeFileSync(path.join(stage.dataDir, 'payload-secret'), 'a-secret-kept-in-a-file', { mode: 0o600 })
  before = await publicArticle(stage)
  withdrawn = await publicArticle(stage)
  counts = await backedUpAtWork(stage, within('backup'))
  manifest = await readManifest(within('backup'))
  await must(stage.admin, 'withdraw', withdrawn, { reason: 'consent' })
  later = await publicArticle(stage)
  head = (await logOf(stage.payload)).length
  const reader = await follow(stage.url, within('reader'), head)
  shown = await reader.text(before)
  if ((await reader.status(later)) !== 200) throw new Error('the reader does not follow')
  await reader.stop()
  original = within('original')
  cpSync(stage.dataDir, original, { recursive: true })
  await stage.stop()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function publicArticle(stage: Stage): Promise<DocumentKey> {
  const key = await stage.article({ cover: await aPicture(stage.admin) })
  await stage.publish(key)
  return key
}

/** Publishes as long as the backup, a process of its own, is at it. @returns articles there were before and after */
async function backedUpAtWork(stage: Stage, target: string) {
  const count = async () => (await stage.payload.count({ collection: 'articles' })).totalDocs
  const counted = { before: await count(), after: 0 }
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/backup.ts', target], {
    env: { ...process.env, DATA_DIR: stage.dataDir },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const ended = once(child, 'exit')
  do await publicArticle(stage)
  while (child.exitCode === null)
  const [code] = (await ended) as [number]
  if (code !== 0) throw new Error(`the backup ended with ${code}`)
  counted.after = await count()
  return counted
}

describe('a backup at work', () => {
  it('is of one moment, and names its parts', () => {
    const found = manifest.database?.counts ?? {}
    expect(found.articles).toBeGreaterThanOrEqual(counts.before)
    expect(found.articles).toBeLessThanOrEqual(counts.after)
    // Each public article has a publication and a log record, or it is not public yet: a torn copy would have fewer.
    expect(found['publication-log']).toBeLessThanOrEqual(found.publications ?? 0)
    expect(manifest.blobs.missing).toEqual([])
    expect(manifest.blobs.count).toBeGreaterThan(0)
    expect(manifest.secrets).toEqual(['payload-secret'])
  })

  it('never overwrites, and leaves nothing of a failed one', async () => {
    const place = within('backup')
    const text = readFileSync(path.join(place, 'manifest.json'), 'utf8')
    await expect(backUp(at(original), place, given)).rejects.toMatchObject({ code: 'target_taken' })
    expect(readFileSync(path.join(place, 'manifest.json'), 'utf8')).toBe(text)
    await expect(backUp(at(within('nothing')), within('none'), given)).rejects.toMatchObject({
      code: 'no_database',
    })
    expect(existsSync(within('none'))).toBe(false)
  })

  it('does not lie in what it is a backup of', async () => {
    const inside = path.join(original, 'backups', '1')
    await expect(backUp(at(original), inside, given)).rejects.toMatchObject({ code: 'inside_data' })
  })

  it('goes on without a blob that is damaged, and says which', async () => {
    const dataDir = within('damaged')
    cpSync(original, dataDir, { recursive: true })
    const sha256 = aBlobOf(dataDir)
    writeFileSync(path.join(dataDir, 'blobs', sha256.slice(0, 2), sha256), 'others')
    const written = await backUp(at(dataDir), within('damaged-backup'), given)
    expect(written.blobs.missing).toContain(sha256)
    await restore(within('damaged-backup'), at(within('damaged-restored')), back)
  })
})

/** The hash of a picture that the withdrawn article did not show. */
const aBlobOf = (dataDir: string): string => {
  const text = readFileSync(path.join(dataDir, 'authoring.db'), 'latin1')
  const found = text.match(/"renditions":\[\{"name":"w480","sha256":"([0-9a-f]{64})"/)?.[1]
  if (!found) throw new Error('no picture')
  return found
}

describe('an installation restored into an empty folder', () => {
  it('is what it was, and those who followed the longer log start anew', async () => {
    const dataDir = within('restored')
    const restored = await restore(within('backup'), at(dataDir), back)
    expect(restored).toMatchObject({ replaced: undefined, publicAgain: [] })
    expect(readFileSync(path.join(dataDir, 'payload-secret'), 'utf8')).toBe('a-secret-kept-in-a-file')

    vi.resetModules()
    const cms = await startCms('', dataDir)
    for (const [collection, count] of Object.entries(manifest.database?.counts ?? {}))
      expect([
        collection,
        (await cms.payload.count({ collection: collection as 'articles' })).totalDocs,
      ]).toEqual([collection, count])
    expect((await cms.payload.login({ collection: 'users', data: users })).token).toBeTruthy()
    const log = await logOf(cms.payload)
    expect(log.map(({ sequence }) => sequence)).toEqual(log.map((_, i) => i + 1))
    expect(log.length).toBeLessThan(head)

    const reader = await follow(cms.url, within('reader'), log.length)
    expect(await reader.status(before)).toBe(200)
    expect(await reader.text(before)).toBe(shown)
    expect(await reader.status(later)).toBe(404)
    await reader.stop()
    await cms.stop()
  })
})

describe('a restoration', () => {
  /** The code of the refusal. */
  const refused = async (from: string, to: Installation, more: Partial<typeof back> = {}) => {
    const error = await restore(from, to, { ...back, ...more }).catch((caught: unknown) => caught)
    return error instanceof OperationRefused ? error.code : error
  }

  it('does not touch what is there, unless told to, nor while it runs', async () => {
    expect(await refused(within('backup'), at(original))).toBe('not_empty')
    // A delivery node alone, whose CMS is about to be started again, say.
    const nobody = 'http://127.0.0.1:1'
    const delivery = await follow(nobody, within('alone'), 0)
    const settings = readSettings({ DATA_DIR: original, ORIGIN_URL: nobody, DELIVERY_URL: delivery.url })
    const more = { replace: true, runningAt: () => runningAt(settings) }
    expect(await refused(within('backup'), at(original), more)).toBe('still_running')
    // Started while the copy was being made.
    const answers = [[], ['http://127.0.0.1:3000']]
    const started = { replace: true, runningAt: async () => answers.shift() ?? [] }
    expect(await refused(within('backup'), at(original), started)).toBe('still_running')
    expect(existsSync(path.join(original, 'authoring.db'))).toBe(true)
    await delivery.stop()
    expect(await runningAt(settings)).toEqual([])
  })

  it.each([
    ['', 'authoring.db', 'authoring.db'],
    [' in a folder of its own', 'database/authoring.db', 'database/authoring.db'],
    [' on another disk', '../disk/authoring.db', 'elsewhere/authoring.db'],
  ])('keeps the database%s that it replaces, and names what was withdrawn since', async (_, place, aside) => {
    const dataDir = within(`replaced-${aside.replace('/', '-')}`)
    cpSync(original, dataDir, { recursive: true })
    const file = path.join(dataDir, place)
    mkdirSync(path.dirname(file), { recursive: true })
    // With what it has not taken in yet.
    for (const suffix of ['', '-wal', '-shm'])
      if (existsSync(path.join(dataDir, `authoring.db${suffix}`)))
        renameSync(path.join(dataDir, `authoring.db${suffix}`), file + suffix)
    const to = { ...at(dataDir), databaseUrl: `file:${file}` }
    const { replaced, publicAgain } = await restore(within('backup'), to, { ...back, replace: true })
    // By what it holds: whoever reads the old database may bring its journal into it.
    const old = reading(path.join(replaced ?? '', aside), goneIn)
    expect([...old]).toEqual([keyText(withdrawn)])
    expect(existsSync(file)).toBe(true)
    expect(publicAgain).toEqual([{ key: keyText(withdrawn), title: '柳湾镇办起家门口阅览室' }])
  })

  it('refuses a backup that is not whole, and changes nothing', async () => {
    const spoil = async (name: string, how: (backup: string) => void, code: string) => {
      const backup = within(name)
      cpSync(within('backup'), backup, { recursive: true })
      how(backup)
      expect(await refused(backup, at(within(`${name}-target`)))).toBe(code)
      expect(existsSync(path.join(within(`${name}-target`), 'authoring.db'))).toBe(false)
    }
    await spoil(
      'database',
      (backup) => appendFileSync(path.join(backup, 'authoring.db'), 'x'),
      'backup_damaged',
    )
    await spoil('manifest', (backup) => rmSync(path.join(backup, 'manifest.json')), 'not_a_backup')
    await spoil(
      'blobs',
      (backup) => rmSync(path.join(backup, 'blobs'), { recursive: true }),
      'backup_damaged',
    )
  })

  it('refuses a backup of a newer program, and one of the other database', async () => {
    const backup = within('newer')
    cpSync(within('backup'), backup, { recursive: true })
    const database = { ...manifest.database, migrations: ['29991231_000000_later'] }
    writeFileSync(path.join(backup, 'manifest.json'), JSON.stringify({ ...manifest, database }))
    expect(await refused(backup, at(within('newer-target')))).toBe('newer_backup')
    const mongodb = { ...at(within('mongodb-target')), databaseUrl: 'mongodb://127.0.0.1/x' }
    expect(await refused(within('backup'), mongodb)).toBe('other_database')
  })
})

describe('with MongoDB', () => {
  it('blobs and secrets are backed up, and the operator is told what is not', async () => {
    const lines: string[] = []
    const from = { ...at(original), databaseUrl: 'mongodb://127.0.0.1/x' }
    const say = ({ zh }: { zh: string }) => void lines.push(zh)
    const written = await backUp(from, within('mongodb-backup'), { ...given, say })
    expect(written).toMatchObject({ database: null, secrets: ['payload-secret'] })
    expect(lines.join('')).toContain('mongodump --oplog')
    const to = { ...at(within('mongodb-restored')), databaseUrl: 'mongodb://127.0.0.1:1/x' }
    await expect(restore(within('mongodb-backup'), to, back)).rejects.toMatchObject({ code: 'database_away' })
    expect(existsSync(to.dataDir)).toBe(false)
  })
})
