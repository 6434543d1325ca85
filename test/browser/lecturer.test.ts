import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { toLexical } from '../../src/content/toLexical'
import { paragraph } from '../factories'
import { makePeople, publish, signedIn, threeReviewers } from './people'
import { password } from './site'
import { stageWith } from './stage'

const plan = '一、备课\n二、开讲\n三、答疑\n'
const material = '宣讲教案（含互动问答）'

describe('a lecturer on the road, with a phone', () => {
  const stage = stageWith(async ({ url }) => {
    const unit = await makePeople(url(), { ...threeReviewers, lecturer: 'lecturer' })
    const admin = await signedIn(url(), 'admin')
    await publish(url(), `units/${unit}`)
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
      materials: [{ kind: 'plan', file: file.doc.id, title: material, access: 'lecturers' }],
    })
    await publish(url(), `courses/${course.doc.id}`)
  })

  it('signs in from the public page, is back on it, and gets every file from there', async () => {
    const page = await stage.phone()
    await onCoursePage(page)
    await page.getByText(material).tap()
    await page.waitForURL(/\/admin\/login\?redirect=/)
    await page.locator('#field-email').fill('lecturer@qingxi.example')
    await page.locator('#field-password').fill(password)
    await page.locator('button[type=submit]').tap()
    await page.waitForURL(stage.url('/courses/doorstep#materials'))
    expect(await downloaded(page)).toBe(plan)
    expect(await downloaded(page)).toBe(plan)
    await page.context().close()
  }, 120_000)

  it('is told on the dashboard where the courses are, and of nothing that a lecturer cannot do', async () => {
    const page = await stage.phone('lecturer')
    await page.goto(stage.url('/admin'))
    await page.locator('.xjt-worklist').waitFor()
    expect(await page.locator('.xjt-worklist').textContent()).not.toContain('要写新的')
    await page.getByRole('link', { name: '去看宣讲课程' }).tap()
    await page.waitForURL(stage.url('/courses'))
    expect(await page.getByText('把宣讲台搬到村口').count()).toBeGreaterThan(0)
    await page.context().close()
  }, 120_000)

  it.each([
    'https://elsewhere.example/',
    '//elsewhere.example',
    '/\\elsewhere.example',
    '/%2Felsewhere.example',
  ])(
    'is not led elsewhere by a link to sign in with %s',
    async (redirect) => {
      const page = await stage.phone('lecturer')
      await page.goto(stage.url(`/admin/login?redirect=${encodeURIComponent(redirect)}`))
      await page.locator('.xjt-worklist').waitFor()
      expect(page.url()).toBe(stage.url('/admin'))
      await page.context().close()
    },
    60_000,
  )

  /** Follows the log: the page is there when delivery has heard of it. */
  async function onCoursePage(page: Page): Promise<void> {
    await expect
      .poll(async () => (await page.goto(stage.url('/courses/doorstep')))?.status(), { timeout: 30_000 })
      .toBe(200)
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(overflow).toBeLessThanOrEqual(0)
  }

  async function downloaded(page: Page): Promise<string> {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByText(material).tap()])
    expect(download.suggestedFilename()).toBe(`${material}.txt`)
    return readFile(await download.path(), 'utf8')
  }
})
