/** `npm start`: from a fresh clone to a running site. Plain JavaScript: it runs before anything is installed. */
import { spawn } from 'node:child_process'
import { prepare } from './prepare.mjs'

prepare()

/** Two processes, always: a fault on the editors' side never touches readers. Either is started again when it ends. */
// Two arenas: with more, glibc keeps hundreds of megabytes of what picture processing has freed.
const env = { NODE_ENV: 'production', MALLOC_ARENA_MAX: '2', ...process.env }
const children = new Map()
let stopping = false

for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => stop(0))
start('delivery')
start('cms')

function start(name, failures = 0) {
  const began = Date.now()
  const child = spawn(
    process.execPath,
    ['--enable-source-maps', '--max-old-space-size=1024', `dist/${name}.js`],
    {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      env,
    },
  )
  children.set(name, child)
  child.on('exit', (code) => {
    children.delete(name)
    if (stopping) return
    // A wrong setting stays wrong: what ends at once by itself is not started for ever.
    const quick = Date.now() - began < 10_000 ? failures + 1 : 0
    if (quick >= 3) {
      console.error(`${name} 启动失败，原因见上 / ${name} does not start: see above`)
      return stop(1)
    }
    console.error(`${name} 意外退出（${code}），正在重新启动 / ${name} ended (${code}); starting it again`)
    setTimeout(() => stopping || start(name, quick), 1000 * 2 ** quick)
  })
}

function stop(code) {
  if (stopping) return
  stopping = true
  process.exitCode = code
  for (const child of children.values()) child.kill('SIGTERM')
  setTimeout(() => children.forEach((child) => child.kill('SIGKILL')), 15_000).unref()
}
