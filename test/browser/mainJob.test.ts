import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { makePeople, threeReviewers } from './people'
import { stageWith } from './stage'

const manuscript = `青溪县办起家门口的阅览室

  柳湾镇把闲着的旧仓库收拾出来，摆上书架和长桌，傍晚总有人来坐一坐。
一、书从哪里来
  书是邻居们捐的，也有县图书馆每月换来的一箱。
二、谁来管
  值班的是镇上的退休教师和中学生，两人一班。
（柳湾镇新时代文明实践所）`

describe('the main job, in a browser', () => {
  const stage = stageWith(async ({ url }) => {
    const unit = await makePeople(url(), { editor: 'editor', ...threeReviewers })
    await onDocument('admin', `units/${unit}`, (page) => press(page, '提交审核', '待终审'))
    await onDocument('reviewer1', `units/${unit}`, (page) => press(page, '终审 · 审核通过', '已通过，待发布'))
    await onDocument('admin', `units/${unit}`, (page) => press(page, '发布', '已发布'))
  })

  it('takes a manuscript from import over three signatures to a public page', async () => {
    const page = await stage.desk('editor')
    await page.goto(stage.url('/admin/collections/articles'))
    await page
      .locator('.xjt-import input')
      .setInputFiles({ name: '来稿.txt', mimeType: 'text/plain', buffer: Buffer.from(manuscript) })
    await page.locator('.xjt-import__done a').click()
    await page.waitForURL(/articles\/[a-z0-9]{15}/)
    const path = new URL(page.url()).pathname.replace('/admin/collections/', '')
    await press(page, '提交审核', '待初审')
    await page.context().close()

    await onDocument('reviewer1', path, async (reviewer) => {
      const proof = reviewer.frameLocator('.xjt-proof iframe')
      expect(await proof.locator('.prose h2').allTextContents()).toEqual(['一、书从哪里来', '二、谁来管'])
      const drawn = await proof.locator('h1').evaluate((title) => getComputedStyle(title).fontFamily)
      expect(drawn, 'the proof has no style').toContain('Song')
      await press(reviewer, '初审 · 审核通过', '待复审')
      await reviewer.goto(stage.url(`/api/${path}/proof`))
      const { violations } = await new AxeBuilder({ page: reviewer }).analyze()
      expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([])
    })
    await onDocument('reviewer1', path, async (reviewer) => {
      expect(await reviewer.locator('.xjt-button--sign').count()).toBe(0)
    })
    await onDocument('reviewer2', path, (reviewer) => press(reviewer, '复审 · 审核通过', '待终审'))
    await onDocument('reviewer3', path, (reviewer) => press(reviewer, '终审 · 审核通过', '已通过，待发布'))
    await onDocument('editor', path, async (editor) => {
      await press(editor, '发布', '已发布')
      const address = await editor.locator('.xjt-public a').getAttribute('href')
      await editor.goto(stage.url(address ?? ''))
      expect(await editor.locator('h1').textContent()).toBe('青溪县办起家门口的阅览室')
      expect(await editor.locator('.prose h2').allTextContents()).toEqual(['一、书从哪里来', '二、谁来管'])
      expect(await editor.locator('body').textContent()).toContain('柳湾镇新时代文明实践所')
    })
  }, 300_000)

  it('is readable by everybody: no barrier that axe finds, no sideways scrolling on a phone', async () => {
    const page = await stage.phone()
    await page.goto(stage.url())
    const first = await page.locator('a[href^="/articles/"]').first().getAttribute('href')
    for (const path of ['/', '/articles', first ?? '', '/units', '/no-such-page']) {
      await page.goto(stage.url(path))
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id, nodes }) => `${path} ${id} ${nodes[0]?.html}`)).toEqual([])
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(overflow, `${path} is wider than the screen`).toBeLessThanOrEqual(0)
    }
    await page.context().close()
  }, 120_000)

  it('leads from the keyboard straight to the text', async () => {
    const page = await stage.desk()
    await page.goto(stage.url())
    await page.keyboard.press('Tab')
    const target = await page.locator(':focus').getAttribute('href')
    await page.keyboard.press('Enter')
    expect(new URL(page.url()).hash).toBe(target)
    expect(await page.locator(`${target}`).evaluate((element) => element.tagName)).toBe('MAIN')
    await page.context().close()
  }, 60_000)

  async function onDocument(login: string, path: string, look: (page: Page) => Promise<void>): Promise<void> {
    const page = await stage.desk(login)
    await page.goto(stage.url(`/admin/collections/${path}`))
    await page.locator('.xjt-review .xjt-stage').waitFor()
    await look(page)
    await page.context().close()
  }

  async function press(page: Page, button: string, expected: string): Promise<void> {
    await page.locator('.xjt-review').getByRole('button', { name: button, exact: true }).click()
    await page.locator('.xjt-review .xjt-stage', { hasText: expected }).waitFor({ timeout: 30_000 })
  }
})
