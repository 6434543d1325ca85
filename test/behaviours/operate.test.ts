/** Looking after an installation on MongoDB; on SQLite see `test/operate`. */
import { rmSync } from 'node:fs'
import path from 'node:path'
import type { Collection } from 'mongodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startRunner } from '../../src/cms/publication/runner'
import { backUp } from '../../src/operate/backup'
import { checkDatabase } from '../../src/operate/doctor/database'
import type { Finding } from '../../src/operate/doctor/Finding'
import { withMongodb } from '../../src/operate/mongodb'
import { restore } from '../../src/operate/restore'
import { readSettings, type Settings } from '../../src/env'
import { mongodbUrl } from '../server'
import { aPicture } from './picture'
import { startStage, type Stage } from './stage'

const noFiles = {
  exports: async () => ({}),
  proof: async () => undefined,
  discard: async () => {},
  erase: async () => {},
}

describe.runIf(mongodbUrl)('an installation on MongoDB', () => {
  let stage: Stage
  let settings: Settings

  beforeAll(async () => {
    let stopped: Promise<void> | undefined
    let stop = async () => {}
    stage = await startStage(mongodbUrl, (payload) => {
      const end = startRunner(payload, noFiles)
      return (stop = () => (stopped ??= end()))
    })
    await stage.publish(await stage.article({ cover: await aPicture(stage.admin) }))
    // It would mend at once what is broken below.
    await stop()
    settings = readSettings({
      DATA_DIR: stage.dataDir,
      DATABASE_URL: process.env.DATABASE_URL,
      PUBLIC_URL: 'https://qingxi.example',
      SAMPLE_PASSWORD: 'long-enough-for-a-test',
    })
  })
  afterAll(() => stage.stop())

  const examine = (now = new Date()) => checkDatabase(settings, { now, readAllBlobs: true })
  const marked = (findings: Finding[], mark: Finding['mark']) =>
    findings.filter((one) => one.mark === mark).map(({ text }) => text.zh)
  const collection = <T>(name: string, use: (rows: Collection) => Promise<T>) =>
    withMongodb(settings.databaseUrl, (db) => use(db.collection(name)))

  it('is found sound by the doctor, who names the sample accounts', async () => {
    const findings = await examine()
    expect(marked(findings, '✗')).toEqual([])
    expect(marked(findings, '✓')).toEqual([
      'MongoDB 连得上',
      '数据库结构是最新的',
      expect.stringMatching(/^发布日志连续，共 [1-9]\d* 条$/),
      '发布队列没有积压',
      expect.stringMatching(/^图片和附件齐全，共 [1-9]\d* 个文件，/),
    ])
    expect(marked(findings, '!')).toEqual([expect.stringContaining('还有示例账号：administrator')])
  })

  it('is backed up and restored beside its database, whose log then has another name', async () => {
    const [from, folder] = [settings, path.join(stage.dataDir, '..')]
    const backup = path.join(folder, `${path.basename(stage.dataDir)}-backup`)
    const dataDir = path.join(folder, `${path.basename(stage.dataDir)}-restored`)
    const given = { now: new Date(), say: () => undefined }
    const { blobs } = await backUp(from, backup, { ...given, version: '0' })
    expect(blobs.count).toBeGreaterThan(0)
    const to = { ...from, dataDir, blobDir: path.join(dataDir, 'blobs') }
    await restore(backup, to, { ...given, replace: false, runningAt: async () => [] })
    expect(marked(await checkDatabase(to, { now: new Date(), readAllBlobs: true }), '✓').join()).toContain(
      '图片和附件齐全',
    )
    expect(await stage.payload.kv.has('log-name')).toBe(false)
    for (const one of [backup, dataDir]) rmSync(one, { recursive: true })
  })

  it('is found at fault for what fails, what waits, what has no PDF, what is lost, and a gap in the log', async () => {
    const later = new Date(Date.now() + 3_600_000)
    const due = { due: true, dueAt: new Date().toISOString() }
    await collection('publications', (rows) =>
      rows.updateMany({ type: 'articles' }, { $set: { ...due, failure: '缺字体' } }),
    )
    expect(marked(await examine(later), '✗').join()).toMatch(/发布失败：articles\/.*（缺字体）/)
    await collection('publications', (rows) =>
      rows.updateMany({ type: 'articles' }, { $set: { ...due, failure: null } }),
    )
    expect(marked(await examine(later), '✗').join()).toMatch(/1 份内容等待发布过久，最早 articles/)
    const bulletin = { type: 'bulletins', due: false }
    for (const [exports, found] of [
      [[], true],
      [['a-hash'], false],
    ] as const) {
      await collection('publications', (rows) =>
        rows.updateMany({ type: { $in: ['articles', 'bulletins'] } }, { $set: { ...bulletin, exports } }),
      )
      expect(
        marked(await examine(), '✗')
          .join()
          .includes('1 期公开的简报没有 PDF'),
      ).toBe(found)
    }
    settings = { ...settings, blobDir: '/nowhere' }
    expect(marked(await examine(), '✗').join()).toMatch(/公开内容缺 \d+ 个文件/)
    await collection('publication-logs', (rows) => rows.deleteOne({ sequence: 1 }))
    expect(marked(await examine(), '✗').join()).toMatch(/发布日志缺 1 条/)
  })

  it('is found to be of a newer program', async () => {
    await collection('payload-migrations', (rows) => rows.insertOne({ name: '2999_x' }))
    expect(marked(await examine(), '✗')).toEqual(['数据库来自更新的版本：2999_x'])
  })
})
