import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { openBrowser, password, startSite, type Site } from './site'

export type Stage = {
  url: (path?: string) => string
  /** A page on a small phone, signed in when a login is given. Closing its context is the caller's. */
  phone: (login?: string) => Promise<Page>
  /** The same on a desk. */
  desk: (login?: string) => Promise<Page>
}

/** The site and a browser for all tests of a block: opened and furnished before the first, closed after the last. */
export function stageWith(furnish: (stage: Stage) => Promise<void>): Stage {
  let site: Site
  let browser: Browser
  const open = async (device: BrowserContextOptions, login: string | undefined): Promise<Page> => {
    const context = await browser.newContext({ locale: 'zh-CN', ...device })
    if (login !== undefined) {
      const data = { email: `${login}@qingxi.example`, password }
      const response = await context.request.post(stage.url('/api/users/login'), { data })
      if (!response.ok()) throw new Error(`${login} cannot sign in: ${response.status()}`)
    }
    return context.newPage()
  }
  const stage: Stage = {
    url: (path = '') => site.url + path,
    phone: (login) => open(phone, login),
    desk: (login) => open(desk, login),
  }
  beforeAll(async () => {
    site = await startSite()
    browser = await openBrowser()
    await furnish(stage)
  }, 300_000)
  afterAll(async () => {
    await browser?.close()
    await site?.stop()
  })
  return stage
}

const phone = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true }
const desk = { viewport: { width: 1280, height: 900 } }
