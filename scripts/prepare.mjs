/** Installs and builds what is missing or out of date, and says so; does nothing when all fits. */
import { execFileSync } from 'node:child_process'
import { existsSync, lstatSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { stampOf } from './stamp.mjs'

const sources = [
  'collections',
  'media',
  'sample',
  'scripts',
  'src',
  'next.config.mjs',
  'package-lock.json',
  'payload.config.ts',
  'tsconfig.json',
]

export function prepare() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 9)) {
    console.error(
      `需要 Node.js 20.9 或更新，现在是 ${process.versions.node} / Node.js 20.9 or later is needed`,
    )
    process.exit(1)
  }
  // `npm ci` empties what a link points to.
  if (lstatSync('node_modules', { throwIfNoEntry: false })?.isSymbolicLink()) {
    console.error('node_modules 是一个链接：请先删除它 / node_modules is a link: remove it first')
    process.exit(1)
  }
  once(installed, '安装依赖（第一次要一两分钟）/ Installing packages (a minute or two, once) …', () =>
    execFileSync('npm', ['ci', '--no-audit', '--no-fund'], {
      stdio: 'inherit',
      shell: process.platform === 'win32',
    }),
  )
  once(built, '构建（第一次要两三分钟）/ Building (two or three minutes, once) …', () =>
    execFileSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' }),
  )
}

const installed = { mark: 'node_modules/.installed', from: ['package-lock.json'] }
const built = { mark: 'dist/.built', from: sources }

/** Whether what was built last is of the sources as they are now. */
export const isBuilt = () => isMarked(built)

/** To be called before a build; what it returns, after it. */
export const noteBuild = () => noted(built)

const isMarked = ({ mark, from }) => existsSync(mark) && readFileSync(mark, 'utf8') === stampOf(from)

function noted({ mark, from }) {
  const stamp = stampOf(from)
  return () => {
    mkdirSync(path.dirname(mark), { recursive: true })
    writeFileSync(mark, stamp)
  }
}

/** Runs when what it depends on has changed since it last succeeded. */
function once(made, words, run) {
  if (isMarked(made)) return
  const note = noted(made)
  console.log(words)
  try {
    run()
  } catch {
    console.error('没有成功，原因见上 / That failed: see above')
    process.exit(1)
  }
  note()
}
