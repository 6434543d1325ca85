/** `npm start` keeps both processes going: what ends is started again, what cannot start is not started for ever. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { ask } from '../kill/ask'
import { freePorts, until } from '../kill/installation'
import { descendants, isAlive, signal } from '../kill/processes'

const folder = mkdtempSync(path.join(tmpdir(), 'xuanjiangtai-supervise-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function supervise(env: Record<string, string> = {}) {
  const [port, cmsPort] = await freePorts(2)
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      SAMPLE: 'false',
      DATA_DIR: path.join(folder, String(port)),
      PORT: String(port),
      CMS_PORT: String(cmsPort),
      ...env,
    },
  })
  const ended = once(child, 'exit').then(([code]) => code as number | null)
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said += text))
  return {
    ended,
    stop: () => child.kill('SIGTERM'),
    says: (words: string) => until(words, async () => said.includes(words)),
    said: () => said,
    pidOf: (name: 'cms' | 'delivery') => pidOf(child, name),
    answers: async (at: string) => (await ask(`http://127.0.0.1:${port}${at}`)).status,
  }
}

function pidOf({ pid }: ChildProcess, name: string): number {
  const found = descendants(pid).find(({ command }) => command.endsWith(`dist/${name}.js`))
  if (!found) throw new Error(`there is no ${name}`)
  return found.pid
}

// Without a build `npm start` would make one first.
describe.skipIf(!existsSync('dist/cms.js'))('the supervisor', () => {
  it('starts again what has ended, leaves the other alone, and takes both down when it is stopped', async () => {
    const supervisor = await supervise()
    await supervisor.says('Xuanjiangtai is ready')
    const [cms, delivery] = [supervisor.pidOf('cms'), supervisor.pidOf('delivery')]

    signal(cms, 'SIGKILL')
    await supervisor.says('cms ended (null); starting it again')
    expect(await supervisor.answers('/healthz')).toBe(200)
    await supervisor.says('cms is back')
    expect(await supervisor.answers('/api/users/me')).toBe(200)
    expect(supervisor.pidOf('delivery')).toBe(delivery)

    signal(delivery, 'SIGKILL')
    await supervisor.says('delivery is back')
    expect(await supervisor.answers('/healthz')).toBe(200)

    const last = [supervisor.pidOf('cms'), supervisor.pidOf('delivery')]
    supervisor.stop()
    expect(await supervisor.ended).toBe(0)
    expect(last.map(isAlive)).toEqual([false, false])
  }, 180_000)

  it('gives up on what ends at once, again and again, and takes the other down', async () => {
    const broken = path.join(folder, 'broken.mjs')
    writeFileSync(broken, `if (process.argv[1]?.endsWith('dist/delivery.js')) process.exit(3)`)
    const supervisor = await supervise({ NODE_OPTIONS: `--import ${broken}` })
    expect(await supervisor.ended).toBe(1)
    expect(supervisor.said().match(/delivery ended \(3\); starting it again/g)).toHaveLength(2)
    expect(supervisor.said()).toContain('delivery does not start: see above')
  }, 120_000)

  it('does not try again what the operator has to mend', async () => {
    const supervisor = await supervise({ PUBLIC_URL: 'no address' })
    expect(await supervisor.ended).toBe(1)
    expect(supervisor.said()).toContain('The environment variable PUBLIC_URL is wrong')
    expect(supervisor.said()).not.toContain('starting it again')
  }, 60_000)
})
