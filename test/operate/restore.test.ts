/** A restoration that is broken off, at whatever moment: the installation is whole before and after, or nothing starts on it. */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { backUp, type Installation } from '../../src/operate/backup'
import { checkDatabase } from '../../src/operate/doctor/database'
import { refuseInterrupted } from '../../src/operate/refuseInterrupted'
import { restore, undo } from '../../src/operate/restore'
import { readSettings } from '../../src/env'
import { configurationExit } from '../../src/runProcess'
import { aPicture } from '../behaviours/picture'
import { startCms } from '../cms'

const folder = mkdtempSync(path.join(tmpdir(), 'restore-'))
const within = (name: string) => path.join(folder, name)
const at = (dataDir: string, file = path.join(dataDir, 'authoring.db')): Installation => ({
  dataDir,
  blobDir: path.join(dataDir, 'blobs'),
  databaseUrl: `file:${file}`,
})
const nobody = { runningAt: async (): Promise<string[]> => [] }
const again = { ...nobody, replace: true, now: new Date('2030-05-01T08:00:00Z'), say: () => undefined }

beforeAll(async () => {
  const cms = await startCms('')
  const admin = await cms.signIn('administrator')
  writeFileSync(path.join(cms.dataDir, 'payload-secret'), 'the-secret-of-the-backup', { mode: 0o600 })
  await aPicture(admin)
  await backUp(at(cms.dataDir), within('backup'), { ...again, version: '0.0.0' })
  await aPicture(admin)
  await cms.payload.destroy()
  writeFileSync(path.join(cms.dataDir, 'payload-secret'), 'the-secret-of-today', { mode: 0o600 })
  writeFileSync(path.join(cms.dataDir, 'first-password.txt'), 'kept')
  cpSync(cms.dataDir, within('original'), { recursive: true })
  await cms.stop()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

type Tree = Record<string, string>

/** Every file below, by its hash. What a reader that was killed leaves beside the database is empty. */
function treeOf(directory: string): Tree {
  const files = readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(path.join(directory, name)).isFile() && !/-(wal|shm)$/.test(name))
    .sort()
  return Object.fromEntries(
    files.map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(path.join(directory, name)))
        .digest('hex'),
    ]),
  )
}

/** The installation itself. */
const installed = (dataDir: string): Tree =>
  Object.fromEntries(Object.entries(treeOf(dataDir)).filter(([name]) => !/^(restoring|replaced)-/.test(name)))

const leftIn = (dataDir: string) => readdirSync(dataDir).filter((name) => /^(restoring|replaced)-/.test(name))

let count = 0
function anInstallation(like = within('original')): string {
  const dataDir = within(`installation-${++count}`)
  cpSync(like, dataDir, { recursive: true })
  return dataDir
}

type Fault = { BREAK: string; BREAK_AT: string; BREAK_FROM?: string }

/** The command itself, with a rename that fails. */
async function restoring(dataDir: string, fault: Fault, env: Record<string, string> = {}) {
  const node = ['--import', 'tsx', '--import', './test/operate/breakRename.ts']
  const command = ['scripts/restore.ts', within('backup'), '--replace']
  const child = spawn(process.execPath, [...node, ...command], {
    env: { ...process.env, DATA_DIR: dataDir, PORT: '1', CMS_PORT: '2', ...env, ...fault },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const [said, [code, signal]] = await Promise.all([text(child.stderr), once(child, 'exit')])
  return { said, code: code as number | null, signal: signal as string | null }
}

const refusedStart = (to: Installation) =>
  refuseInterrupted(to).then(
    () => undefined,
    (error: { code: string }) => error.code,
  )

describe('a restoration that is killed', () => {
  const copy = '^restoring-[^/]+'
  const moments: [string, string, string?][] = [
    ['while it tries whether everything can be moved', `${copy}/before/blobs → blobs`],
    ['when the database alone is aside', `^blobs → ${copy.slice(1)}/before/blobs`, '2'],
    ['between the two', `${copy}/blobs → blobs`],
    ['when the blobs alone are in their place', `${copy}/secrets/`],
    ['when the database alone is missing', `${copy}/authoring.db → `],
    ['when all is in its place', `${copy}/before → `],
  ]

  it.each(moments)('%s: nothing starts, and it can be undone or done again', async (_, BREAK_AT, nth) => {
    const dataDir = anInstallation()
    const before = installed(dataDir)
    const { signal } = await restoring(dataDir, { BREAK: 'KILL', BREAK_AT, ...(nth && { BREAK_FROM: nth }) })
    expect(signal).toBe('SIGKILL')
    expect(await refusedStart(at(dataDir))).toBe('restoration_interrupted')
    const other = anInstallation(dataDir)

    await expect(undo(at(dataDir), { runningAt: async () => ['there'] })).rejects.toMatchObject({
      code: 'still_running',
    })
    await undo(at(dataDir), nobody)
    expect(installed(dataDir)).toEqual(before)
    expect(await refusedStart(at(dataDir))).toBeUndefined()
    await expect(undo(at(dataDir), nobody)).rejects.toMatchObject({ code: 'nothing_to_undo' })

    const { replaced } = await restore(within('backup'), at(other), again)
    expectRestored(other)
    expect(treeOf(replaced ?? '')).toEqual(before)
    expect(leftIn(other)).toEqual([path.basename(replaced ?? '')])
  })

  it('is undone also when a process was started all the same and made what it needs', async () => {
    const dataDir = anInstallation()
    const before = installed(dataDir)
    await restoring(dataDir, { BREAK: 'KILL', BREAK_AT: `${copy}/authoring.db → ` })
    writeFileSync(path.join(dataDir, 'first-password.txt'), 'another')
    await undo(at(dataDir), nobody)
    expect(installed(dataDir)).toEqual(before)
  })

  it('into an empty folder leaves nothing that starts, and is done again', async () => {
    const dataDir = within('empty')
    mkdirSync(dataDir)
    await restoring(dataDir, { BREAK: 'KILL', BREAK_AT: `${copy}/authoring.db → ` })
    expect(await refusedStart(at(dataDir))).toBe('restoration_interrupted')
    expect(await restore(within('backup'), at(dataDir), { ...again, replace: false })).toMatchObject({
      replaced: undefined,
    })
    expectRestored(dataDir)
  })
})

function expectRestored(dataDir: string, database = path.join(dataDir, 'authoring.db')): void {
  expect(readFileSync(path.join(dataDir, 'payload-secret'), 'utf8')).toBe('the-secret-of-the-backup')
  expect(Object.keys(treeOf(path.join(dataDir, 'blobs'))).sort()).toEqual(
    Object.keys(treeOf(within('backup/blobs'))).sort(),
  )
  // It has forgotten the name of its log, and is the same but for that.
  expect(statSync(database).size).toBe(statSync(within('backup/authoring.db')).size)
  expect(existsSync(path.join(dataDir, 'first-password.txt'))).toBe(false)
}

describe('a restoration that cannot move something', () => {
  it('finds it out first, and leaves everything as it was', async () => {
    const dataDir = anInstallation()
    const before = treeOf(dataDir)
    const { said, code } = await restoring(dataDir, { BREAK: 'EBUSY', BREAK_AT: '^blobs → ' })
    expect({ code, said }).toEqual({ code: 1, said: expect.stringContaining('Unmount it') })
    expect(said).toContain('EBUSY')
    expect(said).not.toContain('    at ')
    expect(treeOf(dataDir)).toEqual(before)
    expect(leftIn(dataDir)).toEqual([])
  })

  it('puts back what it had moved, and keeps the copy that it had verified', async () => {
    const dataDir = anInstallation()
    const before = installed(dataDir)
    const fault = { BREAK: 'EBUSY', BREAK_AT: '^restoring-[^/]+/authoring.db → ' }
    const { said, code } = await restoring(dataDir, fault)
    expect(code).toBe(1)
    expect(said).toContain('现有数据已放回原处')
    expect(installed(dataDir)).toEqual(before)
    const [copy = '', ...others] = leftIn(dataDir)
    expect(others).toEqual([])
    expect(said).toContain(copy)
    expect(Object.keys(treeOf(path.join(dataDir, copy)))).toEqual(
      Object.keys(treeOf(within('backup'))).filter((name) => name !== 'manifest.json'),
    )
    expect(await refusedStart(at(dataDir))).toBeUndefined()
    await restore(within('backup'), at(dataDir), again)
    expect(leftIn(dataDir)).toEqual(['replaced-2030-05-01T080000Z'])
  })

  it('says where everything is when that cannot be put back either', async () => {
    const dataDir = anInstallation()
    const before = installed(dataDir)
    const fault = { BREAK: 'EIO', BREAK_AT: '(^blobs|before/authoring.db) → ', BREAK_FROM: '3' }
    const { said, code } = await restoring(dataDir, fault)
    expect(code).toBe(1)
    expect(said).toContain('npm run restore -- --undo')
    expect(said).toContain(path.join(dataDir, leftIn(dataDir)[0] ?? '', 'before'))
    await undo(at(dataDir), nobody)
    expect(installed(dataDir)).toEqual(before)
  })
})

describe('a restoration', () => {
  it('holds no file of what it moves: nothing vanishes under its hands', async () => {
    const dataDir = anInstallation()
    const before = installed(dataDir)
    const { said, code } = await restoring(dataDir, { BREAK: 'COLLECT', BREAK_AT: '/before/' })
    expect({ said, code }).toEqual({ said: '', code: 0 })
    expectRestored(dataDir)
    expect(treeOf(path.join(dataDir, leftIn(dataDir)[0] ?? ''))).toEqual(before)
  })
})

describe('a database on another disk', () => {
  it('is copied there and back, and meets nothing of the same name', async () => {
    const dataDir = anInstallation()
    const file = within('disk/authoring.db')
    mkdirSync(within('disk'))
    cpSync(path.join(dataDir, 'authoring.db'), file)
    const crossing = '^\\.\\./disk/[^→]* → restoring|^restoring-[^→]* → \\.\\./disk/'
    const env = { DATABASE_URL: `file:${file}` }
    const { code } = await restoring(dataDir, { BREAK: 'EXDEV', BREAK_AT: crossing }, env)
    expect(code).toBe(0)
    expectRestored(dataDir, file)
    const [kept = ''] = leftIn(dataDir)
    const old = readFileSync(within('original/authoring.db'))
    for (const name of ['authoring.db', 'elsewhere/authoring.db'])
      expect(readFileSync(path.join(dataDir, kept, name)).equals(old)).toBe(true)
  })
})

describe('a database that is damaged', () => {
  it('is replaced, and what cannot be listed is said', async () => {
    const dataDir = anInstallation()
    writeFileSync(path.join(dataDir, 'authoring.db'), 'not a database any more'.repeat(100))
    const lines: string[] = []
    const say = ({ zh }: { zh: string }) => void lines.push(zh)
    const { publicAgain } = await restore(within('backup'), at(dataDir), { ...again, say })
    expect(publicAgain).toEqual([])
    expect(lines.join('')).toContain('按撤下登记核对')
    expectRestored(dataDir)
  })
})

describe('a first start', () => {
  it('is refused where a restoration was broken off, and makes nothing', async () => {
    const dataDir = within('first')
    mkdirSync(path.join(dataDir, 'replaced-2030-01-01T000000Z'), { recursive: true })
    const child = spawn(process.execPath, ['dist/cms.js'], {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, NODE_ENV: 'production', SAMPLE: 'false', DATA_DIR: dataDir },
    })
    const [said, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')])
    expect(code).toBe(configurationExit)
    expect(said).toContain('replaced-2030-01-01T000000Z')
    expect(said).toContain('没有数据库')
    expect(said).not.toContain('    at ')
    expect(readdirSync(dataDir)).toEqual(['replaced-2030-01-01T000000Z'])
    const settings = readSettings({ DATA_DIR: dataDir })
    expect(await checkDatabase(settings, { now: again.now, readAllBlobs: false })).toMatchObject([
      { mark: '✗', todo: { zh: expect.stringContaining('没有建立新的安装') } },
    ])
  })

  it('is not refused by what a finished restoration left', async () => {
    const dataDir = anInstallation()
    await restore(within('backup'), at(dataDir), again)
    expect(await refusedStart(at(dataDir))).toBeUndefined()
    expect(await refusedStart(at(within('nothing-there')))).toBeUndefined()
  })
})
