/** `npm test`: every test on SQLite; `npm run test:mongodb`: the behaviours on the server that `TEST_MONGODB_URL` names. */
import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { prepare } from './prepare.mjs'

prepare()

const [database, ...rest] = process.argv.slice(2)
const mongodb = database === 'mongodb'
const filter = mongodb ? ['test/behaviours', ...rest] : process.argv.slice(2)
const report = 'node_modules/.cache/test-report.json'
rmSync(report, { force: true })
const { status } = spawnSync(
  process.execPath,
  [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...filter,
  ],
  {
    stdio: 'inherit',
    env: {
      ...process.env,
      ...(mongodb && { TEST_MONGODB_URL: process.env.TEST_MONGODB_URL ?? 'mongodb://127.0.0.1:27017' }),
    },
  },
)
const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'))
// A file that could not even be loaded has no tests to count, but it has failed.
const unloaded = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
const failed = status === 0 ? 0 : Math.max(numFailedTests + unloaded.length, 1)
console.log(`${numPassedTests} passed, ${failed} failed`)
process.exitCode = status ?? 1
