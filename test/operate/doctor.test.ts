/** The doctor, on installations broken on purpose. */
import Database from 'libsql'
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CmsAnswer } from '../../src/operate/askCms'
import type { DeliveryAnswer } from '../../src/operate/askDelivery'
import { diagnose } from '../../src/operate/doctor/diagnose'
import type { Finding } from '../../src/operate/doctor/Finding'
import { checkFileSystem, checkNode, checkSpace } from '../../src/operate/doctor/machine'
import { checkTools } from '../../src/operate/doctor/tools'
import { checkRunning } from '../../src/operate/doctor/running'
import { backUp } from '../../src/operate/backup'
import { aPicture } from '../behaviours/picture'
import { startStage } from '../behaviours/stage'

const folder = mkdtempSync(path.join(tmpdir(), 'doctor-'))
const sound = path.join(folder, 'sound')
const fontsDir = path.join(folder, 'fonts')
const now = new Date()
let port: number
let copies = 0

beforeAll(async () => {
  const stage = await startStage('')
  await stage.publish(await stage.article({ cover: await aPicture(stage.admin) }))
  cpSync(stage.dataDir, sound, { recursive: true })
  await stage.stop()
  writeFileSync(path.join(sound, 'origin-token'), 'a-token-for-tests-only', { mode: 0o600 })
  mkdirSync(fontsDir)
  writeFileSync(path.join(fontsDir, 'fonts.json'), '{}')
  port = await aFreePort()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A port with a free one after it, where nobody listens. */
async function aFreePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port: found } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return found
}

type Env = Record<string, string>

async function examine(dataDir: string, env: Env = {}, more: object = {}): Promise<Finding[]> {
  const findings: Finding[] = []
  const settings = { DATA_DIR: dataDir, PORT: String(port), NODE_ENV: 'test' as const, ...env }
  for await (const one of diagnose({
    env: settings,
    now,
    isBuilt: true,
    fontsDir,
    readAllBlobs: false,
    ...more,
  }))
    findings.push(one)
  return findings
}

/** A copy of the sound installation, broken. */
function broken(how: (dataDir: string) => void): string {
  const dataDir = path.join(folder, `broken-${++copies}`)
  cpSync(sound, dataDir, { recursive: true })
  how(dataDir)
  return dataDir
}
const sql = (statement: string) => (dataDir: string) => {
  const database = new Database(path.join(dataDir, 'authoring.db'))
  database.exec(statement)
  database.close()
}
const marked = (findings: Finding[], mark: Finding['mark']) =>
  findings.filter((one) => one.mark === mark).map(({ text }) => text.zh)

describe('a sound installation', () => {
  it('has nothing but that it is not running', async () => {
    const findings = await examine(sound)
    expect(marked(findings, '✗')).toEqual([])
    expect(marked(findings, '!')).toEqual([
      `没有在运行（问过 http://127.0.0.1:${port} 和 http://127.0.0.1:${port + 1}）`,
      '没有设 BACKUP_DIR：不知道有没有备份',
    ])
    for (const one of findings) expect(one.mark === '✓').toBe(one.todo === undefined)
  })

  it('is not changed by being looked at', async () => {
    const list = () => readdirSync(sound).filter((name) => !/-(wal|shm)$/.test(name))
    const before = list()
    await examine(sound)
    expect(list()).toEqual(before)
    const empty = path.join(folder, 'never-started')
    expect(marked(await examine(empty), '✗')).toEqual([])
    expect(readdirSync(folder)).not.toContain('never-started')
  })
})

const blobsOf = (dataDir: string) =>
  readdirSync(path.join(dataDir, 'blobs'), { recursive: true })
    .map((name) => path.join(dataDir, 'blobs', String(name)))
    .filter((name) => /[0-9a-f]{64}$/.test(name))

const breakages: [string, '✗' | '!', RegExp, (dataDir: string) => void, Env?][] = [
  [
    'a secret that others can read',
    '✗',
    /origin-token 别的账号也能读/,
    (at) => chmodSync(path.join(at, 'origin-token'), 0o644),
  ],
  [
    'a cut database',
    '✗',
    /数据库(损坏|打不开)/,
    (at) => truncateSync(path.join(at, 'authoring.db'), 200_000),
  ],
  [
    'a database that is none',
    '✗',
    /数据库打不开/,
    (at) => writeFileSync(path.join(at, 'authoring.db'), 'x'.repeat(5000)),
  ],
  [
    'a newer database',
    '✗',
    /来自更新的版本：2999/,
    sql("INSERT INTO payload_migrations (id, name, batch) VALUES ('x', '2999_x', 2)"),
  ],
  ['a pending migration', '!', /升级未做/, sql('DELETE FROM payload_migrations')],
  ['a gap in the log', '✗', /发布日志缺 1 条/, sql('DELETE FROM publication_log WHERE sequence = 2')],
  [
    'a publication that fails',
    '✗',
    /发布失败：articles\/.*缺字体/,
    sql("UPDATE publications SET due = 1, failure = '缺字体' WHERE type = 'articles'"),
  ],
  [
    'a publication that waits',
    '✗',
    /等待发布过久/,
    sql("UPDATE publications SET due = 1, due_at = '2020-01-01T00:00:00.000Z' WHERE type = 'articles'"),
  ],
  [
    'a public bulletin without its PDF',
    '✗',
    /1 期公开的简报没有 PDF（例如 articles\//,
    sql("UPDATE publications SET type = 'bulletins', exports = '[]' WHERE type = 'articles'"),
  ],
  ['lost pictures', '✗', /公开内容缺 \d+ 个文件/, (at) => blobsOf(at).forEach((file) => rmSync(file))],
  [
    'a file that was cut short',
    '✗',
    /1 个文件损坏/,
    (at) =>
      blobsOf(at)
        .slice(0, 1)
        .forEach((file) => truncateSync(file, 10)),
  ],
  [
    'a file of the right size with other bytes',
    '✗',
    /1 个文件损坏/,
    (at) =>
      blobsOf(at)
        .slice(0, 1)
        .forEach((file) => writeFileSync(file, Buffer.alloc(statSync(file).size))),
  ],
  [
    'an own fonts folder that is not there',
    '✗',
    /FONTS_DIR 不存在/,
    () => undefined,
    { FONTS_DIR: '/nowhere' },
  ],
  ['a wrong setting', '✗', /SAMPLE/, () => undefined, { SAMPLE: 'perhaps' }],
  [
    'a public address without HTTPS',
    '!',
    /没有用 HTTPS/,
    () => undefined,
    { PUBLIC_URL: 'http://qingxi.example' },
  ],
  [
    'known sample accounts',
    '!',
    /还有示例账号：administrator/,
    () => undefined,
    { PUBLIC_URL: 'https://qingxi.example', SAMPLE_PASSWORD: 'long-enough-for-a-test' },
  ],
  ['no place for backups', '!', /没有设 BACKUP_DIR/, () => undefined],
  ['no backup', '!', /里没有备份/, () => undefined, { BACKUP_DIR: '/nowhere' }],
  [
    'a MongoDB that does not answer',
    '✗',
    /连不上 MongoDB（.*ECONNREFUSED/,
    () => undefined,
    { DATABASE_URL: 'mongodb://keeper:a-password@127.0.0.1:1/x' },
  ],
  [
    'an address of MongoDB that names nothing',
    '✗',
    /连不上 MongoDB/,
    () => undefined,
    { DATABASE_URL: 'mongodb://:a-password@' },
  ],
]

describe('the doctor finds', () => {
  it.each(breakages)('%s', async (_name, mark, sentence, how, env) => {
    const findings = await examine(broken(how), env)
    const found = findings.find((one) => sentence.test(one.text.zh))
    expect(found?.mark).toBe(mark)
    expect(JSON.stringify(found)).not.toContain('a-password')
    expect(found?.todo?.zh).toMatch(/[一-龥]/)
    expect(found?.todo?.en).toMatch(/[a-z]/)
  })

  it('a picture of the library that is gone, which may be meant, and blobs that nothing names, which are harmless', async () => {
    const gone = broken(
      sql(
        "UPDATE publications SET wanted = 'gone', snapshot = NULL; UPDATE publication_log SET output = NULL",
      ),
    )
    blobsOf(gone)
      .slice(0, 1)
      .forEach((file) => rmSync(file))
    expect(marked(await examine(gone), '!').join()).toMatch(/素材库有 1 个文件不在/)
    const unnamed = await examine(
      broken(
        sql(
          'DELETE FROM images; UPDATE publications SET snapshot = NULL; UPDATE publication_log SET output = NULL',
        ),
      ),
    )
    expect(marked(unnamed, '✓').join()).toMatch(/已没有内容使用/)
  })

  it('no bulletin without its PDF where it has one, or waits for it and has been told of already', async () => {
    for (const how of [
      'exports = \'["a-hash"]\'',
      "exports = '[]', due = 1",
      "exports = '[]', wanted = 'gone'",
    ]) {
      const at = broken(sql(`UPDATE publications SET type = 'bulletins', ${how} WHERE type = 'articles'`))
      expect(JSON.stringify(await examine(at))).not.toContain('没有 PDF')
    }
  })

  it('a build or fonts that are missing', async () => {
    const findings = await examine(sound, {}, { isBuilt: false, fontsDir: folder })
    expect(marked(findings, '!').join()).toContain('没有构建')
    expect(marked(findings, '✗').join()).toContain('排版字体没有准备好')
  })

  it('no fault in accounts that have another password than the sample’s', async () => {
    const env = { PUBLIC_URL: 'https://qingxi.example', SAMPLE_PASSWORD: 'another-password' }
    expect(marked(await examine(sound, env), '✓').join()).toContain('没有示例账号')
  })

  it('how old the newest backup is', async () => {
    const copied = broken(() => undefined)
    const from = {
      dataDir: copied,
      blobDir: path.join(copied, 'blobs'),
      databaseUrl: `file:${path.join(copied, 'authoring.db')}`,
    }
    const backups = path.join(folder, 'backups')
    const taken = (days: number) => new Date(now.getTime() - days * 86_400_000)
    const say = () => undefined
    await backUp(from, path.join(backups, 'old'), { version: '0', now: taken(9), say })
    expect(marked(await examine(sound, { BACKUP_DIR: backups }), '!').join()).toContain('9 天前')
    await backUp(from, path.join(backups, 'new'), { version: '0', now: taken(1), say })
    expect(marked(await examine(sound, { BACKUP_DIR: backups }), '✓').join()).toContain('最近的备份')
  })
})

describe('the machine', () => {
  it('names the programs that previews are better with, and misses none', () => {
    const said = (tools: Parameters<typeof checkTools>[0]) =>
      checkTools(tools).map(({ mark, text }) => `${mark} ${text.zh}`)
    expect(said({})).toEqual([
      expect.stringContaining('✓ 没有 ffmpeg（可不装）'),
      expect.stringContaining('✓ 没有 LibreOffice（可不装）'),
    ])
    const found = { ffmpeg: '/bin/ffmpeg', ffprobe: '/bin/ffprobe', office: '/bin/soffice' }
    const lines = ['✓ 找到 ffmpeg：/bin/ffmpeg', '✓ 找到 LibreOffice：/bin/soffice']
    expect(said({ ...found, prlimit: '/bin/prlimit' })).toEqual(lines)
    expect(said(found)).toEqual([...lines, expect.stringContaining('没有 prlimit')])
  })

  it('needs a Node of today, room on its disk, and a disk of its own', () => {
    expect([checkNode('18.19.0').mark, checkNode('20.8.1').mark, checkNode('20.9.0').mark]).toEqual([
      '✗',
      '✗',
      '✓',
    ])
    expect([checkSpace(5e8).mark, checkSpace(2e9).mark, checkSpace(1e11).mark]).toEqual(['✗', '!', '✓'])
    expect(checkFileSystem(0x6969).map(({ mark }) => mark)).toEqual(['✗'])
    expect(checkFileSystem(0xef53)).toEqual([])
  })
})

describe('what runs', () => {
  const cms = { database: 'ok', runner: 'running', due: 0, overdue: 0 }
  const delivery = { status: 'ready', projection: { sequence: 7, head: 7, lagSeconds: 0 } }
  const asked = { originUrl: 'http://cms:3001', deliveryUrl: 'http://site:3000' }
  const found = (ofCms: CmsAnswer, ofDelivery: DeliveryAnswer) => checkRunning(ofCms, ofDelivery, asked)
  const faults = (...given: Parameters<typeof found>) => marked(found(...given), '✗')

  it('is well when both answer, each at its address', () => {
    expect(marked(found(cms, delivery), '✓')).toEqual([
      '编辑端在运行，数据库可用（http://cms:3001）',
      '发布任务在运行',
      '分发端在运行，已更新到第 7 步（http://site:3000）',
    ])
  })

  it('is nothing when neither answers, at the addresses that were asked', () => {
    const [finding, ...others] = found('away', 'away')
    expect(others).toEqual([])
    expect(finding?.text.zh).toBe('没有在运行（问过 http://site:3000 和 http://cms:3001）')
    expect(finding?.text.en).toBe('not running (asked http://site:3000 and http://cms:3001)')
  })

  it('is at fault in each of its parts', () => {
    expect(faults('away', delivery)).toEqual(['编辑端没有运行（http://cms:3001）'])
    expect(faults('stranger', delivery)).toEqual(['编辑端口上是另一个安装（http://cms:3001）'])
    expect(faults('broken', delivery)).toEqual(['编辑端出错（http://cms:3001）'])
    expect(faults({ ...cms, database: 'unreachable' }, delivery)).toEqual([
      '编辑端连不上数据库（http://cms:3001）',
    ])
    expect(faults({ ...cms, runner: 'stopped' }, delivery)).toEqual(['发布任务停了：发布和撤下都不会生效'])
    expect(faults(cms, 'away')).toEqual(['分发端没有运行，读者打不开网站（http://site:3000）'])
    expect(faults(cms, 'broken')).toEqual(['网站端口上是别的程序（http://site:3000）'])
    expect(faults(cms, { ...delivery, status: 'not_ready' })).toEqual([
      '分发端还没有装好内容（http://site:3000）',
    ])
    const late = { sequence: 5, head: 7, lagSeconds: 90 }
    expect(faults(cms, { ...delivery, projection: late })).toEqual([
      '分发端落后 90 秒，在第 5 步，共 7 步（http://site:3000）',
    ])
  })

  it('is asked over HTTP with the token of the installation', async () => {
    const server = createServer((request, response) => {
      const known = request.headers.authorization === 'Bearer a-token-for-tests-only'
      response.statusCode = known || request.url === '/readyz' ? 200 : 401
      response.end(JSON.stringify(request.url === '/readyz' ? delivery : { ...cms, runner: 'stopped' }))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const at = (server.address() as AddressInfo).port
    const env = { PORT: String(at), ORIGIN_URL: `http://127.0.0.1:${at}` }
    const faulty = async (dataDir: string) => marked(await examine(dataDir, env), '✗').join()
    expect(await faulty(sound)).toBe('发布任务停了：发布和撤下都不会生效')
    const other = broken((dataDir) =>
      writeFileSync(path.join(dataDir, 'origin-token'), 'another-token-for-tests'),
    )
    expect(await faulty(other)).toBe(`编辑端口上是另一个安装（http://127.0.0.1:${at}）`)
    await new Promise((resolve) => {
      server.close(resolve)
      server.closeAllConnections()
    })
  })
})
