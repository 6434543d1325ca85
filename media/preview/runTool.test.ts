import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { isAlive } from '../../test/kill/processes'
import { runTool } from './runTool'
import { findTools } from './tools'

const folder = mkdtempSync(path.join(tmpdir(), 'run-tool-'))
afterAll(() => rmSync(folder, { recursive: true }))

const { prlimit } = findTools()
/** Asks for 600 MB at once. */
const greedy = { command: 'dd', args: ['if=/dev/zero', 'of=/dev/null', 'bs=600000000', 'count=1'] }
const run = (given: typeof greedy, bytes: number) =>
  runTool({ ...given, folder, timeoutMs: 20_000, prlimit, memory: bytes })

describe.skipIf(!prlimit)('a program under prlimit (skipped where the system has none)', () => {
  it('fails when it asks for more memory than it may have', async () => {
    await expect(run(greedy, 300_000_000)).rejects.toMatchObject({ code: 'preview_crashed' })
    await expect(run(greedy, 900_000_000)).resolves.toBe('')
  })

  it('ends by itself when whoever would have ended it is killed', { timeout: 30_000 }, async () => {
    const pidFile = path.join(folder, 'pid')
    const endless = { command: 'sh', args: ['-c', `echo $$ > ${pidFile}; while :; do :; done`] }
    const call = JSON.stringify({ ...endless, folder, timeoutMs: 2000, prlimit })
    const killedMeanwhile = `
      import { statSync } from 'node:fs'
      import { runTool } from './media/preview/runTool.ts'
      const begun = () => statSync('${pidFile}', { throwIfNoEntry: false })?.size
      setInterval(() => begun() && process.kill(process.pid, 'SIGKILL'), 10)
      void runTool(${call})`
    const args = ['--import', 'tsx', '--input-type=module', '-e', killedMeanwhile]
    await once(spawn(process.execPath, args, { stdio: 'inherit' }), 'exit')
    const pid = Number(readFileSync(pidFile, 'utf8'))
    expect(isAlive(pid)).toBe(true)
    await vi.waitFor(() => expect(isAlive(pid)).toBe(false), { timeout: 25_000, interval: 200 })
  })

  it('is handed its arguments as they are', async () => {
    const echo = { command: 'printf', args: ['%s|', '--as=1', 'a b', ''] }
    expect(await run(echo, 900_000_000)).toBe('--as=1|a b||')
  })
})
