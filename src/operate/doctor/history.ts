/** The authoring database: of this version, and with a log that has no gap. */
import { migrations } from '../../cms/migrations'
import { beware, broken, well, type Finding } from './Finding'

/** @param made  their names */
export function checkMigrations(made: string[]): Finding {
  const known = migrations.map(({ name }) => name)
  const pending = known.filter((name) => !made.includes(name))
  const foreign = made.filter((name) => !known.includes(name))
  if (foreign.length > 0)
    return broken(`数据库来自更新的版本：${foreign.join('、')}`, 'the database is of a newer version', {
      zh: '升级程序到写过这个数据库的版本，不要用旧程序打开它。',
      en: 'Upgrade the program to the version that wrote it; do not open it with an older one.',
    })
  if (pending.length > 0)
    return beware(`数据库有 ${pending.length} 个升级未做`, `${pending.length} migrations are pending`, {
      zh: '先备份，再 npm start：启动时会自动升级。',
      en: 'Make a backup, then npm start: it migrates.',
    })
  return well('数据库结构是最新的', 'the database has the present schema')
}

export function checkLog({ steps, head }: { steps: number; head: number }): Finding {
  if (steps === head)
    return well(`发布日志连续，共 ${steps} 条`, `the publication log has ${steps} steps and no gap`)
  return broken(
    `发布日志缺 ${head - steps} 条`,
    `${head - steps} steps are missing from the publication log`,
    {
      zh: '有人直接改过数据库。分发端会停止更新；请用最近的备份恢复。',
      en: 'Somebody changed the database by hand. Delivery no longer moves on; restore the newest backup.',
    },
  )
}
