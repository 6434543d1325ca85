import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { toLexical } from '../../src/content/toLexical'
import { paragraph } from '../factories'
import { makePeople, publish, signedIn, threeReviewers } from './people'
import { stageWith } from './stage'

const long = Array.from({ length: 80 }, (_, day) =>
  paragraph(`第${day + 1}天，柳湾镇的书屋照常开门。傍晚来的人坐满了长桌，有人读报，有人教孩子写毛笔字。`),
)

describe('the admin', () => {
  let article: string
  const stage = stageWith(async ({ url }) => {
    const unit = await makePeople(url(), { editor: 'editor', ...threeReviewers })
    await publish(url(), `units/${unit}`)
    const { call } = await signedIn(url(), 'admin')
    const { doc } = await call<{ doc: { id: string } }>('POST', '/articles?draft=true', {
      title: '书屋开了八十天',
      unit,
      body: toLexical(long),
    })
    article = `articles/${doc.id}`
  })

  it('invites to write with the sign that the cards show, and only those who may write', async () => {
    const editor = await stage.phone('editor')
    await editor.goto(stage.url('/admin'))
    await editor.getByText('要写新的，在下面选一类，点它右边的“＋”。').waitFor()
    expect(await editor.locator('.card a[href$="/articles/create"]').count()).toBe(1)
    await editor.context().close()

    const reviewer = await stage.phone('reviewer3')
    await reviewer.goto(stage.url('/admin'))
    await reviewer.getByText('没有等你处理的内容。').waitFor()
    expect(await reviewer.getByText('要写新的').count()).toBe(0)
    await reviewer.goto(stage.url('/admin/collections/articles'))
    await reviewer.getByRole('cell', { name: '书屋开了八十天' }).waitFor()
    expect(await reviewer.locator('.xjt-import').count()).toBe(0)
    await reviewer.context().close()
  }, 120_000)

  it('tells a reviewer on a phone at once what is asked, and is one tap from the decision', async () => {
    const { call } = await signedIn(stage.url(), 'admin')
    const { contentHash } = await call<{ contentHash: string }>('GET', `/${article}/review`)
    await call('POST', `/${article}/submit`, { contentHash })
    const page = await stage.phone('reviewer1')
    const bar = await onDocument(page)
    expect(await isInSight(bar)).toBe(true)
    expect(await bar.textContent()).toContain('待初审')
    await page.getByText(/^第80天/).waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollHeight / innerHeight)).toBeGreaterThan(8)

    await bar.getByRole('link', { name: '去审核' }).tap()
    const sign = page.getByRole('button', { name: '初审 · 审核通过' })
    await expect.poll(() => isInSight(sign)).toBe(true)
    expect(await focused(page)).toBe('审核与发布')
    expect(await overlap(bar, page.locator('.xjt-review'))).toBe(false)

    await sign.tap()
    await bar.getByText('待复审').waitFor()
    expect(await bar.getByRole('link').allTextContents()).toEqual(['看校样', '看审核进度'])
    await page.context().close()
  }, 120_000)

  it('does not cover the end of the form with it, and lets the keyboard use it', async () => {
    const page = await stage.phone('reviewer2')
    const bar = await onDocument(page)
    await bar.getByRole('link', { name: '去审核' }).focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => focused(page)).toBe('审核与发布')
    for (const end of ['#field-attribution', '#field-slug']) {
      await page.locator(end).evaluate((element) => element.scrollIntoView({ block: 'end' }))
      expect([end, await overlap(bar, page.locator(end))]).toEqual([end, false])
    }
    await page.context().close()
  }, 120_000)

  it('has no such bar where the panel is in sight anyway, or where nothing is saved yet', async () => {
    const desk = await stage.desk('reviewer2')
    expect(await (await onDocument(desk)).isVisible()).toBe(false)
    // Also on the screen of an old laptop, with the proof above the decision.
    for (const height of [900, 720]) {
      await desk.setViewportSize({ width: 1280, height })
      expect([height, await isInSight(desk.locator('.xjt-proof iframe'))]).toEqual([height, true])
      expect([height, await isInSight(desk.locator('.xjt-button--sign'))]).toEqual([height, true])
    }
    await desk.context().close()
    const phone = await stage.phone('editor')
    await phone.goto(stage.url('/admin/collections/articles/create'))
    await phone.getByText('先填好内容并保存').waitFor()
    expect(await phone.locator('.xjt-bar').count()).toBe(0)
    await phone.context().close()
  }, 120_000)

  it('reports an import as a list beside the refreshed list of texts, and knows a manuscript again', async () => {
    const page = await stage.phone('editor')
    await page.goto(stage.url('/admin/collections/articles'))
    const manuscript = '橘园里的屋场会\n\n　　板凳摆在树下，\n\n（总第12期）\n乡亲听得入神'
    const take = (name: string) =>
      page
        .locator('.xjt-import input')
        .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(manuscript) })
    const reports = page.locator('.xjt-import [aria-live=polite] article')
    await take('来稿.txt')
    await reports.getByRole('link', { name: '打开《橘园里的屋场会》' }).waitFor()
    expect(await reports.getByRole('listitem').count()).toBeGreaterThan(1)
    expect(await reports.getByText('同名').count()).toBe(0)
    await page.getByRole('cell', { name: '橘园里的屋场会' }).waitFor()

    const first = await reports.getByRole('link').getAttribute('href')
    await take('来稿.txt')
    const same = reports.first().locator('.xjt-notice', { hasText: '同名' }).getByRole('link')
    await same.waitFor()
    expect(await same.getAttribute('href')).toBe(first)
    await expect.poll(() => page.getByRole('cell', { name: '橘园里的屋场会' }).count()).toBe(2)
    await page.context().close()
  }, 120_000)

  async function onDocument(page: Page): Promise<Locator> {
    await page.goto(stage.url(`/admin/collections/${article}`))
    await page.locator('.xjt-review .xjt-stage').waitFor()
    return page.locator('.xjt-bar')
  }
})

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent)

/** All of it is on the screen. */
const isInSight = (element: Locator): Promise<boolean> =>
  element.evaluate((node) => {
    const { top, bottom, height } = node.getBoundingClientRect()
    return height > 0 && top >= 0 && bottom <= innerHeight
  })

async function overlap(one: Locator, other: Locator): Promise<boolean> {
  const [a, b] = [await one.boundingBox(), await other.boundingBox()]
  if (!a || !b) throw new Error('not on the page')
  return a.y < b.y + b.height && b.y < a.y + a.height
}
