/** A real installation: both processes as `npm start` runs them, in a folder of their own, to be killed at any moment. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { openSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { ask } from './ask'

export const targets = ['delivery', 'typesetter', 'cms', 'all'] as const
export type Target = (typeof targets)[number]
type Name = 'cms' | 'delivery'

export type Installation = Awaited<ReturnType<typeof install>>

export const administrator = { email: 'admin@qingxi.example', password: 'a-password-for-kill-tests' }
const originToken = 'a-token-for-kill-tests-only'

/** @param dataDir  of its own; what the processes print goes to `kill.log` in it */
export async function install(dataDir: string) {
  const [port, cmsPort, sparePort] = await freePorts(3)
  const log = openSync(path.join(dataDir, 'kill.log'), 'a')
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: 'production',
    SAMPLE: 'false',
    DATA_DIR: dataDir,
    PORT: String(port),
    CMS_PORT: String(cmsPort),
    ORIGIN_TOKEN: originToken,
    PAYLOAD_SECRET: 'a-secret-for-kill-tests-only',
    ADMIN_EMAIL: administrator.email,
    ADMIN_PASSWORD: administrator.password,
    PAYLOAD_LOG_LEVEL: 'error',
  }
  const url = `http://127.0.0.1:${port}`
  const cmsUrl = `http://127.0.0.1:${cmsPort}`
  const running = new Map<Name, ChildProcess>()
  /** When each was last not there; `Infinity` while it is not. */
  const awayUntil: Record<Name, number> = { cms: Infinity, delivery: Infinity }
  /** Ends that nobody brought about. */
  const surprises: string[] = []
  let stopping = false

  function start(name: Name): void {
    const child = spawn(process.execPath, ['--enable-source-maps', `dist/${name}.js`], {
      stdio: ['ignore', log, log, 'ipc'],
      env,
    })
    running.set(name, child)
    child.on('exit', (code, signal) => {
      if (stopping || running.get(name) !== child) return
      surprises.push(`${name} ended by itself: ${code ?? signal}`)
      start(name)
    })
    awayUntil[name] = Infinity
    void becomes(name, child).then((there) => {
      if (there && running.get(name) === child) awayUntil[name] = Date.now()
    })
  }

  /** Settles when it answers, or when it is gone before it could. */
  async function becomes(name: Name, child: ChildProcess): Promise<boolean> {
    const address = name === 'delivery' ? `${url}/healthz` : `${cmsUrl}/api/log/state`
    while (child.exitCode === null && child.signalCode === null) {
      const answer = await ask(address, { headers: bearer }).catch(() => undefined)
      if (answer?.status === 200) return true
      await pause(name === 'delivery' ? 20 : 100)
    }
    return false
  }

  const ready = (names: Name[]) =>
    until(
      `a start, see ${dataDir}/kill.log`,
      async () => names.every((name) => awayUntil[name] < Infinity),
      20,
    )

  async function shoot(name: Name): Promise<void> {
    const child = running.get(name)
    if (!child) return
    running.delete(name)
    awayUntil[name] = Infinity
    child.kill('SIGKILL')
    if (child.exitCode === null && child.signalCode === null)
      await new Promise((resolve) => child.once('exit', resolve))
  }

  const typesetters = (): number[] => {
    const cms = running.get('cms')?.pid
    const { stdout } = spawnSync('pgrep', ['-P', String(cms ?? 0), '-f', 'files/child'], { encoding: 'utf8' })
    return stdout.split('\n').filter(Boolean).map(Number)
  }

  return {
    dataDir,
    url,
    cmsUrl,
    surprises,
    log: async (after: number) =>
      (await ask(`${cmsUrl}/api/log?after=${after}&limit=500`, { headers: bearer })).json(),
    queue: async () =>
      (await ask(`${cmsUrl}/api/log/state`, { headers: bearer })).json() as { due: number; overdue: number },
    start: async (...names: Name[]): Promise<void> => {
      names.forEach(start)
      await ready(names)
    },
    ready: () => ready(['delivery', 'cms']),
    /** Whether it has answered without a break since that moment. */
    thereSince: (name: Name, moment: number): boolean => awayUntil[name] < moment,
    typesetters,
    /** @returns false when there was nothing to kill */
    kill: async (target: Target): Promise<boolean> => {
      if (target === 'typesetter') {
        const [pid] = typesetters()
        if (pid !== undefined) process.kill(pid, 'SIGKILL')
        return pid !== undefined
      }
      const names: Name[] = target === 'all' ? ['cms', 'delivery'] : [target]
      const orphans = names.includes('cms') ? typesetters() : []
      await Promise.all(names.map(shoot))
      names.forEach(start)
      for (const pid of orphans) await gone(pid)
      return true
    },
    /** Asks both to end, as an operator does. */
    stop: async (): Promise<void> => {
      stopping = true
      for (const [name, child] of running) {
        const ended = new Promise((resolve) => child.once('exit', resolve))
        child.kill('SIGTERM')
        const patience = setTimeout(
          () => (surprises.push(`${name} did not stop`), child.kill('SIGKILL')),
          30_000,
        )
        if (child.exitCode === null && child.signalCode === null) await ended
        clearTimeout(patience)
      }
      running.clear()
      stopping = false
    },
    /** A delivery node that starts from nothing, until it has caught up. @returns its projection */
    rebuild: async (folder: string): Promise<string> => {
      const child = spawn(process.execPath, ['--enable-source-maps', 'dist/delivery.js'], {
        stdio: ['ignore', log, log],
        env: { ...env, DATA_DIR: folder, PORT: String(sparePort), ORIGIN_URL: cmsUrl },
      })
      await until('a rebuilt projection', async () => isLevel(`http://127.0.0.1:${sparePort}`))
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      await ended
      return path.join(folder, 'projection.sqlite')
    },
    level: () => until('the projection', async () => isLevel(url)),
  }
}

const bearer = { authorization: `Bearer ${originToken}` }

async function isLevel(url: string): Promise<boolean> {
  const answer = await ask(`${url}/readyz`).catch(() => undefined)
  if (answer?.status !== 200) return false
  const { projection } = answer.json() as {
    projection: { sequence: number; head: number; connected: boolean; lagSeconds: number }
  }
  return projection.connected && projection.sequence >= projection.head && projection.lagSeconds === 0
}

/** @throws Error  after four minutes */
export async function until(what: string, holds: () => Promise<boolean>, everyMs = 100): Promise<void> {
  const deadline = Date.now() + 240_000
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`waited four minutes in vain for ${what}`)
    await pause(everyMs)
  }
}

/** The typesetter ends when its parent lets go of it, however that ended. */
async function gone(pid: number): Promise<void> {
  await until(
    `the orphaned typesetter ${pid}`,
    async () => spawnSync('kill', ['-0', String(pid)]).status !== 0,
  )
}

async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from({ length: count }, async () => {
      const server = createServer()
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
      return server
    }),
  )
  const ports = servers.map((server) => (server.address() as AddressInfo).port)
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))))
  return ports
}
