/** What the operator has to mend is one sentence and an exit code that `npm start` does not answer with another try. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, describe, expect, it } from 'vitest'
import { configurationExit } from '../../src/runProcess'

const folder = mkdtempSync(path.join(tmpdir(), 'xuanjiangtai-start-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function start(name: 'cms' | 'delivery', env: Record<string, string>) {
  const child = spawn(process.execPath, [`dist/${name}.js`], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production', SAMPLE: 'false', DATA_DIR: folder, ...env },
  })
  const [said, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')])
  return { code: code as number, said: said.trim() }
}

async function taken() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return { port: String(port), free: () => server.close() }
}

describe.each(['cms', 'delivery'] as const)('a %s that cannot start', (name) => {
  it('names a setting that is wrong, and makes nothing', async () => {
    const before = readdirSync(folder)
    const { code, said } = await start(name, { PORT: 'abc' })
    expect(said).toBe(
      '环境变量 PORT 的值不对，应当是：1 到 65535 的整数 / The environment variable PORT is wrong: it must be an integer from 1 to 65535',
    )
    expect(code).toBe(configurationExit)
    expect(readdirSync(folder)).toEqual(before)
  })

  it('says that its port is taken, and how to choose another', async () => {
    const { port, free } = await taken()
    const { code, said } = await start(
      name,
      name === 'cms' ? { CMS_PORT: port } : { PORT: port, CMS_PORT: '1' },
    )
    free()
    expect(said).toContain(`端口 ${port} 已被占用`)
    expect(said).toContain(`Port ${port} is taken`)
    expect(said).not.toContain('    at ')
    expect(code).toBe(configurationExit)
  })
})

describe('what is built', () => {
  it("loads nothing of the editor's packages that awaits itself", () => {
    for (const file of readdirSync('dist').filter((name) => name.endsWith('.js')))
      expect(readFileSync(path.join('dist', file), 'utf8')).not.toMatch(
        /(from|import)\s*\(?["'](lexical|@lexical\/)/,
      )
  })
})
