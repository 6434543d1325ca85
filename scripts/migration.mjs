/** `npm run migration -- NAME`: writes the migration that brings the database from the last one to today's collections. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const directory = 'src/cms/migrations'
const name = process.argv[2] ?? 'change'
execFileSync('npx', ['payload', 'migrate:create', name, '--skip-empty'], {
  stdio: 'inherit',
  // The condition: see `scripts/build.mjs`.
  env: {
    ...process.env,
    NODE_OPTIONS: '--conditions=production',
    DATA_DIR: mkdtempSync(path.join(tmpdir(), 'xuanjiangtai-')),
  },
})
// Payload's template imports two types as if they were values, which a program that keeps its imports cannot load.
for (const file of readdirSync(directory).filter((one) => one.endsWith('.ts') && one !== 'index.ts')) {
  const at = path.join(directory, file)
  const text = readFileSync(at, 'utf8')
  writeFileSync(
    at,
    text.replace(
      '{ MigrateUpArgs, MigrateDownArgs, sql }',
      '{ type MigrateUpArgs, type MigrateDownArgs, sql }',
    ),
  )
}
