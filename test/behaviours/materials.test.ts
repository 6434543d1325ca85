import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { blobs } from '../../src/cms/blobs'
import { toLexical } from '../../src/content/toLexical'
import { snapshotSchema } from '../../src/content/snapshot'
import type { DocumentKey } from '../../src/content/types'
import type { Client } from '../cms'
import { paragraph } from '../factories'
import { publicationOf } from './kept'
import { created, must, path, startStage, type Problem, type Stage } from './stage'

const plan = Buffer.from('一、备课\n二、开讲\n三、答疑\n')

describe('a course material that is for lecturers', () => {
  let stage: Stage
  let lecturer: Client
  let course: DocumentKey
  let address: string

  beforeAll(async () => {
    stage = await startStage()
    lecturer = await stage.signIn('lecturer', stage.units.sibling)
    course = await aCourse()
    await stage.publish(course)
    address = path(course, 'materials/0')
  })
  afterAll(() => stage.stop())

  it('is downloaded by a lecturer from anywhere, under the name that the course gives it, and kept by nobody in between', async () => {
    const { status, body, headers } = await lecturer.get<string>(address)
    expect([status, body]).toEqual([200, plan.toString()])
    expect(headers.get('content-type')).toBe('text/plain')
    expect(headers.get('content-disposition')).toMatch(
      new RegExp(`^attachment; filename=".*"; filename\\*=UTF-8''${encodeURIComponent('教案_一稿')}.txt$`),
    )
    expect(headers.get('cache-control')).toBe('private, no-store')
  })

  it('is downloaded by the staff of any place, contributors too', async () => {
    const contributor = await stage.signIn('contributor', stage.units.sibling)
    expect((await contributor.get(address)).status).toBe(200)
  })

  it('asks who is not signed in to do so, and brings a browser back to the page of the course', async () => {
    const slug = (await publicationOf(stage.payload, course))?.slug
    const browser = await inBrowser(address)
    expect([browser.status, browser.headers.get('location'), browser.headers.get('cache-control')]).toEqual([
      302,
      `/admin/login?redirect=${encodeURIComponent(`/courses/${slug}#materials`)}`,
      'private, no-store',
    ])
    const { status, body } = await stage.anonymous.get<Problem>(address)
    expect([status, body.code, body.title]).toEqual([401, 'not_signed_in', '请先登录。'])
  })

  it.each([
    'materials/2',
    'materials/-1',
    'materials/00',
    'materials/0x0',
    'materials/length',
    'materials/__proto__',
    'materials/0%2F..%2F..',
    'materials/..%2f..%2ffiles',
  ])('is nothing else than what the course names: %s', async (call) => {
    const { status, body } = await lecturer.get<Problem>(path(course, call))
    expect([status, body.code]).toEqual([404, 'not_found'])
    const browser = await inBrowser(path(course, call))
    expect([302, 401]).toContain(browser.status)
  })

  it('is not to be had by the name of another document', async () => {
    const article = await stage.article({ title: '没有资料' })
    await stage.publish(article)
    for (const id of [article.id, `..%2Farticles%2F${article.id}`, `${course.id}%2F`, '%00']) {
      expect((await lecturer.get(`/api/courses/${id}/materials/0`)).status).toBe(404)
    }
  })

  it('is the one that was approved, whatever the draft says by now', async () => {
    const other = await aFile('还没有审过.txt', Buffer.from('没有人看过'))
    const materials = [{ kind: 'plan', file: other, title: '新教案', access: 'lecturers' }]
    await stage.admin.send('PATCH', `${path(course)}?draft=true`, { materials })
    expect((await lecturer.get(address)).body).toBe(plan.toString())
  })

  it('is not there before the course is public, after it was withdrawn, or without its bytes', async () => {
    const draft = await aCourse()
    expect((await lecturer.get(path(draft, 'materials/0'))).status).toBe(404)
    expect((await inBrowser(path(draft, 'materials/0'))).status).toBe(401)
    await stage.publish(draft)
    expect((await lecturer.get(path(draft, 'materials/0'))).status).toBe(200)
    await must(stage.admin, 'withdraw', draft, { reason: 'outdated' })
    expect((await lecturer.get<Problem>(path(draft, 'materials/0'))).body.code).toBe('not_found')
    const approved = snapshotSchema.parse((await publicationOf(stage.payload, course))?.snapshot)
    for (const { sha256 } of Object.values(approved.files)) await blobs().remove(sha256)
    expect((await lecturer.get<Problem>(address)).body.code).toBe('not_found')
  })

  const inBrowser = (asked: string) =>
    fetch(stage.url + asked, {
      redirect: 'manual',
      headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' },
    })

  async function aFile(name: string, bytes: Buffer): Promise<string> {
    const { body } = await stage.admin.upload<{ doc: { id: string } }>(
      '/api/files',
      { name, bytes },
      { unit: stage.units.own },
    )
    return body.doc.id
  }

  const aCourse = async (): Promise<DocumentKey> =>
    created(stage.admin, 'courses', {
      title: '把宣讲台搬到村口',
      unit: stage.units.own,
      minutes: 45,
      audience: ['village'],
      body: toLexical([paragraph('各位乡亲。')]),
      materials: [
        { kind: 'plan', file: await aFile('宣讲教案.txt', plan), title: '教案/一稿', access: 'lecturers' },
      ],
    })
})
