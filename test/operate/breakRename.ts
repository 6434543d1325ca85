/**
 * Loaded before a command: breaks its renames in `DATA_DIR` from one on. `BREAK` is `KILL`, `COLLECT` (what is not
 * used any more goes first, and with it what still holds a file) or the code of an error, `BREAK_AT` a pattern of `from → to`
 * within `DATA_DIR`, `BREAK_FROM` which of those that it matches is the first.
 */
import fs from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import path from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

const { BREAK = '', BREAK_AT = '', BREAK_FROM = '1', DATA_DIR = '' } = process.env
const within = (place: unknown) => path.relative(DATA_DIR, String(place))
const { rename } = fs
let met = 0

fs.rename = async (from, to) => {
  const words = `${within(from)} → ${within(to)}`
  if (!new RegExp(BREAK_AT).test(words) || ++met < Number(BREAK_FROM)) return rename(from, to)
  if (BREAK === 'COLLECT') return collect().then(() => rename(from, to))
  if (BREAK === 'KILL') process.kill(process.pid, 'SIGKILL')
  throw Object.assign(new Error(`${BREAK}: rename ${words}`), { code: BREAK })
}
syncBuiltinESMExports()

async function collect(): Promise<void> {
  setFlagsFromString('--expose-gc')
  const collectGarbage = runInNewContext('gc') as () => void
  for (let round = 0; round < 3; round++) {
    collectGarbage()
    await setImmediate()
  }
}
