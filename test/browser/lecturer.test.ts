import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toLexical } from '../../src/content/toLexical'
import { paragraph } from '../factories'
import { makePeople, signedIn } from './people'
import { openBrowser, password, startSite, type Site } from './site'

const plan = '一、备课\n二、开讲\n三、答疑\n'

describe('a lecturer on the road, with a phone', () => {
  let site: Site
  let browser: Browser

  beforeAll(async () => {
    site = await startSite()
    browser = await openBrowser()
    const unit = await makePeople(site.url, {
      reviewer1: 'reviewer',
      reviewer2: 'reviewer',
      reviewer3: 'reviewer',
      lecturer: 'lecturer',
    })
    const admin = await signedIn(site.url, 'admin')
    await publish(`units/${unit}`)
    const form = new FormData()
    form.append('file', new Blob([plan]), '教案.txt')
    form.append('_payload', JSON.stringify({ unit }))
    const file = await admin.form<{ doc: { id: string } }>('/files', form)
    const course = await admin.call<{ doc: { id: string } }>('POST', '/courses?draft=true', {
      title: '把宣讲台搬到村口',
      slug: 'doorstep',
      unit,
      minutes: 45,
      audience: ['village'],
      outline: ['为什么讲', '讲什么'],
      body: toLexical([paragraph('各位乡亲，今天不讲大道理。')]),
      materials: [{ kind: 'plan', file: file.doc.id, title: '宣讲教案（含互动问答）', access: 'lecturers' }],
    })
    await publish(`courses/${course.doc.id}`)
  }, 300_000)
  afterAll(async () => {
    await browser?.close()
    await site?.stop()
  })

  it('gets from the public page to the file by signing in once', async () => {
    const context = await browser.newContext({
      locale: 'zh-CN',
      viewport: { width: 360, height: 740 },
      isMobile: true,
      hasTouch: true,
    })
    const page = await context.newPage()
    await onCoursePage(page)
    await page.getByText('宣讲教案（含互动问答）').tap()
    await page.waitForURL(/\/admin\/login\?redirect=/)
    await page.locator('#field-email').fill('lecturer@qingxi.example')
    await page.locator('#field-password').fill(password)
    expect(await downloaded(page, () => page.locator('button[type=submit]').tap())).toBe(plan)

    // Signed in by now, the next one comes at once.
    await onCoursePage(page)
    expect(await downloaded(page, () => page.getByText('宣讲教案（含互动问答）').tap())).toBe(plan)
    await context.close()
  }, 120_000)

  /** Follows the log: the page is there when delivery has heard of it. */
  async function onCoursePage(page: Page): Promise<void> {
    await expect
      .poll(async () => (await page.goto(`${site.url}/courses/doorstep`))?.status(), { timeout: 30_000 })
      .toBe(200)
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(overflow).toBeLessThanOrEqual(0)
  }

  async function downloaded(page: Page, start: () => Promise<void>): Promise<string> {
    const [download] = await Promise.all([page.waitForEvent('download'), start()])
    expect(download.suggestedFilename()).toMatch(/^教案-[0-9a-f]+\.txt$/)
    return readFile(await download.path(), 'utf8')
  }

  async function publish(path: string): Promise<void> {
    for (const [who, action] of steps) {
      const { call } = await signedIn(site.url, who)
      const { stage, contentHash } = await call<{ stage: string; contentHash: string }>(
        'GET',
        `/${path}/review`,
      )
      // A unit needs the final review only.
      if (action === 'sign' && stage === 'sealed') continue
      await call('POST', `/${path}/${action}`, { contentHash })
    }
  }
})

const steps = [
  ['admin', 'submit'],
  ['reviewer1', 'sign'],
  ['reviewer2', 'sign'],
  ['reviewer3', 'sign'],
  ['admin', 'publish'],
] as const
