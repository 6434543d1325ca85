/** What the form of a draft says when a save is refused: Payload shows the message alone, and none at the fields. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { toLexical } from '../../src/content/toLexical'
import { startCms, type Client, type Cms } from '../cms'
import { paragraph } from '../factories'

let cms: Cms
let admin: Client
beforeAll(async () => {
  cms = await startCms()
  admin = await cms.signIn('administrator')
})
afterAll(() => cms.stop())

const unreadable = { root: { type: 'root', children: [{ type: 'iframe', version: 1 }] } }
const chapter = (body: object) => ({ title: '止血', body })
const cases: [string, object, string, string][] = [
  ['articles', { summary: '长'.repeat(3000) }, '“摘要” 文字太长：最多 ', 'at most, 3000 at present.'],
  [
    'pocket-books',
    { chapters: [chapter(toLexical([paragraph('压住伤口。')])), chapter(unreadable)] },
    '“章节 2 › 正文” ',
    '“Chapters 2 › ',
  ],
  [
    'articles',
    { cover: 'gone12345678901' },
    '“封面图” 选中的内容已不存在，请重新选择。',
    '“Cover” What was chosen no longer exists – choose again.',
  ],
  ['events', { report: { attendance: -1 } }, '“活动情况（结束后填写） › 参加人数” 数字超出范围。', ' › '],
]

it.each(cases)('of %s (case %#) names the field as the form does, and why', async (type, fields, zh, en) => {
  const said = async (language: string) => {
    const { status, body } = await admin.send<{ errors: [{ message: string }] }>(
      'POST',
      `/api/${type}?draft=true`,
      { title: '口袋书', ...fields },
      { 'accept-language': language },
    )
    expect(status).toBe(400)
    return body.errors[0].message
  }
  expect(await said('zh-CN')).toContain(zh)
  const english = await said('en')
  expect(english).toContain(en)
  expect(english, 'the form would cut it up').not.toContain(':')
})
