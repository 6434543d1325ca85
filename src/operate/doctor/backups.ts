import path from 'node:path'
import { findManifest } from '../manifest'
import { entriesOf } from '../places'
import { beware, well, type Finding } from './Finding'

const day = 24 * 60 * 60_000
const todo = {
  zh: '运行 npm run backup，并设成每天自动执行（见 docs/operations.md）。',
  en: 'Run npm run backup, and have it run every day (see docs/operations.md).',
}

const unknown = beware(
  '没有设 BACKUP_DIR：不知道有没有备份',
  'BACKUP_DIR is not set: backups are not looked after',
  {
    zh: '把 BACKUP_DIR 设成备份所在的文件夹（npm start、npm run backup 和本命令用同一个值），并每天自动备份（见 docs/operations.md）。',
    en: 'Set BACKUP_DIR to where backups are kept, for npm start, npm run backup and this command alike, and have a backup made every day (see docs/operations.md).',
  },
)

/** Age of the newest finished backup, where the doctor is told to look for them. */
export async function checkBackups(backupDir: string | undefined, now: Date): Promise<Finding> {
  if (backupDir === undefined) return unknown
  let newest = -Infinity
  for (const name of await entriesOf(backupDir)) {
    const manifest = await findManifest(path.join(backupDir, name))
    if (manifest) newest = Math.max(newest, Date.parse(manifest.at))
  }
  if (newest === -Infinity) return beware(`${backupDir} 里没有备份`, 'there is no backup in BACKUP_DIR', todo)
  const days = Math.floor((now.getTime() - newest) / day)
  if (days >= 2) return beware(`最近的备份是 ${days} 天前的`, `the newest backup is ${days} days old`, todo)
  return well(`最近的备份：${new Date(newest).toISOString()}`, 'there is a recent backup')
}
