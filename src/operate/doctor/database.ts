/** The authoring database, asked beside the CMS: whether it is there, whole, of this version, and at its work. */
import { existsSync } from 'node:fs'
import type { Settings } from '../../env'
import { faultsIn } from '../contents'
import { isDatabaseError, openDatabase, type Reader } from '../database'
import { MongodbUnreachable, withMongodb } from '../mongodb'
import { databaseFile } from '../places'
import { refuseInterrupted } from '../refuseInterrupted'
import { RestorationInterrupted } from '../RestorationInterrupted'
import { checkAccounts } from './accounts'
import { checkBlobs } from './blobs'
import { beware, broken, well, type Finding } from './Finding'
import { checkPublications } from './publications'
import type { Records } from './Records'
import { checkLog, checkMigrations } from './history'
import { recordsInMongodb } from './recordsInMongodb'
import { recordsInSqlite } from './recordsInSqlite'
import { isPublic } from './setup'

/** `readAllBlobs`: every one, which may take minutes, instead of the newest. */
type Asked = { now: Date; readAllBlobs: boolean }

export async function checkDatabase(settings: Settings, asked: Asked): Promise<Finding[]> {
  const file = databaseFile(settings.databaseUrl)
  try {
    await refuseInterrupted(settings)
  } catch (error) {
    if (!(error instanceof RestorationInterrupted)) throw error
    return [broken('恢复没有做完', 'a restoration was broken off', error.sentence)]
  }
  return file ? ofFile(file, settings, asked) : ofServer(settings, asked)
}

async function ofFile(file: string, settings: Settings, asked: Asked): Promise<Finding[]> {
  if (!existsSync(file)) return [neverStarted(file)]
  let reader: Reader | undefined
  try {
    reader = openDatabase(file)
    const integrity = ofFaults(faultsIn(reader))
    return integrity.mark === '✓'
      ? [integrity, ...(await ofRecords(recordsInSqlite(reader), settings, asked))]
      : [integrity]
  } catch (error) {
    if (!isDatabaseError(error)) throw error
    return [unreadable(file, error)]
  } finally {
    reader?.close()
  }
}

async function ofServer(settings: Settings, asked: Asked): Promise<Finding[]> {
  try {
    return await withMongodb(settings.databaseUrl, async (db) => [
      well('MongoDB 连得上', 'MongoDB answers'),
      ...(await ofRecords(recordsInMongodb(db), settings, asked)),
    ])
  } catch (error) {
    if (!(error instanceof MongodbUnreachable)) throw error
    return [unreachable(error)]
  }
}

async function ofRecords(records: Records, settings: Settings, asked: Asked): Promise<Finding[]> {
  const migrations = checkMigrations(await records.migrations())
  // Another schema's tables are not for these questions.
  if (migrations.mark !== '✓') return [migrations]
  return [
    migrations,
    checkLog(await records.log()),
    ...(await checkPublications(records, asked.now)),
    ...(await checkBlobs(records, settings.blobDir, asked.readAllBlobs)),
    ...(isPublic(settings) ? [checkAccounts(await records.sampleAccounts(), settings.samplePassword)] : []),
  ]
}

function ofFaults(faults: string[]): Finding {
  if (faults.length === 0) return well('数据库完好', 'the database is sound')
  return broken(`数据库损坏：${faults[0]}`, `the database is damaged (${faults.length} faults)`, {
    zh: '停止服务，不要再写入；用最近的备份恢复：npm run restore -- DIR --replace（现有数据会保留在旁边）。',
    en: 'Stop everything and restore the newest backup: npm run restore -- DIR --replace (what is there is kept aside).',
  })
}

const neverStarted = (file: string): Finding =>
  beware(`还没有数据库 ${file}`, 'there is no database yet', {
    zh: '第一次 npm start 会建立它；如果本来有数据，检查 DATA_DIR 和 DATABASE_URL。',
    en: 'The first npm start makes it; if there should be one, check DATA_DIR and DATABASE_URL.',
  })

const unreadable = (file: string, error: Error): Finding =>
  broken(`数据库打不开：${file}（${error.message}）`, 'the database cannot be read', {
    zh: '检查文件权限；文件损坏时用最近的备份恢复：npm run restore -- DIR --replace。',
    en: 'Check the file’s permissions; if it is damaged restore the newest backup: npm run restore -- DIR --replace.',
  })

const unreachable = (error: Error): Finding =>
  broken(`连不上 MongoDB（${error.message}）`, 'MongoDB does not answer', {
    zh: '检查数据库服务是否在运行、DATABASE_URL 里的主机、端口、副本集和密码，以及两台机器之间的防火墙。',
    en: 'Check that the server runs, the host, port, replica set and password in DATABASE_URL, and the firewall between the machines.',
  })
