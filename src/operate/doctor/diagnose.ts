import { BadSettings, readSettings, type Settings } from '../../env'
import { findTools } from '../../../media/preview/tools'
import { askCms } from '../askCms'
import { askDelivery } from '../askDelivery'
import { checkBackups } from './backups'
import { checkDatabase } from './database'
import { broken, well, type Finding } from './Finding'
import { checkDataDir, checkNode } from './machine'
import { checkRunning } from './running'
import { checkTools } from './tools'
import { checkAddress, checkBuild, checkFonts, checkSecrets } from './setup'

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
  yield* await checkDatabase(settings, given)
  yield* checkRunning(await askCms(settings, given.env), await askDelivery(settings.deliveryUrl), settings)
  yield await checkBackups(settings.backupDir, given.now)
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
