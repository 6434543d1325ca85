/** `npm run backup -- DIR`: a verified backup in a new folder, also while everything runs. Without DIR, by date in `BACKUP_DIR`. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { backUp } from '../src/operate/backup'
import { OperationRefused } from '../src/operate/OperationRefused'
import { stampOf } from '../src/operate/places'
import { BadSettings, readSettings } from '../src/env'

try {
  await run()
} catch (error) {
  if (!(error instanceof OperationRefused || error instanceof BadSettings)) throw error
  console.error(`✗ ${error.message}`)
  process.exitCode = 1
}

async function run(): Promise<void> {
  const settings = readSettings()
  const now = new Date()
  const target = process.argv[2] ?? (settings.backupDir && path.join(settings.backupDir, stampOf(now)))
  if (!target) {
    console.error('用法 / Usage: npm run backup -- DIR\n或设置 BACKUP_DIR / or set BACKUP_DIR')
    process.exitCode = 2
    return
  }
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
  const say = ({ zh, en }: { zh: string; en: string }) => console.log(`  ${zh} / ${en}`)
  const { database, blobs } = await backUp(settings, target, { version, now, say })
  if (blobs.missing.length > 0)
    console.log(
      `! ${blobs.missing.length} 个文件有记录而不在（撤下时抹去，或已损坏、丢失），见 npm run doctor -- --all / ` +
        'blobs are on record but not there (erased with a withdrawal, damaged or lost): see npm run doctor -- --all',
    )
  const megabytes = Math.ceil(((database?.bytes ?? 0) + blobs.bytes) / 1_000_000)
  console.log(`✓ 备份完成并已核对 / Backed up and verified: ${path.resolve(target)} (${megabytes} MB)`)
}
