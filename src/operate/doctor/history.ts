/** The authoring database: whole, of this version, and with a log that has no gap. */
import { z } from 'zod'
import { migrations } from '../../cms/migrations'
import { faultsIn, migrationsIn } from '../contents'
import type { Reader } from '../database'
import { beware, broken, well, type Finding } from './Finding'

export function checkIntegrity(reader: Reader): Finding {
  const faults = faultsIn(reader)
  if (faults.length === 0) return well('数据库完好', 'the database is sound')
  return broken(`数据库损坏：${faults[0]}`, `the database is damaged (${faults.length} faults)`, {
    zh: '停止服务，不要再写入；用最近的备份恢复：npm run restore -- DIR --replace（现有数据会保留在旁边）。',
    en: 'Stop everything and restore the newest backup: npm run restore -- DIR --replace (what is there is kept aside).',
  })
}

export function checkMigrations(reader: Reader): Finding {
  const known = migrations.map(({ name }) => name)
  const applied = new Set(migrationsIn(reader))
  const pending = known.filter((name) => !applied.has(name))
  const foreign = [...applied].filter((name) => !known.includes(name))
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

export function checkLog(reader: Reader): Finding {
  const row = z.object({ n: z.number(), head: z.number().nullable() })
  const { n, head } = reader.one(row, 'SELECT count(*) AS n, max(sequence) AS head FROM publication_log')
  if (n === (head ?? 0))
    return well(`发布日志连续，共 ${n} 条`, `the publication log has ${n} steps and no gap`)
  return broken(
    `发布日志缺 ${(head ?? 0) - n} 条`,
    `${(head ?? 0) - n} steps are missing from the publication log`,
    {
      zh: '有人直接改过数据库。分发端会停止更新；请用最近的备份恢复。',
      en: 'Somebody changed the database by hand. Delivery no longer moves on; restore the newest backup.',
    },
  )
}
