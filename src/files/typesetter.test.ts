import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build } from 'esbuild'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { aSheet, fontsForTests, templateDir } from './testing'
import { createTypesetter, type Typesetter, type TypesetterOptions } from './typesetter'

/** Behaves as the masthead says; what it hands back tells which process it was and which sheet it was given. */
const standIn = `
  process.on('message', ({ sheet, pictures }) => {
    if (sheet.masthead === 'crash') process.exit(7)
    if (sheet.masthead === 'hang') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
    if (sheet.masthead === 'refuse') return process.send({ failure: 'picture_missing', detail: 'a1b2' })
    process.send({ pdf: Buffer.from(JSON.stringify([process.pid, sheet.masthead, [...pictures.keys()]])) })
    if (sheet.masthead === 'leave') process.exit(0)
  })
`
let worker: string
let open: Typesetter | undefined

beforeAll(async () => {
  worker = path.join(await mkdtemp(path.join(tmpdir(), 'typesetter-')), 'child.mjs')
  await writeFile(worker, standIn)
})
afterEach(async () => open?.close())

function typesetter(given: Partial<TypesetterOptions> = {}): Typesetter {
  open = createTypesetter({ worker, templateDir, fontsDir: '', ...given })
  return open
}
const ask = async (from: Typesetter, masthead: string): Promise<{ pid: number; masthead: string }> => {
  const [pid, echoed] = JSON.parse(
    Buffer.from(await from.bulletin(aSheet({ masthead }), new Map())).toString(),
  ) as [number, string]
  return { pid, masthead: echoed }
}

describe('the child process', () => {
  it('is handed the sheet and its pictures', async () => {
    const answer = await typesetter().bulletin(
      aSheet({ masthead: '青溪' }),
      new Map([['c3', new Uint8Array([1])]]),
    )
    expect(JSON.parse(Buffer.from(answer).toString())).toEqual([expect.any(Number), '青溪', ['c3']])
  })

  it('stays for the next sheet, and sheets are set in the order they were asked for', async () => {
    const to = typesetter()
    const answers = await Promise.all(['一', '二', '三'].map((masthead) => ask(to, masthead)))
    expect(answers.map(({ masthead }) => masthead)).toEqual(['一', '二', '三'])
    expect(new Set(answers.map(({ pid }) => pid)).size).toBe(1)
  })

  it('is replaced after so many documents', async () => {
    const to = typesetter({ recycleAfter: 2 })
    const pids: number[] = []
    for (const masthead of ['一', '二', '三', '四', '五']) pids.push((await ask(to, masthead)).pid)
    expect([pids[1], pids[3]]).toEqual([pids[0], pids[2]])
    expect(new Set(pids).size).toBe(3)
  })

  it('fails only the sheet that it crashed on', async () => {
    const to = typesetter()
    const [crashed, next] = await Promise.allSettled([ask(to, 'crash'), ask(to, '下一期')])
    expect(crashed).toMatchObject({ reason: { code: 'typesetter_crashed', detail: 'exit code 7' } })
    expect(next).toMatchObject({ value: { masthead: '下一期' } })
  })

  it('is killed when it takes too long, and the next sheet is set', async () => {
    const to = typesetter({ timeoutMs: 5_000 })
    const [hung, next] = await Promise.allSettled([ask(to, 'hang'), ask(to, '下一期')])
    expect(hung).toMatchObject({ reason: { code: 'typesetting_timed_out', detail: '5 s' } })
    expect(next).toMatchObject({ value: { masthead: '下一期' } })
  })

  it('is not blamed for a sheet that it refuses', async () => {
    const to = typesetter()
    const before = await ask(to, '一')
    await expect(ask(to, 'refuse')).rejects.toMatchObject({ code: 'picture_missing', detail: 'a1b2' })
    expect((await ask(to, '二')).pid).toBe(before.pid)
  })

  it('may have gone while it was idle', async () => {
    const to = typesetter()
    const { pid } = await ask(to, 'leave')
    await vi.waitFor(() => expect(() => process.kill(pid, 0)).toThrow('ESRCH'))
    expect((await ask(to, '二')).pid).not.toBe(pid)
  })

  it('that cannot be started is a crash', async () => {
    const to = typesetter({ worker: path.join(tmpdir(), 'no-such-child.mjs') })
    await expect(ask(to, '一')).rejects.toMatchObject({ code: 'typesetter_crashed' })
  })
})

describe('closing', () => {
  it('fails what is under way and what waits', async () => {
    const to = typesetter()
    const asked = Promise.allSettled([ask(to, 'hang'), ask(to, '二')])
    await to.close()
    const closed = {
      status: 'rejected',
      reason: expect.objectContaining({ code: 'typesetter_closed' }) as unknown,
    }
    expect(await asked).toEqual([closed, closed])
    await expect(ask(to, '三')).rejects.toMatchObject({ code: 'typesetter_closed' })
  })
})

describe('the real child', () => {
  const typeset = async (entry: string) => {
    const to = typesetter({ worker: entry, fontsDir: await fontsForTests() })
    return Buffer.from(await to.bulletin(aSheet(), new Map()))
  }

  it('sets the same sheet alike from source and as it is bundled', async () => {
    // Beside the packages, as dist/ is, because they stay outside of the bundle.
    const outfile = path.resolve('node_modules/.cache/xuanjiangtai-tests/child.js')
    const entry = path.join(templateDir, 'child.ts')
    await build({
      entryPoints: [entry],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      packages: 'external',
    })
    const fromSource = await typeset(entry)
    await open?.close()
    expect(fromSource.subarray(0, 5).toString()).toBe('%PDF-')
    expect((await typeset(outfile)).equals(fromSource)).toBe(true)
  })

  it('says which fonts are missing', async () => {
    const to = typesetter({ worker: path.join(templateDir, 'child.ts'), fontsDir: '/nowhere' })
    await expect(to.bulletin(aSheet(), new Map())).rejects.toMatchObject({
      code: 'fonts_missing',
      detail: '/nowhere',
    })
  })
})
