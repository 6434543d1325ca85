import path from 'node:path'
import { findManifest } from '../manifest'
import { entriesOf } from '../places'
import { beware, well, type Finding } from './Finding'

const day = 24 * 60 * 60_000
const todo = {
  zh: '运行 npm run backup，并设成每天自动执行（见 docs/operations.md）。',
  en: 'Run npm run backup, and have it run every day (see docs/operations.md).',
}

/** Age of the newest finished backup. */
export async function checkBackups(backupDir: string, now: Date): Promise<Finding> {
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
