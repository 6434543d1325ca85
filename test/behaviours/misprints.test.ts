import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { BulletinSheet } from '../../src/channels/bulletinSheet'
import { blobs } from '../../src/cms/blobs'
import { pressWith } from '../../src/cms/publication/press'
import { startRunner } from '../../src/cms/publication/runner'
import { toLexical } from '../../src/content/toLexical'
import type { DocumentKey } from '../../src/content/types'
import { TypesettingFailed } from '../../src/files/TypesettingFailed'
import { paragraph } from '../factories'
import { publicationOf } from './kept'
import { aPicture } from './picture'
import { must, path, review, startStage, step, type Stage } from './stage'

/** The signs that the fonts of this test do not have. */
const unknown = ['🎉', '𰻞', '\u{fe0f}']

describe('a bulletin, before anybody reviews it', () => {
  let stage: Stage
  let typeset: (sheet: BulletinSheet) => Promise<void>
  let sheets: BulletinSheet[]

  beforeAll(async () => {
    // The typesetter has tests of its own; here it is what it answers that counts.
    const bulletin = async (sheet: BulletinSheet) => {
      sheets.push(sheet)
      await typeset(sheet)
      return Buffer.from(`%PDF-1.7 ${JSON.stringify(sheet)}`)
    }
    stage = await startStage(undefined, (payload) =>
      startRunner(payload, pressWith(payload, blobs(), { bulletin })),
    )
  })
  afterAll(() => stage.stop())
  beforeEach(() => {
    sheets = []
    typeset = async (sheet) => {
      const missing = unknown.filter((character) => JSON.stringify(sheet).includes(character))
      if (missing.length > 0) throw new TypesettingFailed('character_missing', missing.join(' '))
    }
  })

  it('is refused with the article and the characters that cannot be printed, and stays a draft', async () => {
    const good = await articleThatSays('阅览室的灯亮了。')
    const bad = await articleThatSays('丰收啦🎉，来一碗𰻞𰻞面。')
    const bulletin = await stage.bulletin([good, bad])
    const answer = await step(stage.admin, 'submit', bulletin)
    expect([answer.status, answer.body.code]).toEqual([400, 'content_incomplete'])
    expect(answer.body.errors).toEqual([
      {
        path: 'sections.0.articles.1.article',
        code: 'character_missing',
        message: '稿件“丰收啦🎉，来一碗𰻞𰻞面。”里的字符 🎉 𰻞 现有字体排不出来，请改用其他写法。',
      },
    ])
    const { stage: reached, history } = (await review(stage.admin, bulletin)).body
    expect([reached, history.map(({ action }) => action)]).toEqual(['draft', ['edit']])
  })

  it('says so in English to who reads English, and of its own text too', async () => {
    const bulletin = await stage.bulletin([await articleThatSays('春耕。')], { theme: '爱\u{fe0f}读书' })
    const { contentHash } = (await review(stage.admin, bulletin)).body
    const answer = await stage.admin.send<{ errors: { path: string; message: string }[] }>(
      'POST',
      path(bulletin, 'submit'),
      { contentHash },
      { 'accept-language': 'en' },
    )
    expect(answer.body.errors).toMatchObject([
      {
        path: 'body',
        message:
          "The bulletin's own text has characters that no print font has: U+FE0F. Write them differently.",
      },
    ])
  })

  it('names the picture that cannot be printed', async () => {
    const image = await aPicture(stage.admin, { unit: stage.units.own })
    const article = await stage.article({ title: '秋收', body: toLexical([{ type: 'image', image }]) })
    await stage.publish(article)
    const bulletin = await stage.bulletin([article])
    typeset = async (sheet) => {
      const [block] = sheet.sections[0]?.articles[0]?.blocks ?? []
      if (block?.kind === 'picture') throw new TypesettingFailed('picture_unreadable', block.image)
    }
    const [error] = (await step(stage.admin, 'submit', bulletin)).body.errors
    expect(error?.path).toBe('sections.0.articles.0.article')
    expect(error?.message).toMatch(/^稿件“秋收”里的图片“.+”损坏或格式不支持，请更换。$/)
  })

  it('passes on what the typesetter says of the whole', async () => {
    const bulletin = await stage.bulletin([await articleThatSays('秋收。')])
    typeset = () => Promise.reject(new TypesettingFailed('typesetting_refused', 'no such thing'))
    expect((await step(stage.admin, 'submit', bulletin)).body.errors).toEqual([
      { path: 'sections', code: 'typesetting_refused', message: '排版程序拒绝了这份稿件：no such thing' },
    ])
  })

  it('is looked at again when it is published, for its articles go on changing', async () => {
    const article = await articleThatSays('元宵灯会。')
    const bulletin = await stage.bulletin([article])
    const { contentHash } = await stage.seal(bulletin)
    await stage.admin.send('PATCH', `${path(article)}?draft=true`, { title: '元宵灯会🎉' })
    await stage.publish(article)
    const answer = await step(stage.admin, 'publish', bulletin, { contentHash })
    expect([answer.status, answer.body.code]).toEqual([400, 'content_incomplete'])
    expect(answer.body.errors[0]?.message).toContain('“元宵灯会🎉”')
    expect(await publicationOf(stage.payload, bulletin)).toBeUndefined()
  })

  it('goes on to review while the typesetter is down, which is not the text’s fault', async () => {
    const bulletin = await stage.bulletin([await articleThatSays('清明。')])
    typeset = () => Promise.reject(new TypesettingFailed('typesetter_crashed', 'SIGKILL'))
    expect((await must(stage.admin, 'submit', bulletin)).stage).toBe('first')
  })

  it('keeps nothing of what is typeset on trial, and holds up no one meanwhile', async () => {
    const bulletin = await stage.bulletin([await articleThatSays('端午。')])
    const other = await stage.article({ title: '别人的稿子' })
    let saved = 0
    typeset = async () => {
      const { status } = await stage.admin.send('PATCH', `${path(other)}?draft=true`, { title: '改一改' })
      saved = status
    }
    expect((await must(stage.admin, 'submit', bulletin)).stage).toBe('first')
    expect([saved, sheets.length]).toEqual([200, 1])
    expect(await blobs().has(await hashOfPdf(sheets[0]))).toBe(false)
  })

  it('is not typeset for somebody who may not submit it', async () => {
    const bulletin = await stage.bulletin([await articleThatSays('芒种。')])
    const { contentHash } = (await review(stage.admin, bulletin)).body
    const stranger = await stage.signIn('editor', stage.units.sibling)
    const answer = await stranger.send('POST', path(bulletin, 'submit'), { contentHash })
    expect([answer.status, sheets.length]).toEqual([403, 0])
  })

  it('tells who published it that readers do not see it yet, and why, in both languages', async () => {
    const bulletin = await stage.bulletin([await articleThatSays('立夏。')])
    const { contentHash } = await stage.seal(bulletin)
    typeset = () => Promise.reject(new TypesettingFailed('typesetter_crashed', 'SIGKILL'))
    const view = await must(stage.admin, 'publish', bulletin, { contentHash })
    expect(view.public).toMatchObject({
      now: false,
      pending: true,
      failure:
        '排版程序意外退出（SIGKILL）。可以重试。 / The typesetter ended unexpectedly (SIGKILL). It may be tried again.',
    })
  })

  async function articleThatSays(title: string): Promise<DocumentKey> {
    const article = await stage.article({ title, body: toLexical([paragraph(title)]) })
    await stage.publish(article)
    return article
  }
})

async function hashOfPdf(sheet: BulletinSheet | undefined): Promise<string> {
  const bytes = Buffer.from(`%PDF-1.7 ${JSON.stringify(sheet)}`)
  return Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex')
}
