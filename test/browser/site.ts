/** The two real processes, as `npm start` runs them, on ports and data of their own; and a browser to look at them. */
import chromium from '@sparticuz/chromium'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chromium as playwright, type Browser } from 'playwright-core'

export const password = 'a-password-for-tests'

export type Site = { url: string; stop(): Promise<void> }

export async function startSite(): Promise<Site> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'xuanjiangtai-browser-'))
  const [port, cmsPort] = [await freePort(), await freePort()]
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: 'production',
    DATA_DIR: dataDir,
    PORT: String(port),
    CMS_PORT: String(cmsPort),
    SAMPLE: 'false',
    ADMIN_EMAIL: 'admin@qingxi.example',
    ADMIN_PASSWORD: password,
  }
  const children = ['delivery', 'cms'].map((name) =>
    spawn(process.execPath, [`dist/${name}.js`], { env, stdio: ['ignore', 'ignore', 'inherit'] }),
  )
  const url = `http://127.0.0.1:${port}`
  await answers(`${url}/api/users/me`)
  return {
    url,
    stop: async () => {
      await Promise.all(children.map(end))
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

export async function openBrowser(): Promise<Browser> {
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    // Not the package's own list: its `--single-process` ends the browser with the first context that is closed.
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
    headless: true,
  })
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  child.kill('SIGTERM')
  await once(child, 'exit')
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (typeof address !== 'object' || address === null) throw new Error('no port')
  return address.port
}

/** Waits until the CMS answers through the front door. */
async function answers(url: string): Promise<void> {
  const deadline = Date.now() + 90_000
  while (Date.now() < deadline) {
    const response = await fetch(url).catch(() => undefined)
    if (response?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  throw new Error(`${url} did not answer within 90 seconds`)
}
