/** The two real processes, as `npm start` runs them, on free ports and a folder of their own. */
import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { nodeEnvironment, nodeOptions } from '../production.mjs'

export type Running = { child: ChildProcess; stop: () => Promise<void> }
export type Site = { url: string; pid: number; cmsUrl: string; cmsPid: number; stop: () => Promise<void> }

export const password = 'long-enough-for-a-bench'
export const administrator = 'admin@qingxi.example'

/** Whatever the shell has set of the settings, an installation under measurement has these. */
export const environment = (dataDir: string, port = 3000, cmsPort = 3001) => ({
  DATA_DIR: dataDir,
  PORT: String(port),
  CMS_PORT: String(cmsPort),
  HOST: '127.0.0.1',
  PUBLIC_URL: '',
  DATABASE_URL: '',
  ORIGIN_URL: '',
  FONTS_DIR: '',
  PAYLOAD_SECRET: 'a-secret-for-benchmarks-only',
  ORIGIN_TOKEN: 'a-token-for-benchmarks-only',
  SAMPLE: 'false',
  ADMIN_EMAIL: administrator,
  ADMIN_PASSWORD: password,
  PAYLOAD_LOG_LEVEL: 'error',
  ...nodeEnvironment,
})

export async function startSite(dataDir: string): Promise<Site> {
  const [port, cmsPort] = [await freePort(), await freePort()]
  const env = environment(dataDir, port, cmsPort)
  const cms = await startProcess('cms', env)
  const delivery = await startProcess('delivery', env)
  return {
    url: `http://127.0.0.1:${port}`,
    pid: delivery.child.pid ?? 0,
    cmsUrl: `http://127.0.0.1:${cmsPort}`,
    cmsPid: cms.child.pid ?? 0,
    stop: async () => {
      await delivery.stop()
      await cms.stop()
    },
  }
}

/** Settles when it can be asked: both tell their parent so. */
export async function startProcess(name: 'cms' | 'delivery', env: Record<string, string>): Promise<Running> {
  const file = `dist/${name}.js`
  if (!existsSync(file)) throw new Error(`先运行 npm run build / Run npm run build first: no ${file}`)
  const child = fork(file, {
    silent: true,
    execArgv: nodeOptions,
    env: { ...process.env, ...env },
  })
  const kill = () => void child.kill('SIGKILL')
  process.on('exit', kill)
  const said: Buffer[] = []
  child.stderr?.on('data', (data: Buffer) => said.push(data))
  const ended = once(child, 'exit')
  const ready = once(child, 'message')
  child.stdout?.resume()
  await Promise.race([
    ready,
    ended.then(([code]) => {
      throw new Error(`${name} ended with ${code}: ${Buffer.concat(said).toString()}`)
    }),
  ])
  return {
    child,
    stop: async () => {
      child.kill('SIGTERM')
      const impatient = setTimeout(kill, 15_000)
      await ended
      clearTimeout(impatient)
      process.off('exit', kill)
    },
  }
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

/** Linux tells it; elsewhere this case cannot run. */
export function residentMegabytes(pid: number): number {
  const [, kilobytes] = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Number(kilobytes) / 1024
}
