/** `npm run doctor`: what is well, what is not, and what to do about it; with `--all`, every blob is read. Ends with 1 when something is broken. */
import { diagnose } from '../src/operate/doctor/diagnose'
import { toLines } from '../src/operate/doctor/Finding'
import { isBuilt } from './prepare.mjs'

const counts = { '✓': 0, '!': 0, '✗': 0 }
const given = {
  env: process.env,
  now: new Date(),
  isBuilt: isBuilt(),
  fontsDir: 'dist/fonts',
  readAllBlobs: process.argv.includes('--all'),
}
for await (const finding of diagnose(given)) {
  console.log(toLines(finding))
  counts[finding.mark]++
}
console.log(
  `\n${counts['✓']} 项正常，${counts['!']} 项要留意，${counts['✗']} 项有问题 / ` +
    `${counts['✓']} well, ${counts['!']} to mind, ${counts['✗']} broken`,
)
process.exitCode = counts['✗'] > 0 ? 1 : 0
