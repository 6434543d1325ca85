/** `node scripts/run.mjs NAME …`: runs a command that the build made, or says that there is no build yet. */
import { existsSync } from 'node:fs'

// As `npm start` has it: the editor's packages do not even load outside production mode.
process.env.NODE_ENV ??= 'production'
const [name] = process.argv.splice(2, 1)
if (existsSync(`dist/${name}.js`)) await import(`../dist/${name}.js`)
else {
  console.error('还没有构建：请先运行 npm start / Nothing is built yet: run npm start first')
  process.exitCode = 1
}
