/** `npm start`: from a fresh clone to a running site. Plain JavaScript: it runs before anything is installed. */
import { spawn } from 'node:child_process'
import { prepare } from './prepare.mjs'
import { nodeEnvironment, nodeOptions } from './production.mjs'

prepare()

/** Two processes, always: a fault on the editors' side never touches readers. Either is started again when it ends. */
const env = { ...nodeEnvironment, ...process.env }
const children = new Map()
/** A process ends with it when the operator has to mend something, which it has said (`src/runProcess.ts`). */
const configurationExit = 78
/** What each process said when it was ready. */
const ready = new Map()
let announced = false
let stopping = false

for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => stop(0))
// A SIGTERM that reaches npm alone ends npm and its shell, not this: who stopped npm meant all of it.
if (process.env.npm_lifecycle_event === 'start') {
  const parent = process.ppid
  setInterval(() => process.ppid === parent || stop(0), 1000).unref()
}
console.log('正在启动，约十几秒 … / Starting, some ten seconds …')
const waiting = setInterval(() => {
  const names = [...children.keys()].filter((name) => !ready.has(name)).join(', ')
  console.log(`  仍在等待 / still waiting for: ${names} …`)
}, 20_000)
start('delivery')
start('cms')

function start(name, failures = 0) {
  const began = Date.now()
  const child = spawn(process.execPath, [...nodeOptions, `dist/${name}.js`], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env,
  })
  children.set(name, child)
  child.on('message', (message) => {
    ready.set(name, message)
    announce(name)
  })
  child.on('exit', (code) => {
    children.delete(name)
    ready.delete(name)
    if (stopping && children.size === 0) console.log('已停止 / Stopped')
    if (stopping) return
    if (code === configurationExit) return stop(1)
    // What ends at once by itself, again and again, is not started for ever.
    const quick = Date.now() - began < 10_000 ? failures + 1 : 0
    if (quick >= 3) {
      console.error(`${name} 启动失败，原因见上 / ${name} does not start: see above`)
      return stop(1)
    }
    console.error(`${name} 意外退出（${code}），正在重新启动 / ${name} ended (${code}); starting it again`)
    setTimeout(() => stopping || start(name, quick), 1000 * 2 ** quick)
  })
}

/** One block, once; afterwards a line for what came back. */
function announce(name) {
  if (announced) return console.log(`${name} 已恢复 / ${name} is back`)
  if (ready.size < 2) return
  announced = true
  clearInterval(waiting)
  const site = ready.get('delivery').ready
  console.log(`
  宣讲台已就绪 / Xuanjiangtai is ready

    网站 Site    ${site}
    后台 Admin   ${site}/admin
    接口 API     ${site}/content/v1
    停止 Stop    Ctrl+C
`)
  const { loadsSample, passwords } = ready.get('cms')
  if (passwords)
    console.log(`  邮箱和密码在这个文件里，登录后请改密码 / Addresses and passwords are in this file; change them after signing in:
    ${passwords}
`)
  if (loadsSample) {
    const [zh, en] =
      loadsSample === 'city' ? ['要几分钟', 'takes some minutes'] : ['约一分钟', 'takes about a minute']
    console.log(
      `  正在载入示例县，${zh}；现在就可以登录 / The sample county is being loaded, which ${en}; sign in right away\n`,
    )
  }
}

function stop(code) {
  if (stopping) return
  stopping = true
  clearInterval(waiting)
  process.exitCode = code
  for (const child of children.values()) child.kill('SIGTERM')
  setTimeout(() => children.forEach((child) => child.kill('SIGKILL')), 15_000).unref()
}
