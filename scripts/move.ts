/** `npm run move -- URL`: carries an installation from its SQLite file to MongoDB; see docs/mongodb.md. */
import config from '@payload-config'
import { getPayload, type SanitizedConfig } from 'payload'
import { database } from '../src/cms/database/database'
import { migrations } from '../src/cms/migrations'
import { moveDatabase, type Moved } from '../src/cms/move/moveDatabase'
import { MoveRefused } from '../src/cms/move/MoveRefused'
import { BadSettings, readSettings } from '../src/env'
import { askCms } from '../src/operate/askCms'

try {
  await run(process.argv[2] ?? '')
} catch (error) {
  const foreseen = error instanceof MoveRefused || error instanceof BadSettings
  console.error(foreseen ? `✗ ${error.message}` : error)
  if (!foreseen)
    console.error(
      '✗ 没有搬完。原来的数据库没有改动；删掉目标数据库，排除上面的原因后再搬一次 / ' +
        'The move was not finished. The source is as it was: drop the target, mend what is said above, and move again',
    )
  process.exitCode = 1
}
// A database that could not be reached keeps connections open.
process.exit()

async function run(url: string): Promise<void> {
  const settings = readSettings()
  if (!settings.databaseUrl.startsWith('file:')) throw new MoveRefused('not_from_sqlite')
  if (!/^mongodb(\+srv)?:\/\/./.test(url)) throw new MoveRefused('not_to_mongodb')
  const cms = await askCms(settings)
  if (typeof cms === 'object' || cms === 'broken') throw new MoveRefused('still_running')
  // `disableOnInit`: the log keeps its name, so that delivery nodes go on where they are.
  const source = await getPayload({ config, disableOnInit: true })
  const db = database(url, migrations, settings.withoutTransactions) as SanitizedConfig['db']
  const target = await getPayload({ key: 'target', disableOnInit: true, config: { ...(await config), db } })
  const moved = await moveDatabase(source, target, (table, done, of) => {
    if (done % 500 === 0 || done === of) console.log(`  ${table} ${done}/${of}`)
  })
  printTable(moved)
  console.log(
    '✓ 搬完并已逐条核对 / Moved, and compared row by row.\n' +
      '  下一步：设 DATABASE_URL 为这个地址，DATA_DIR 不变，然后启动 / Next: set DATABASE_URL to this address, keep DATA_DIR, and start.',
  )
  await target.destroy()
  await source.destroy()
}

function printTable(moved: Moved[]): void {
  const widest = Math.max(...moved.map(({ name }) => name.length))
  for (const { name, source, target } of moved)
    console.log(
      `  ${name.padEnd(widest)}  ${String(source.count).padStart(7)} = ${String(target.count).padEnd(7)}` +
        `  ${source.hash.slice(0, 12)} = ${target.hash.slice(0, 12)}`,
    )
}
