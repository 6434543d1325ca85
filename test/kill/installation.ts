/** A real installation: both processes as `npm start` runs them, in a folder of their own, to be killed at any moment. */
import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdirSync, openSync, readdirSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { ask } from './ask'
import { descendants, isAlive, signal } from './processes'

export const targets = ['delivery', 'typesetter', 'preview', 'cms', 'all'] as const
export type Target = (typeof targets)[number]
type Name = 'cms' | 'delivery'
/** Processes that the CMS has files made by, and how their command is known. */
const makers = { typesetter: 'dist/files/child', preview: 'dist/media/pdfChild' } as const
export type Maker = keyof typeof makers

export type Installation = Awaited<ReturnType<typeof install>>

export const administrator = { email: 'admin@qingxi.example', password: 'a-password-for-kill-tests' }
const originToken = 'a-token-for-kill-tests-only'

/** @param dataDir  of its own; what the processes print goes to `kill.log` in it */
export async function install(dataDir: string) {
  const [port, cmsPort, sparePort] = await freePorts(3)
  const log = openSync(path.join(dataDir, 'kill.log'), 'a')
  const temporary = path.join(dataDir, 'tmp')
  mkdirSync(temporary, { recursive: true })
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: 'production',
    SAMPLE: 'false',
    DATA_DIR: dataDir,
    // Its own, so that it shows what is left in it.
    TMPDIR: temporary,
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

  /** Of the processes that make files, those at hand now. */
  const making = (maker: Maker): number[] =>
    descendants(running.get('cms')?.pid)
      .filter(({ command }) => command.includes(makers[maker]))
      .map(({ pid }) => pid)

  /** The two and all that they have started, at one moment: nothing can be started between the look and the shot. */
  async function shootAll(): Promise<number[]> {
    const parents = [...running.values()].flatMap(({ pid = 0 }) => pid)
    for (const pid of parents) signal(pid, 'SIGSTOP')
    const children = parents.flatMap((pid) => descendants(pid)).map(({ pid }) => pid)
    const ends = [shoot('cms'), shoot('delivery')]
    for (const pid of children) signal(pid, 'SIGKILL')
    await Promise.all(ends)
    return [...parents, ...children]
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
    making,
    /** @returns the processes that were killed; none when there was nothing to kill */
    kill: async (target: Target): Promise<number[]> => {
      if (target === 'typesetter' || target === 'preview')
        return making(target).filter((pid) => signal(pid, 'SIGKILL'))
      if (target === 'all') {
        const shot = await shootAll()
        start('cms')
        start('delivery')
        for (const pid of shot) await gone(pid)
        return shot
      }
      const pid = running.get(target)?.pid
      // They end when their parent is gone, however it went.
      const orphans = descendants(pid).map((one) => one.pid)
      await shoot(target)
      start(target)
      for (const orphan of orphans) await gone(orphan)
      return pid === undefined ? [] : [pid]
    },
    /** Files and folders that a process meant to remove again. */
    temporaryFiles: (): string[] =>
      [temporary, path.join(dataDir, 'previewing')].flatMap((folder) =>
        existsSync(folder) ? readdirSync(folder) : [],
      ),
    pidOf: (name: Name): number | undefined => running.get(name)?.pid,
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

async function gone(pid: number): Promise<void> {
  await until(`the end of the process ${pid}`, async () => !isAlive(pid))
}

export async function freePorts(count: number): Promise<number[]> {
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
