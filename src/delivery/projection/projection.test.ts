import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aLog, type Log } from '../../../test/delivery/log'
import { aFolder } from '../../../test/delivery/node'
import { ProjectionGap } from './fold'
import { openProjection, type Projection } from './index'
import { schemaVersion } from './schema'
import { connect } from './sql'

let projection: Projection
let log: Log
let file: string
let remove: () => void

beforeEach(() => {
  const temporary = aFolder()
  remove = temporary.remove
  file = path.join(temporary.folder, 'projection.sqlite')
  projection = openProjection(file)
  log = aLog()
})
afterEach(() => {
  projection.close()
  remove()
})

const foldAll = (into: Projection = projection) => into.fold(log.page(into.sequence, 1000).records)
const refill = (from: Log, into: Projection) => {
  const draft = into.refill(from.name)
  draft.fold(from.records)
  draft.commit()
}
const publicState = (of: Projection) => ({ sequence: of.sequence, changes: of.changes(0, 100, true) })

describe('folding', () => {
  it('shows a document at its latest step', () => {
    log.publish({ type: 'articles', id: 'a', title: '旧题' })
    foldAll()
    log.publish({ type: 'articles', id: 'a', title: '新题', html: '<p>新</p>' })
    foldAll()
    const content = projection.content({ type: 'articles', id: 'a' })
    expect(content?.entry).toMatchObject({ title: '新题', sequence: 2, revision: 2 })
    expect(content?.entry.publishedAt).toBe(log.records[0]?.at)
    expect(content?.entry.updatedAt).toBe(log.records[1]?.at)
    expect(content?.bodies.web.html).toBe('<p>新</p>')
  })

  it('takes a page that comes twice without going back', () => {
    log.publish({ type: 'articles', id: 'a', title: '旧题' })
    const old = structuredClone(log.records)
    foldAll()
    log.publish({ type: 'articles', id: 'a', title: '新题' })
    foldAll()
    projection.fold(old)
    expect(projection.sequence).toBe(2)
    expect(projection.entry({ type: 'articles', id: 'a' })?.title).toBe('新题')
  })

  it('refuses a gap and folds nothing of that page', () => {
    for (const id of ['a', 'b', 'c', 'd']) log.publish({ type: 'articles', id })
    projection.fold(log.records.slice(0, 1))
    expect(() => projection.fold([log.records[1]!, log.records[3]!])).toThrow(ProjectionGap)
    expect(projection.sequence).toBe(1)
    expect(projection.entry({ type: 'articles', id: 'b' })).toBeUndefined()
  })

  it('keeps what was folded when it is opened again', () => {
    log.publish({ type: 'articles', id: 'a' })
    refill(log, projection)
    projection.close()
    projection = openProjection(file)
    expect(projection).toMatchObject({ sequence: 1, log: 'log-1', filled: true })
    expect(projection.entry({ type: 'articles', id: 'a' })?.id).toBe('a')
  })

  it('throws a file of another schema away', () => {
    log.publish({ type: 'articles', id: 'a' })
    foldAll()
    projection.close()
    const older = connect(file)
    older.exec(`PRAGMA user_version = ${schemaVersion + 1}`)
    older.close()
    projection = openProjection(file)
    expect(projection).toMatchObject({ sequence: 0, log: null, filled: false })
    expect(projection.entry({ type: 'articles', id: 'a' })).toBeUndefined()
  })
})

describe('slugs', () => {
  it('lead to the document from every address it ever had, also after a refill', () => {
    for (const slug of ['one', 'two', 'three']) log.publish({ type: 'articles', id: 'a', slug })
    refill(log, projection)
    for (const asked of ['a', 'one', 'two', 'three'])
      expect(projection.find('articles', asked)).toMatchObject({ id: 'a', slug: 'three' })
  })

  it('belong to the document that had them last', () => {
    log.publish({ type: 'articles', id: 'a', slug: 'spring' })
    log.publish({ type: 'articles', id: 'a', slug: 'spring-2029' })
    log.publish({ type: 'articles', id: 'b', slug: 'spring' })
    foldAll()
    expect(projection.find('articles', 'spring')?.id).toBe('b')
    expect(projection.find('articles', 'spring-2029')?.id).toBe('a')
  })

  it('are of one type each', () => {
    log.publish({ type: 'articles', id: 'a', slug: 'spring' })
    foldAll()
    expect(projection.find('courses', 'spring')).toBeUndefined()
  })
})

describe('withdrawal', () => {
  const blob = { sha256: 'f'.repeat(64), name: '肖像.jpg', mediaType: 'image/jpeg', bytes: 9 }
  const onDisk = () =>
    readdirSync(path.dirname(file))
      .map((name) => readFileSync(path.join(path.dirname(file), name)).toString('latin1'))
      .join('')
  const secret = 'Li-Xiulan-of-Qingxi'

  it('leaves a tombstone and nothing else', () => {
    log.publish({ type: 'typical-models', id: 'm', title: secret, html: secret, blobs: [blob] })
    foldAll()
    expect(projection.blob(blob.sha256, blob.name)).toMatchObject(blob)
    log.withdraw({ type: 'typical-models', id: 'm' }, 'consent', 'articles/a')
    foldAll()
    const key = { type: 'typical-models', id: 'm' } as const
    expect(projection.find('typical-models', 'm')).toMatchObject({
      op: 'gone',
      reason: 'consent',
      redirectTo: 'articles/a',
    })
    expect(projection.entry(key)).toBeUndefined()
    expect(projection.content(key)).toBeUndefined()
    expect(projection.blob(blob.sha256, blob.name)).toBeUndefined()
    const everything = {
      type: 'typical-models',
      filters: {},
      sort: '-publishedAt',
      after: null,
      limit: 9,
    } as const
    expect(projection.list(everything)).toEqual({ items: [], total: 0, next: null })
  })

  it('for want of consent leaves no address that spells a name, whether it was folded before or comes at once', () => {
    const key = { type: 'typical-models', id: 'm' } as const
    log.publish({ ...key, slug: 'lixiulan' })
    log.publish({ ...key, slug: 'li-xiulan' })
    foldAll()
    expect(projection.find(key.type, 'lixiulan')?.id).toBe('m')
    log.withdraw(key, 'consent')
    foldAll()
    const late = openProjection(path.join(path.dirname(file), 'late.sqlite'))
    refill(log, late)
    for (const of of [projection, late]) {
      expect(of.find(key.type, 'm')).toMatchObject({ op: 'gone', slug: 'm' })
      for (const slug of ['lixiulan', 'li-xiulan']) expect(of.find(key.type, slug)).toBeUndefined()
      expect(JSON.stringify(of.changes(0, 100, true))).not.toMatch(/li-?xiulan/)
    }
    late.close()
    expect(onDisk()).not.toMatch(/li-?xiulan/)
  })

  it('leaves an address that another document has taken over', () => {
    log.publish({ type: 'typical-models', id: 'm', slug: 'shared' })
    log.publish({ type: 'typical-models', id: 'm', slug: 'moved' })
    log.publish({ type: 'typical-models', id: 'other', slug: 'shared' })
    log.withdraw({ type: 'typical-models', id: 'm' }, 'consent')
    foldAll()
    expect(projection.find('typical-models', 'shared')).toMatchObject({ op: 'upsert', id: 'other' })
  })

  it('is not readable any more in any file of the projection', () => {
    log.publish({ type: 'typical-models', id: 'm', title: secret, html: secret.repeat(500) })
    foldAll()
    expect(onDisk()).toContain(secret)
    log.withdraw({ type: 'typical-models', id: 'm' }, 'consent')
    foldAll()
    expect(onDisk()).not.toContain(secret)
    expect(existsSync(`${file}-wal`) ? statSync(`${file}-wal`).size : 0).toBe(0)
  })

  it('also holds for what an edit took out', () => {
    log.publish({ type: 'articles', id: 'a', html: secret })
    foldAll()
    log.publish({ type: 'articles', id: 'a', html: '<p>某某</p>' })
    foldAll()
    expect(onDisk()).not.toContain(secret)
  })

  it('can be taken back by publishing again', () => {
    log.publish({ type: 'articles', id: 'a' })
    log.withdraw({ type: 'articles', id: 'a' }, 'error')
    log.publish({ type: 'articles', id: 'a', title: '改好了' })
    foldAll()
    expect(projection.find('articles', 'a')?.op).toBe('upsert')
    expect(projection.entry({ type: 'articles', id: 'a' })?.title).toBe('改好了')
  })
})

describe('refilling', () => {
  it('lets readers keep the old state until it is complete', () => {
    log.publish({ type: 'articles', id: 'old' })
    refill(log, projection)
    const restored = aLog('log-2')
    restored.publish({ type: 'articles', id: 'new' })
    const draft = projection.refill('log-2')
    draft.fold(restored.records)
    expect(projection.entry({ type: 'articles', id: 'old' })).toBeDefined()
    expect(projection.entry({ type: 'articles', id: 'new' })).toBeUndefined()
    draft.commit()
    expect(projection.entry({ type: 'articles', id: 'old' })).toBeUndefined()
    expect(projection.entry({ type: 'articles', id: 'new' })).toBeDefined()
    expect(projection.log).toBe('log-2')
  })

  it('leaves everything as it was when it is abandoned', () => {
    log.publish({ type: 'articles', id: 'old' })
    refill(log, projection)
    projection.refill('log-2').abandon()
    expect(projection.entry({ type: 'articles', id: 'old' })).toBeDefined()
    expect(projection.log).toBe('log-1')
    log.publish({ type: 'articles', id: 'next' })
    foldAll()
    expect(projection.sequence).toBe(2)
  })

  it('is done once there is an end, also of an empty log', () => {
    expect(projection.filled).toBe(false)
    refill(aLog(), projection)
    expect(projection.filled).toBe(true)
  })

  const step = fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd'),
    act: fc.constantFrom('publish', 'rename', 'withdraw'),
    title: fc.string({ maxLength: 5 }),
  })

  it('gives what following step by step gave, also with withdrawals ahead of their turn, for every history', () => {
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 25 }),
        fc.array(fc.nat(4), { maxLength: 25 }),
        (steps, cuts) => {
          const history = aLog()
          const [followed, refilled] = [openProjection(`${file}-1`), openProjection(`${file}-2`)]
          refill(aLog(), followed)
          for (const [n, { id, act, title }] of steps.entries()) {
            if (act === 'withdraw') history.withdraw({ type: 'articles', id }, 'error')
            else history.publish({ type: 'articles', id, title, slug: act === 'rename' ? `${id}-${n}` : id })
            const { records } = history.page(followed.sequence, 100)
            if (cuts[n] === 0) followed.fold(records)
            if (cuts[n] === 1)
              followed.bury(records.filter(({ op, superseded }) => op === 'gone' && !superseded))
          }
          followed.fold(history.page(followed.sequence, 100).records)
          refill(history, refilled)
          const slugs = history.records.map(({ slug }) => [
            slug,
            followed.find('articles', slug),
            refilled.find('articles', slug),
          ])
          for (const [, one, other] of slugs) expect(one).toEqual(other)
          expect(publicState(followed)).toEqual(publicState(refilled))
          for (const one of [followed, refilled]) one.close()
        },
      ),
      { numRuns: 25 },
    )
  })
})
