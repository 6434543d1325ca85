/** What a reviewer sees before signing: the page that readers will get. */
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { blobs } from '../../src/cms/blobs'
import { showProofsWith } from '../../src/cms/proof/pages'
import { pressWith } from '../../src/cms/publication/press'
import { startRunner } from '../../src/cms/publication/runner'
import { toLexical } from '../../src/content/toLexical'
import type { DocumentKey, DocumentType } from '../../src/content/types'
import { TypesettingFailed } from '../../src/files/TypesettingFailed'
import { proofsOf } from '../../src/site'
import type { Answer, Client } from '../cms'
import { paragraph } from '../factories'
import { filesBelow, logOf } from './kept'
import { aPicture } from './picture'
import { startReaders } from './readers'
import { created, path, review, startStage, type Problem, type Stage } from './stage'

let stage: Stage
let readers: Awaited<ReturnType<typeof startReaders>>

/** What the typesetter does with a sheet; it has tests of its own. */
let typeset: (sheet: object) => Promise<void>
let typesettings = 0
let lastSheet: object

beforeAll(async () => {
  const bulletin = async (sheet: object) => {
    typesettings++
    lastSheet = sheet
    await typeset(sheet)
    return Buffer.from('%PDF-1.7 of the trial')
  }
  stage = await startStage(undefined, (payload) =>
    startRunner(payload, pressWith(payload, blobs(), { bulletin })),
  )
  showProofsWith(stage.payload, proofsOf({ name: '青溪文明实践', publicUrl: 'http://127.0.0.1' }))
  readers = await startReaders(stage)
})
beforeEach(() => {
  typeset = async (sheet) => {
    if (JSON.stringify(sheet).includes('🎉')) throw new TypesettingFailed('character_missing', '🎉')
  }
})
afterAll(async () => {
  await readers.stop()
  await stage.stop()
})

/** Of readers, as soon as it is there. */
const published = async (url: string): Promise<string> =>
  vi.waitFor(
    async () => {
      const answer = await fetch(`${readers.url}${url}`)
      expect(answer.status).toBe(200)
      return answer.text()
    },
    { timeout: 10_000, interval: 50 },
  )

/** All between head and foot; it may have become another day meanwhile. */
const mainOf = (page: string): string =>
  /<main.*<\/main>/s.exec(page)?.[0].replaceAll(/<time.*?<\/time>/gs, '') ?? 'no main'

const proofOf = (who: Client, key: DocumentKey): Promise<Answer<string>> =>
  who.get<string>(path(key, 'proof'))
const picturesIn = (page: string): string[] => [
  ...new Set([...page.matchAll(/[^"\s,]+\.(?:jpg|webp|avif)(?=[",\s])/g)].map(([address]) => address)),
]

/** An article with a picture in its text, by somebody of the office. */
async function anIllustratedArticle(title: string): Promise<DocumentKey> {
  const image = await aPicture(stage.admin, { unit: stage.units.own, alt: '灯下读书' })
  return stage.article({ title, body: toLexical([paragraph('傍晚，灯亮了。'), { type: 'image', image }]) })
}

describe('a proof', () => {
  const text = { body: toLexical([paragraph('来听。')]) }
  const others: [DocumentType, object][] = [
    ['events', { ...text, platform: 'theory', startsAt: '2030-05-01T09:00:00+08:00', venue: '文化礼堂' }],
    ['pocket-books', { chapters: [{ title: '第一章', ...text }], sayings: [], glossary: [] }],
    ['courses', { ...text, minutes: 45, audience: ['village'], outline: ['为什么讲'] }],
    ['lecturers', { ...text, organisation: '县委党校' }],
    ['topics', {}],
    ['series', {}],
  ]

  it.each([['articles', {}], ...others] as typeof others)(
    'of %s is the page that readers get after publication, to the letter',
    async (type, fields) => {
      const key =
        type === 'articles'
          ? await anIllustratedArticle('阅览室开门了')
          : await created(stage.admin, type, { title: `校样 ${type}`, unit: stage.units.own, ...fields })
      const proof = (await proofOf(stage.signers[0], key)).body
      await stage.publish(key)
      const { url } = (await review(stage.admin, key)).body.public
      const page = await published(url ?? '')
      expect(picturesIn(page).length > 2).toBe(type === 'articles')
      const asPublic = mainOf(proof)
        .replaceAll(`${path(key)}/proof/`, '/content/v1/files/')
        .replaceAll(' target="_self"', '')
      expect(asPublic).toBe(mainOf(page))
    },
  )

  it('of a unit lacks only what others put on its page', async () => {
    const key = await created(stage.admin, 'units', {
      title: '石碾村新时代文明实践站',
      level: 'station',
      parent: stage.units.own,
      code: 'QX-02-07',
    })
    const { status, body } = await proofOf(stage.admin, key)
    expect([status, mainOf(body)]).toEqual([200, expect.stringContaining('QX-02-07')])
  })

  it('opens what it links to beside itself, and the chapters of a book in their place', async () => {
    const book = await created(stage.admin, 'pocket-books', {
      title: '急救口袋书',
      unit: stage.units.own,
      chapters: [{ title: '止血', ...text }],
    })
    const { body } = await proofOf(stage.admin, book)
    expect(body).toContain('<base target="_blank"/>')
    expect(body).toContain('<a target="_self" href="#chapter-1">')
  })

  it('shows the pictures that readers cannot fetch yet', async () => {
    const key = await anIllustratedArticle('灯会')
    const pictures = picturesIn((await proofOf(stage.signers[0], key)).body).filter((one) =>
      one.startsWith('/api/'),
    )
    expect(pictures.length).toBeGreaterThan(2)
    for (const address of pictures) {
      const { status, headers } = await stage.signers[0].get(address)
      expect([status, headers.get('content-type')]).toEqual([200, expect.stringMatching(/^image\//)])
      const sha256 = address.split('/')[5] ?? ''
      expect((await fetch(`${readers.url}/content/v1/files/${sha256}/${address.split('/')[6]}`)).status).toBe(
        404,
      )
    }
  })

  it('says that it is one, is indexed by nobody, runs nothing and stays out of caches', async () => {
    const { body, headers } = await proofOf(stage.signers[0], await stage.article())
    expect(body).toContain('校样')
    expect(body).toContain('<meta name="robots" content="noindex"/>')
    expect(headers.get('cache-control')).toBe('private, no-store')
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none';.*frame-ancestors 'self'$/)
  })

  it('is of the text that was saved last, also where an older one is public', async () => {
    const key = await stage.article({ title: '春耕' })
    await stage.publish(key)
    await stage.admin.send('PATCH', `${path(key)}?draft=true`, { title: '春耕开始了' })
    expect((await proofOf(stage.signers[0], key)).body).toContain('<h1>春耕开始了')
    expect((await review(stage.admin, key)).body.proof).toEqual({ page: path(key, 'proof'), printed: null })
  })

  it('is for those who review the document, and for nobody else', async () => {
    const key = await anIllustratedArticle('内部')
    const [picture = ''] = picturesIn((await proofOf(stage.admin, key)).body).filter((one) =>
      one.startsWith('/api/'),
    )
    const strangers = [
      await stage.signIn('editor', stage.units.sibling),
      await stage.signIn('reviewer', stage.units.below),
      await stage.signIn('lecturer', stage.units.own),
    ]
    for (const who of strangers)
      for (const address of [path(key, 'proof'), picture])
        expect((await who.get<Problem>(address)).body).toMatchObject({ status: 404, code: 'not_found' })
    for (const address of [path(key, 'proof'), picture])
      expect((await stage.anonymous.get(address)).status).toBe(401)
    const contributor = await stage.signIn('contributor', stage.units.own)
    expect((await proofOf(contributor, key)).status).toBe(200)
  })

  it('gives no file that its own page does not show', async () => {
    const [one, other] = [await anIllustratedArticle('这篇'), await anIllustratedArticle('那篇')]
    const [picture = ''] = picturesIn((await proofOf(stage.admin, one)).body).filter((at) =>
      at.startsWith('/api/'),
    )
    expect((await stage.admin.get(picture)).status).toBe(200)
    expect((await stage.admin.get(picture.replace(one.id, other.id))).status).toBe(404)
    expect((await stage.admin.get(picture.replace(/[^/]+$/, 'another-name.jpg'))).status).toBe(404)
  })

  it('of a text that lacks something names it', async () => {
    const key = await stage.article({ body: null })
    const { status, body } = await stage.admin.get<Problem>(path(key, 'proof'))
    expect([status, body.code]).toEqual([400, 'content_incomplete'])
    expect(body.errors.map((error) => error.path)).toEqual(['body'])
    expect((await review(stage.admin, key)).body.proof).toBeNull()
  })

  it('leaves no trace', async () => {
    const key = await anIllustratedArticle('不留痕迹')
    const before = [
      filesBelow(stage.dataDir),
      await logOf(stage.payload),
      (await review(stage.admin, key)).body,
    ]
    await proofOf(stage.admin, key)
    expect([
      filesBelow(stage.dataDir),
      await logOf(stage.payload),
      (await review(stage.admin, key)).body,
    ]).toEqual(before)
  })

  it('that there is none of is said on a page, in both languages, and to programs as a problem', async () => {
    const key = await stage.article({ body: null })
    const browser = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' }
    const incomplete = await stage.admin.send<string>('GET', path(key, 'proof'), undefined, browser)
    expect(incomplete.status).toBe(400)
    expect(incomplete.body).toContain('还有要补齐或改正的地方')
    expect(incomplete.body).toMatch(/<div lang="en">.*Something in the document is missing/s)
    const signedOut = await stage.anonymous.send<string>('GET', path(key, 'proof'), undefined, browser)
    expect([signedOut.status, signedOut.body]).toEqual([401, expect.stringContaining('请先登录')])
    for (const { headers } of [incomplete, signedOut])
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'self'")
    expect((await stage.anonymous.get<Problem>(path(key, 'proof'))).body.code).toBe('not_signed_in')
  })
})

describe('the print proof of a bulletin', () => {
  it('is what would be typeset, and is kept nowhere', async () => {
    const bulletin = await aBulletin('春耕')
    expect((await review(stage.admin, bulletin)).body.proof?.printed).toBe(path(bulletin, 'proof.pdf'))
    const before = filesBelow(stage.dataDir)
    const { status, body, headers } = await stage.signers[0].get<string>(path(bulletin, 'proof.pdf'))
    expect([status, body]).toEqual([200, '%PDF-1.7 of the trial'])
    expect(headers.get('content-type')).toBe('application/pdf')
    expect(headers.get('content-disposition')).toMatch(/^inline; filename=".+-proof\.pdf"$/)
    expect(filesBelow(stage.dataDir)).toEqual(before)
    expect(lastSheet).toHaveProperty('proof', true)
    await stage.publish(bulletin)
    expect(lastSheet).not.toHaveProperty('proof')
  })

  it('that cannot be typeset names the article and the sign', async () => {
    const { status, body } = await stage.admin.get<Problem>(path(await aBulletin('丰收🎉'), 'proof.pdf'))
    expect([status, body.code]).toEqual([400, 'content_incomplete'])
    expect(body.errors[0]?.message).toContain('“丰收🎉”里的字符 🎉')
  })

  it('is asked for again when the typesetter is in trouble, which is not the text’s fault', async () => {
    const bulletin = await aBulletin('清明')
    typeset = () => Promise.reject(new TypesettingFailed('typesetter_crashed', 'SIGKILL'))
    const { status, body } = await stage.admin.get<Problem>(path(bulletin, 'proof.pdf'))
    expect([status, body.code]).toEqual([503, 'typesetter_crashed'])
  })

  it('is made once for all who wait for it, and three at a time', async () => {
    const bulletins = []
    for (const title of ['一', '二', '三', '四']) bulletins.push(await aBulletin(title))
    const ask = (bulletin: DocumentKey | undefined) =>
      stage.admin.get<Problem>(bulletin ? path(bulletin, 'proof.pdf') : '')
    let finish = () => {}
    const held = new Promise<void>((resolve) => (finish = resolve))
    typeset = () => held
    const before = typesettings
    const waiting = [...bulletins.slice(0, 3), bulletins[0]].map(ask)
    await vi.waitFor(() => expect(typesettings).toBe(before + 3), { timeout: 10_000, interval: 20 })
    const fourth = await ask(bulletins[3])
    expect([fourth.status, fourth.body.code]).toEqual([503, 'busy'])
    finish()
    expect((await Promise.all(waiting)).map(({ status }) => status)).toEqual([200, 200, 200, 200])
    expect(typesettings).toBe(before + 3)
    expect((await ask(bulletins[3])).status).toBe(200)
  })

  it('is for those who review it alone, and there is none of an article', async () => {
    const stranger = await stage.signIn('reviewer', stage.units.sibling)
    expect((await stranger.get(path(await aBulletin('秋收'), 'proof.pdf'))).status).toBe(404)
    expect((await stage.admin.get(path(await stage.article(), 'proof.pdf'))).status).toBe(404)
  })

  async function aBulletin(title: string): Promise<DocumentKey> {
    const article = await stage.article({ title, body: toLexical([paragraph(title)]) })
    await stage.publish(article)
    return stage.bulletin([article])
  }
})
