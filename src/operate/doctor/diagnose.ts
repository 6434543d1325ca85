import { existsSync } from 'node:fs'
import { BadSettings, readSettings, type Settings } from '../../env'
import { findTools } from '../../../media/preview/tools'
import { askCms } from '../askCms'
import { isDatabaseError, openDatabase, type Reader } from '../database'
import { databaseFile } from '../places'
import { checkAccounts } from './accounts'
import { checkBackups } from './backups'
import { checkBlobs } from './blobs'
import { beware, broken, well, type Finding } from './Finding'
import { checkDataDir, checkNode } from './machine'
import { checkPublications } from './publications'
import { checkIntegrity, checkLog, checkMigrations } from './records'
import { askDelivery, checkRunning } from './running'
import { checkTools } from './tools'
import { checkAddress, checkBuild, checkFonts, checkSecrets, isPublic } from './setup'

type Given = {
  env: NodeJS.ProcessEnv
  now: Date
  isBuilt: boolean
  /** Where the build lays out the print fonts. */
  fontsDir: string
  /** Reads every blob, which may take minutes, instead of the newest. */
  readAllBlobs: boolean
}

/** Looks at everything an operator must know, changing nothing, whether it runs or not; one finding after another. */
export async function* diagnose(given: Given): AsyncGenerator<Finding> {
  yield checkNode(process.versions.node)
  yield checkBuild(given.isBuilt)
  const settings = settingsOr(given.env)
  if (Array.isArray(settings)) return yield* settings
  yield well('环境变量正确', 'the settings are valid')
  yield* checkFonts(given.fontsDir, settings.fontsDir)
  yield* checkTools(findTools(given.env.PATH))
  yield checkAddress(settings)
  yield* checkDataDir(settings.dataDir)
  yield* checkSecrets(settings.dataDir)
  yield* checkDatabase(settings, given)
  const delivery = `http://${settings.host === '0.0.0.0' ? '127.0.0.1' : settings.host}:${settings.port}`
  yield* checkRunning(await askCms(settings, given.env), await askDelivery(delivery))
  if (settings.backupDir) yield await checkBackups(settings.backupDir, given.now)
}

function settingsOr(env: NodeJS.ProcessEnv): Settings | Finding[] {
  try {
    return readSettings(env)
  } catch (error) {
    if (!(error instanceof BadSettings)) throw error
    return error.message.split('\n').map((line) => {
      const [zh = line, en = line] = line.split(' / ')
      return broken(zh, en, {
        zh: '改正这个环境变量；说明见 README 的 Settings。',
        en: 'Correct this variable; see Settings in the README.',
      })
    })
  }
}

async function* checkDatabase(settings: Settings, given: Given): AsyncGenerator<Finding> {
  const file = databaseFile(settings.databaseUrl)
  if (!file) return yield mongodb
  if (!existsSync(file)) return yield neverStarted(file)
  let reader: Reader | undefined
  try {
    reader = openDatabase(file)
    yield* checkRecords(reader, settings, given)
  } catch (error) {
    if (!isDatabaseError(error)) throw error
    yield unreadable(file, error)
  } finally {
    reader?.close()
  }
}

async function* checkRecords(reader: Reader, settings: Settings, given: Given): AsyncGenerator<Finding> {
  const integrity = checkIntegrity(reader)
  yield integrity
  if (integrity.mark !== '✓') return
  const migrations = checkMigrations(reader)
  yield migrations
  // Another schema's tables are not for these questions.
  if (migrations.mark !== '✓') return
  yield checkLog(reader)
  yield* checkPublications(reader, given.now)
  yield* await checkBlobs(reader, settings.blobDir, given.readAllBlobs)
  if (isPublic(settings)) yield checkAccounts(reader, settings.samplePassword)
}

const mongodb = well(
  '数据库是 MongoDB：由运行中的编辑端检查',
  'the database is MongoDB: the running CMS answers for it',
)

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
