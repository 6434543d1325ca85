import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { runTool } from './runTool'
import { findTools } from './tools'

const folder = mkdtempSync(path.join(tmpdir(), 'run-tool-'))
afterAll(() => rmSync(folder, { recursive: true }))

const { prlimit } = findTools()
/** Asks for 600 MB at once. */
const greedy = { command: 'dd', args: ['if=/dev/zero', 'of=/dev/null', 'bs=600000000', 'count=1'] }
const run = (given: typeof greedy, bytes: number) =>
  runTool({ ...given, folder, timeoutMs: 20_000, memory: { bytes, prlimit } })

describe.skipIf(!prlimit)('a program under prlimit (skipped where the system has none)', () => {
  it('fails when it asks for more memory than it may have', async () => {
    await expect(run(greedy, 300_000_000)).rejects.toMatchObject({ code: 'preview_crashed' })
    await expect(run(greedy, 900_000_000)).resolves.toBe('')
  })

  it('is handed its arguments as they are', async () => {
    const echo = { command: 'printf', args: ['%s|', '--as=1', 'a b', ''] }
    expect(await run(echo, 900_000_000)).toBe('--as=1|a b||')
  })
})
