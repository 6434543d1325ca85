/** `npm start`: everything from a fresh clone to a running site. Plain JavaScript: it runs before anything is installed. */
import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { stampOf } from './stamp.mjs'

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 9)) {
  console.error(`需要 Node.js 20.9 或更新，现在是 ${process.versions.node} / Node.js 20.9 or later is needed`)
  process.exit(1)
}

step(
  'node_modules/.installed',
  ['package-lock.json'],
  '安装依赖（第一次几分钟）/ Installing packages (some minutes, once) …',
  () => {
    execFileSync('npm', ['ci', '--no-audit', '--no-fund'], {
      stdio: 'inherit',
      shell: process.platform === 'win32',
    })
  },
)
const sources = [
  'src',
  'collections',
  'media',
  'sample',
  'scripts',
  'payload.config.ts',
  'next.config.mjs',
  'package-lock.json',
  'tsconfig.json',
]
step('dist/.built', sources, '构建 / Building …', () => {
  execFileSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' })
})
await supervise()

/** Does something only when what it depends on has changed since it last succeeded. */
function step(mark, places, words, run) {
  const stamp = stampOf(places)
  if (existsSync(mark) && readFileSync(mark, 'utf8') === stamp) return
  console.log(words)
  run()
  mkdirSync(mark.replace(/\/[^/]*$/, ''), { recursive: true })
  writeFileSync(mark, stamp)
}

/** Two processes, always: a fault on the editors' side never touches readers. Either is started again when it ends. */
async function supervise() {
  const env = { NODE_ENV: 'production', ...process.env }
  let stopping = false
  const children = new Map()
  const start = (name, failures = 0) => {
    const began = Date.now()
    const child = spawn(process.execPath, ['--enable-source-maps', `dist/${name}.js`], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      env,
    })
    children.set(name, child)
    child.on('exit', (code) => {
      children.delete(name)
      if (stopping) return
      // Settings that are wrong stay wrong: a process that ends at once by itself is not started for ever.
      const quick = Date.now() - began < 5_000 ? failures + 1 : 0
      if (quick >= 3) {
        console.error(`${name} 启动失败，已停止 / ${name} does not start; see above`)
        return stop(1)
      }
      console.error(`${name} 意外退出（${code}），正在重新启动 / ${name} ended (${code}); starting it again`)
      setTimeout(() => stopping || start(name, quick), 1000 * 2 ** quick)
    })
    return child
  }
  const stop = (code) => {
    if (stopping) return
    stopping = true
    process.exitCode = code
    for (const child of children.values()) child.kill('SIGTERM')
    setTimeout(() => children.forEach((child) => child.kill('SIGKILL')), 15_000).unref()
  }
  for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => stop(0))
  start('delivery')
  start('cms')
}
