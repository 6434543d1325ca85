import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { linkTo } from '../../../test/delivery/entries'
import { jsonOf, startPair } from '../../../test/delivery/node'
import type { Entry } from '../../content/entry'
import type { Change } from '../projection/changes'

type Page = { items: Entry[]; next: string | null; total: number }
type Problem = {
  status: number
  code: string
  title: string
  detail: string
  errors: { path: string; code: string }[]
}

let pair: Awaited<ReturnType<typeof startPair>>
const get: Awaited<ReturnType<typeof startPair>>['get'] = (...asked) => pair.get(...asked)

beforeAll(async () => {
  pair = await startPair(({ log }) => {
    log.publish({ type: 'topics', id: 'law', title: '法律' })
    log.publish({ type: 'units', id: 'north', title: '北山实践所' })
    for (let n = 1; n <= 7; n++)
      log.publish({
        type: 'articles',
        id: `a${n}`,
        ...(n % 2 === 1 && { unit: linkTo('units', 'north'), topics: [linkTo('topics', 'law')] }),
      })
    log.publish({ type: 'articles', id: 'moved', slug: 'before' })
    log.publish({
      type: 'articles',
      id: 'moved',
      slug: '之后',
      html: '<p>网页</p>',
      text: '文字',
      files: {
        'lesson.docx': {
          sha256: 'a'.repeat(64),
          name: '教案.docx',
          mediaType: 'application/msword',
          bytes: 5,
        },
      },
    })
    log.publish({ type: 'typical-models', id: 'gone', slug: 'gone-slug' })
    log.withdraw({ type: 'typical-models', id: 'gone' }, 'superseded', 'articles/a1')
    log.publish({ type: 'events', id: 'late', startsAt: '2030-06-02T09:00:00+08:00' })
    log.publish({ type: 'events', id: 'early', startsAt: '2030-06-01T09:00:00+08:00' })
  })
})
afterAll(() => pair.stop())

const ids = async (query: string) => jsonOf<Page>(await get(`/content/v1/${query}`)).items.map(({ id }) => id)

describe('the start', () => {
  it('names the types, the channels and where to go on', async () => {
    const answer = await get('/content/v1')
    expect(answer.headers['content-type']).toBe('application/json; charset=utf-8')
    const start = jsonOf<{ types: { url: string }[]; channels: string[]; links: Record<string, string> }>(
      answer,
    )
    expect(start.channels).toEqual(['web', 'miniprogram', 'text'])
    for (const url of [...start.types.map((type) => type.url), ...Object.values(start.links)])
      expect([url, (await get(url)).status]).toEqual([url, 200])
  })
})

describe('a list', () => {
  it('gives entries without bodies, the newest first', async () => {
    const page = jsonOf<Page>(await get('/content/v1/articles'))
    expect(page).toMatchObject({ total: 8, next: null })
    expect(page.items.map(({ id }) => id)).toEqual(['moved', 'a7', 'a6', 'a5', 'a4', 'a3', 'a2', 'a1'])
    expect(page.items[0]).toMatchObject({
      slug: '之后',
      url: '/articles/%E4%B9%8B%E5%90%8E',
      revision: 2,
      sequence: 11,
    })
    expect(page.items[0]).not.toHaveProperty('body')
  })

  it('is walked by its cursors', async () => {
    const seen: string[] = []
    let next: string | null = ''
    while (next !== null) {
      const page: Page = jsonOf(await get(`/content/v1/articles?limit=3${next && `&cursor=${next}`}`))
      expect(page.total).toBe(8)
      seen.push(...page.items.map(({ id }) => id))
      next = page.next
    }
    expect(seen).toEqual(['moved', 'a7', 'a6', 'a5', 'a4', 'a3', 'a2', 'a1'])
  })

  it('narrows by unit and topic, and sorts', async () => {
    expect(await ids('articles?unit=north')).toEqual(['a7', 'a5', 'a3', 'a1'])
    expect(await ids('articles?topic=law&unit=north&sort=publishedAt&limit=2')).toEqual(['a1', 'a3'])
    expect(await ids('events?sort=startsAt')).toEqual(['early', 'late'])
    expect(await ids('lecturers')).toEqual([])
  })

  it('refuses what it does not know, and names it', async () => {
    const refusals = {
      'articles?colour=red': ['colour', 'unknown_parameter'],
      'articles?limit=0': ['limit', 'bad_value'],
      'articles?limit=101': ['limit', 'bad_value'],
      'articles?limit=ten': ['limit', 'bad_value'],
      'articles?limit=5&limit=6': ['limit', 'repeated'],
      'articles?sort=title': ['sort', 'bad_value'],
      'articles?sort=startsAt': ['sort', 'bad_value'],
      'articles?channel=fax': ['channel', 'bad_value'],
      'articles?unit=nowhere': ['unit', 'unknown_value'],
      'articles?topic=north': ['topic', 'unknown_value'],
      'articles?cursor=bm9uc2Vuc2U': ['cursor', 'bad_value'],
      'articles?cursor=%00': ['cursor', 'bad_value'],
      'articles?filter[unit]=north': ['filter[unit]', 'unknown_parameter'],
      'articles/a1?limit=5': ['limit', 'unknown_parameter'],
      'articles/a1?channel=print': ['channel', 'bad_value'],
      'changes?since=-1': ['since', 'bad_value'],
      'changes?since=1e3': ['since', 'bad_value'],
      'changes?entries=no': ['entries', 'bad_value'],
      '?x=1': ['x', 'unknown_parameter'],
    }
    for (const [asked, [path, code]] of Object.entries(refusals)) {
      const answer = await get(`/content/v1/${asked}`)
      expect([asked, answer.status]).toEqual([asked, 400])
      expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8')
      expect(jsonOf<Problem>(answer).errors).toEqual([expect.objectContaining({ path, code })])
    }
  })

  it('does not take the cursor of another order', async () => {
    const { next } = jsonOf<Page>(await get('/content/v1/articles?limit=2'))
    expect((await get(`/content/v1/articles?limit=2&sort=publishedAt&cursor=${next}`)).status).toBe(400)
  })

  it('names every fault at once', async () => {
    const problem = jsonOf<Problem>(await get('/content/v1/articles?limit=0&sort=x&extra=1'))
    expect(problem.errors.map(({ path }) => path).toSorted()).toEqual(['extra', 'limit', 'sort'])
  })
})

describe('an entry', () => {
  it('has its body in the asked channel', async () => {
    const bodies = {
      '': { html: '<p>网页</p>' },
      '?channel=web': { html: '<p>网页</p>' },
      '?channel=text': { text: '文字' },
      '?channel=miniprogram': { blocks: [{ type: 'rich', nodes: [{ type: 'text', text: '文字' }] }] },
    }
    for (const [query, body] of Object.entries(bodies))
      expect(jsonOf<{ body: unknown }>(await get(`/content/v1/articles/moved${query}`)).body).toEqual(body)
  })

  it('comes with attachments, exports and structured data', async () => {
    const entry = jsonOf<Record<string, unknown>>(await get('/content/v1/articles/moved'))
    expect(entry).toMatchObject({
      id: 'moved',
      type: 'articles',
      attachments: [],
      jsonld: { '@type': 'Thing' },
      files: {
        'lesson.docx': {
          url: '/files/articles/%E4%B9%8B%E5%90%8E.lesson.docx',
          mediaType: 'application/msword',
          bytes: 5,
        },
      },
    })
  })

  it('is found by id and by slug, and an old slug leads to it', async () => {
    const [byId, bySlug] = [
      await get('/content/v1/articles/moved'),
      await get('/content/v1/articles/%E4%B9%8B%E5%90%8E'),
    ]
    expect(bySlug.text).toBe(byId.text)
    const old = await get('/content/v1/articles/before?channel=text')
    expect(old.status).toBe(301)
    expect(old.headers.location).toBe('/content/v1/articles/%E4%B9%8B%E5%90%8E?channel=text')
  })

  it('that was withdrawn is 410 with the reason, by id and by slug', async () => {
    for (const asked of ['gone', 'gone-slug']) {
      const answer = await get(`/content/v1/typical-models/${asked}`)
      expect(answer.status).toBe(410)
      expect(jsonOf(answer)).toMatchObject({
        code: 'withdrawn',
        reason: 'superseded',
        redirectTo: 'articles/a1',
      })
    }
  })

  it('that never was is 404, as is a type that never was', async () => {
    for (const asked of ['articles/none', 'recipes', 'recipes/none', 'articles/a1/more', 'articles/%E0%A4%A'])
      expect([asked, (await get(`/content/v1/${asked}`)).status]).toEqual([asked, 404])
  })
})

describe('changes', () => {
  const walk = async (query = '') => {
    const changes: Change[] = []
    let since = 0
    for (;;) {
      const page = jsonOf<{ changes: Change[]; next: number; more: boolean }>(
        await get(`/content/v1/changes?since=${since}&limit=4${query}`),
      )
      changes.push(...page.changes)
      since = page.next
      if (!page.more) return { changes, next: since }
    }
  }

  it('give, folded, what the lists show', async () => {
    const { changes, next } = await walk()
    const held = new Map<string, Entry>()
    for (const { op, type, id, entry } of changes)
      if (op === 'gone') held.delete(`${type}/${id}`)
      else held.set(`${type}/${id}`, entry!)
    for (const type of ['articles', 'events', 'units', 'topics', 'typical-models']) {
      const { items } = jsonOf<Page>(await get(`/content/v1/${type}`))
      expect([...held.values()].filter((entry) => entry.type === type).toSorted(bySequence)).toEqual(
        items.toSorted(bySequence),
      )
    }
    expect(next).toBe(pair.origin.log.head)
  })

  it('come in the order of their steps, each document once, withdrawals included', async () => {
    const { changes } = await walk()
    const sequences = changes.map(({ sequence }) => sequence)
    expect(sequences).toEqual(sequences.toSorted((a, b) => a - b))
    expect(new Set(changes.map(({ type, id }) => `${type}/${id}`)).size).toBe(changes.length)
    expect(changes.find(({ id }) => id === 'gone')).toEqual({
      sequence: 13,
      at: pair.origin.log.records[12]?.at,
      op: 'gone',
      type: 'typical-models',
      id: 'gone',
      slug: 'gone-slug',
      revision: 2,
    })
  })

  it('name their log, and tell whoever followed another one to start again', async () => {
    const { log } = jsonOf<{ log: string }>(await get('/content/v1/changes'))
    expect(log).toBe(pair.origin.log.name)
    expect((await get(`/content/v1/changes?since=3&log=${log}`)).status).toBe(200)
    // A restored origin may have had fewer steps than its follower.
    const refused = await get('/content/v1/changes?since=99&log=before-the-restore')
    expect([refused.status, jsonOf(refused)]).toMatchObject([409, { code: 'log_replaced' }])
  })

  it('can come without their entries', async () => {
    const { changes } = await walk('&entries=false')
    expect(changes.some((change) => 'entry' in change)).toBe(false)
    expect(changes.length).toBe((await walk()).changes.length)
  })

  it('are none for one who has everything', async () => {
    const { head } = pair.origin.log
    for (const since of [head, head + 5])
      expect(jsonOf(await get(`/content/v1/changes?since=${since}`))).toEqual({
        changes: [],
        log: pair.origin.log.name,
        next: since,
        more: false,
      })
  })

  const bySequence = (a: Entry, b: Entry) => a.sequence - b.sequence
})

describe('problems', () => {
  it('are told in Chinese, or in English to who asks for it', async () => {
    const told = async (language?: string) =>
      jsonOf<Problem>(
        await get('/content/v1/articles?x=1', { headers: language ? { 'Accept-Language': language } : {} }),
      )
    expect((await told()).detail).toBe('没有参数 x')
    expect((await told('zh-CN,zh;q=0.9,en;q=0.8')).title).toBe('请求有误')
    expect((await told('fr')).title).toBe('请求有误')
    expect(await told('en-GB,en;q=0.9')).toMatchObject({
      title: 'Bad request',
      detail: 'There is no parameter x',
      errors: [{ message: 'There is no parameter x' }],
    })
  })

  it('say that nothing can be written here', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
      const answer = await get('/content/v1/articles', { method })
      expect(answer.status).toBe(405)
      expect(answer.headers.allow).toBe('GET, HEAD, OPTIONS')
    }
  })
})

describe('other origins', () => {
  it('may read everything, errors included', async () => {
    for (const asked of ['/content/v1/articles', '/content/v1/articles/none', '/content/v1/articles?x=1'])
      expect((await get(asked)).headers['access-control-allow-origin']).toBe('*')
    const preflight = await get('/content/v1/articles', { method: 'OPTIONS' })
    expect(preflight.status).toBe(204)
    expect(preflight.headers['access-control-allow-methods']).toBe('GET, HEAD, OPTIONS')
  })
})
