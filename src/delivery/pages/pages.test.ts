import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { linkTo } from '../../../test/delivery/entries'
import { startPair } from '../../../test/delivery/node'
import { stylesheetPath } from '../../site'

let pair: Awaited<ReturnType<typeof startPair>>
const get: Awaited<ReturnType<typeof startPair>>['get'] = (...asked) => pair.get(...asked)

const centre = linkTo('units', 'centre')
const office = linkTo('units', 'north')

beforeAll(async () => {
  pair = await startPair(({ log }) => {
    log.publish({ type: 'units', id: 'centre', title: '青溪县实践中心', level: 'centre', within: ['centre'] })
    log.publish({
      type: 'units',
      id: 'north',
      title: '北山实践所',
      parent: centre,
      unit: centre,
      within: ['centre', 'north'],
    })
    for (let n = 1; n <= 22; n++)
      log.publish({
        type: 'articles',
        id: `a${n}`,
        title: `动态第${n}篇`,
        ...(n === 5 && { unit: office, within: ['centre', 'north'] }),
      })
    log.publish({ type: 'events', id: 'past', title: '往日的活动', startsAt: '2020-05-01T09:00:00+08:00' })
    log.publish({
      type: 'events',
      id: 'next',
      title: '将来的活动',
      startsAt: '2999-05-01T09:00:00+08:00',
      within: ['centre', 'north'],
    })
    log.publish({ type: 'articles', id: 'moved', slug: 'before' })
    log.publish({ type: 'articles', id: 'moved', slug: '之后', html: '<p>正文在此</p>' })
    log.publish({ type: 'articles', id: 'replaced' })
    log.withdraw({ type: 'articles', id: 'replaced' }, 'superseded', 'articles/also-replaced')
    log.publish({ type: 'articles', id: 'also-replaced' })
    log.withdraw({ type: 'articles', id: 'also-replaced' }, 'superseded', 'articles/moved')
    log.publish({ type: 'articles', id: 'wrong' })
    log.withdraw({ type: 'articles', id: 'wrong' }, 'error')
    for (const [id, to] of [
      ['ring-a', 'ring-b'],
      ['ring-b', 'ring-a'],
    ] as const) {
      log.publish({ type: 'articles', id })
      log.withdraw({ type: 'articles', id }, 'superseded', `articles/${to}`)
    }
  })
})
afterAll(() => pair.stop())

describe('the front page', () => {
  it('shows the newest and what is on next, not what is over', async () => {
    const { status, text, headers } = await get('/')
    expect(status).toBe(200)
    expect(headers['content-type']).toBe('text/html; charset=utf-8')
    expect(text).toContain('动态第22篇')
    expect(text).toContain('将来的活动')
    expect(text).not.toContain('往日的活动')
    expect(text).toContain('北山实践所')
  })

  it('brings its stylesheet, kept for ever', async () => {
    expect((await get('/')).text).toContain(stylesheetPath)
    const sheet = await get(stylesheetPath)
    expect(sheet.status).toBe(200)
    expect(sheet.headers['content-type']).toBe('text/css; charset=utf-8')
    expect(sheet.headers['cache-control']).toBe('public, max-age=31536000, s-maxage=60, immutable')
  })
})

describe('while the sample county is being loaded', () => {
  let loading: Awaited<ReturnType<typeof startPair>>
  beforeAll(async () => {
    loading = await startPair(({ log }) => {
      log.loading = true
      log.publish({ type: 'units', id: 'centre', level: 'centre', within: ['centre'] })
      log.publish({ type: 'topics', id: 'law' })
    })
  })
  afterAll(() => loading.stop())

  it('the front page and empty lists say so instead of inviting editors, and no longer than it is true', async () => {
    const addresses = ['/', '/articles', '/events?past=1', '/articles?unit=centre', '/units']
    const invitation = '还没有内容'
    const said = async (address: string) => {
      const { text, headers } = await loading.get(address)
      const words = ['正在载入示例县', 'The sample county is being loaded', invitation]
      return [address, ...words.filter((some) => text.includes(some)), headers['cache-control']]
    }
    for (const address of addresses)
      expect(await said(address)).toEqual([
        address,
        '正在载入示例县',
        'The sample county is being loaded',
        'no-store',
      ])
    expect((await loading.get('/topics')).text).not.toContain('正在载入示例县')
    loading.origin.log.loading = false
    // Nothing is published meanwhile: the node hears of it all the same.
    await expect.poll(() => said('/'), { timeout: 5000 }).toContain(invitation)
    for (const address of ['/', '/articles', '/events?past=1'])
      expect(await said(address)).toEqual([address, invitation, 'public, max-age=5, must-revalidate'])
  })

  it('is not said of a county whose CMS has gone away', async () => {
    loading.origin.log.loading = true
    loading.origin.log.publish({ type: 'topics', id: 'care' })
    await expect
      .poll(async () => (await loading.get('/')).text, { timeout: 5000 })
      .toContain('正在载入示例县')
    await loading.origin.close()
    await expect.poll(async () => (await loading.get('/')).text, { timeout: 5000 }).not.toContain('正在载入')
    await loading.origin.open()
  })
})

describe('the events', () => {
  it('are those to come, and on a page of their own those that are over', async () => {
    const [next, past] = [(await get('/events')).text, (await get('/events?past=1')).text]
    expect([next.includes('将来的活动'), next.includes('往日的活动')]).toEqual([true, false])
    expect([past.includes('将来的活动'), past.includes('往日的活动')]).toEqual([false, true])
  })
})

describe('a list page', () => {
  it('leads to the next one', async () => {
    const first = await get('/articles')
    expect(first.text).not.toContain('动态第1篇')
    const cursor = /[?&;]cursor=([\w-]+)/.exec(first.text)?.[1]
    const second = await get(`/articles?cursor=${cursor}`)
    expect(second.status).toBe(200)
    expect(second.text).toContain('动态第1篇')
    expect(second.text).not.toContain('动态第22篇')
  })

  it('of a unit shows what is issued below it', async () => {
    const { text } = await get('/articles?unit=centre')
    expect(text).toContain('动态第5篇')
    expect(text).not.toContain('动态第6篇')
  })

  it('does not mind what messengers add to a link', async () => {
    for (const query of ['from=timeline&isappinstalled=0', 'utm_source=a&utm_source=b'])
      expect([query, (await get(`/articles?${query}`)).status]).toEqual([query, 200])
  })

  it('is 404 for a filter or a place that is not', async () => {
    for (const query of ['unit=nowhere', 'topic=none', 'cursor=xyz'])
      expect([query, (await get(`/articles?${query}`)).status]).toEqual([query, 404])
  })
})

describe('a document page', () => {
  it('shows the web body', async () => {
    const { status, text } = await get('/articles/%E4%B9%8B%E5%90%8E')
    expect(status).toBe(200)
    expect(text).toContain('<p>正文在此</p>')
  })

  it('of a unit shows what belongs to it', async () => {
    const { text } = await get('/units/centre')
    for (const part of ['北山实践所', '动态第5篇', '将来的活动']) expect(text).toContain(part)
  })

  it('is led to from an old slug, from its id and by its short link', async () => {
    const page = '/articles/%E4%B9%8B%E5%90%8E'
    for (const [asked, status] of [
      ['/articles/before', 301],
      ['/articles/moved', 301],
      ['/m/articles/moved', 302],
    ] as const) {
      const answer = await get(asked)
      expect([answer.status, answer.headers.location]).toEqual([status, page])
    }
  })

  it('that was replaced leads to what replaced it, past others that were replaced too', async () => {
    for (const [asked, status] of [
      ['/articles/replaced', 301],
      ['/m/articles/replaced', 302],
    ] as const) {
      const answer = await get(asked)
      expect([answer.status, answer.headers.location]).toEqual([status, '/articles/%E4%B9%8B%E5%90%8E'])
    }
  })

  it('that was withdrawn says so and why', async () => {
    for (const asked of ['/articles/wrong', '/m/articles/wrong']) {
      const answer = await get(asked)
      expect(answer.status).toBe(410)
      expect(answer.headers['content-type']).toBe('text/html; charset=utf-8')
      expect(answer.text).toMatch(/内容有误，已撤下。.*It was withdrawn because it was wrong\./s)
    }
  })

  it('is 410 when what replaced it leads back to it', async () => {
    expect((await get('/articles/ring-a')).status).toBe(410)
  })

  it('that never was is a page that says so in both languages, whichever the browser asks for', async () => {
    for (const asked of [
      '/articles/none',
      '/m/articles/none',
      '/recipes',
      '/recipes/none',
      '/a/b/c/d',
      '/articles/%E0%A4%A',
    ]) {
      const answer = await get(asked)
      expect([asked, answer.status]).toEqual([asked, 404])
      expect(answer.text).toContain('没有找到')
    }
    const asking = (language: string) => get('/none', { headers: { 'Accept-Language': language } })
    const [chinese, english] = [await asking('zh-CN'), await asking('en')]
    expect(english.text).toBe(chinese.text)
    expect(english.text).toMatch(/没有找到.*Not found/s)
    // So a shared cache keeps one of it.
    expect(english.headers).toMatchObject({ 'content-language': 'zh, en', vary: 'Accept-Encoding' })
  })
})
