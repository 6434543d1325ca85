/**
 * `npm run restore -- DIR [--replace]`: an installation becomes what it was when the backup was written.
 * `npm run restore -- --undo`: it becomes what it was before a restoration that was broken off.
 */
import { parseArgs } from 'node:util'
import { OperationRefused } from '../src/operate/OperationRefused'
import { restore, undo } from '../src/operate/restore'
import { runningAt } from '../src/operate/runningAt'
import { BadSettings, readSettings } from '../src/env'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { replace: { type: 'boolean', default: false }, undo: { type: 'boolean', default: false } },
})
const [from] = positionals

try {
  if (values.undo) await runUndo()
  else if (from) await run(from)
  else {
    console.error('用法 / Usage: npm run restore -- DIR [--replace] | --undo')
    process.exitCode = 2
  }
} catch (error) {
  if (!(error instanceof OperationRefused || error instanceof BadSettings)) throw error
  console.error(`✗ ${error.message}`)
  process.exitCode = 1
}

async function run(backup: string): Promise<void> {
  const settings = readSettings()
  const { manifest, replaced, publicAgain } = await restore(backup, settings, {
    replace: values.replace,
    runningAt: () => runningAt(settings),
    now: new Date(),
    say: ({ zh, en }) => console.log(`  ${zh} / ${en}`),
  })
  console.log(`✓ 已恢复到 / Restored as of ${manifest.at}: ${settings.dataDir}`)
  if (replaced) console.log(`  原来的数据在 / What was there before: ${replaced}`)
  if (!manifest.database)
    console.log(
      '! 只恢复了图片、附件和密钥。数据库要在这之前用 mongorestore 恢复；还没有的话，现在恢复，再执行一次本命令（--replace） / ' +
        'Blobs and secrets alone. The database is restored by mongorestore, before this: if it was not, do it now and run this again (--replace)',
    )
  if (publicAgain.length === 0) return
  console.log(
    '! 这些内容在备份之后撤下过，启动后会重新公开。请先只启动编辑端（npm run start:cms），再次撤下，然后才 npm start / ' +
      'Withdrawn since the backup, and public again once delivery runs: start the CMS alone (npm run start:cms) and withdraw them first',
  )
  for (const { key, title } of publicAgain) console.log(`    ${key}  ${title}`)
}

async function runUndo(): Promise<void> {
  const settings = readSettings()
  const copy = await undo(settings, { runningAt: () => runningAt(settings) })
  console.log(
    `✓ 恢复之前的数据已放回 / What was there before the restoration is back: ${settings.dataDir}\n` +
      `  没有用上的复制品可以删除 / The copy that was not used can be deleted: ${copy}`,
  )
}
