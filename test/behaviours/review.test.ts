/** Review over HTTP: from draft to public and back, and every refusal on the way. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { toLexical } from '../../src/content/toLexical'
import { withdrawalReasons } from '../../src/content/log'
import { keyText, type DocumentKey, type DocumentType } from '../../src/content/types'
import { actions } from '../../src/review/vocabulary'
import type { Client } from '../cms'
import { paragraph } from '../factories'
import { logOf, publicationOf, recordsOf } from './kept'
import { aPicture } from './picture'
import { created, must, path, review, startStage, step, type Problem, type Reply, type Stage } from './stage'

let stage: Stage
let editor: Client
let chief: Client
beforeAll(async () => {
  stage = await startStage()
  editor = await stage.signIn('editor', stage.units.own)
  chief = await stage.signIn('chief-editor', stage.units.own)
})
afterAll(() => stage.stop())

type Worklist = Record<'items' | 'handedIn', (DocumentKey & { stage: string })[]>
const anotherHash = '0'.repeat(64)
async function edit(key: DocumentKey, fields: object, who: Client = editor): Promise<void> {
  const { status, body } = await who.send('PATCH', `${path(key)}?draft=true`, fields)
  if (status !== 200) throw new Error(`edit: ${JSON.stringify(body)}`)
}

/** RFC 9457, in both languages. */
const problem = z.strictObject({
  type: z.string(),
  title: z.string().min(1),
  status: z.int(),
  code: z.string(),
  detail: z.string().regex(/[一-龥].*[a-z]/),
  errors: z.array(z.strictObject({ path: z.string(), code: z.string(), message: z.string().min(1) })),
})

/** What became of an attempt: its status and code, when it was refused as it should be and changed nothing. */
async function outcome(key: DocumentKey, attempt: () => Promise<Reply>): Promise<string> {
  const before = JSON.stringify(await recordsOf(stage.payload, key))
  const { status, body, headers } = await attempt()
  if (status === 200) return 'done'
  if (!headers.get('content-type')?.startsWith('application/problem+json')) return 'not a problem document'
  const { code, type, ...said } = problem.parse(body)
  if (said.status !== status || type !== `urn:xuanjiangtai:${code}`) return 'a problem at odds with itself'
  const after = JSON.stringify(await recordsOf(stage.payload, key))
  return after === before ? `${status} ${code}` : `${status} ${code}, and yet on record`
}

describe('from draft to public', () => {
  it('can be followed by who handed it in, stage by stage, until it is public', async () => {
    const keeper = await stage.signIn('contributor', stage.units.own)
    const key = await stage.article({}, keeper)
    const seen = async (who: Client) => {
      const { body } = await who.get<Worklist>('/api/worklist')
      const where = (items: Worklist['items']) => items.find(({ id }) => id === key.id)?.stage
      return [where(body.items), where(body.handedIn)]
    }
    expect(await seen(keeper)).toEqual(['draft', undefined])
    await must(keeper, 'submit', key)
    expect(await seen(keeper)).toEqual([undefined, 'first'])
    // It waits for the reviewer, and is not theirs.
    expect(await seen(stage.signers[0])).toEqual(['first', undefined])
    for (const signer of stage.signers) await must(signer, 'sign', key)
    expect(await seen(keeper)).toEqual([undefined, 'sealed'])
    await must(editor, 'publish', key)
    expect(await seen(keeper)).toEqual([undefined, undefined])
  })

  it('keeps no reviewer waiting for an author who has handed in and left the text open', async () => {
    const key = await stage.article({}, editor)
    const lock = (by: Client) => ({
      document: { relationTo: key.type, value: key.id },
      user: { relationTo: 'users', value: by.id },
    })
    const collection = 'payload-locked-documents'
    for (const by of [editor, chief]) await stage.payload.create({ collection, data: lock(by) as never })
    await must(editor, 'submit', key)
    const where = { 'document.value': { equals: key.id } }
    const { docs } = await stage.payload.find({ collection, where, depth: 0 })
    expect(docs.map(({ user }) => user.value)).toEqual([chief.id])
  })

  it('goes through three signatures of three people, each on record, and into the log', async () => {
    const key = await stage.article({}, editor)
    const [first, second, third] = stage.signers
    expect((await review(editor, key)).body).toMatchObject({ stage: 'draft', next: ['submit'] })
    expect((await must(editor, 'submit', key)).stage).toBe('first')
    expect((await must(first, 'sign', key, await hashOf(key))).stage).toBe('second')
    expect((await must(second, 'sign', key, await hashOf(key))).stage).toBe('final')
    const sealed = await must(third, 'sign', key, { ...(await hashOf(key)), remark: '同意发布' })
    expect(sealed).toMatchObject({ stage: 'sealed', seal: { complete: true }, public: { now: false } })
    const head = (await logOf(stage.payload)).length

    const published = await must(editor, 'publish', key)
    expect(published).toMatchObject({
      stage: 'public',
      seal: { complete: true },
      public: { now: true, revision: 1, sequence: head + 1, pending: false, failure: null },
      next: ['withdraw'],
    })
    expect(published.seal.signatures.map(({ stage, by, remark }) => [stage, by, remark])).toEqual([
      ['first', first.id, ''],
      ['second', second.id, ''],
      ['final', third.id, '同意发布'],
    ])
    const records = await recordsOf(stage.payload, key)
    expect(records.map(({ action, by }) => [action, by])).toEqual([
      ['edit', editor.id],
      ['submit', editor.id],
      ['sign', first.id],
      ['sign', second.id],
      ['sign', third.id],
      ['publish', editor.id],
    ])
    expect((await logOf(stage.payload)).at(-1)).toMatchObject({ op: 'upsert', document: key.id, revision: 1 })
  })

  it('shows the signatures under which the public text was published while the next one is written', async () => {
    const key = await stage.article({}, editor)
    const { seal } = await stage.publish(key, editor)
    expect((await review(editor, key)).body.seal).toEqual(seal)
    await edit(key, { title: '阅览室延长开放时间' })
    expect((await review(editor, key)).body).toMatchObject({
      stage: 'draft',
      seal: { complete: false, signatures: [] },
      public: { now: true, revision: 1 },
      next: ['submit', 'withdraw'],
    })
  })

  it('raises the revision with each publication, and keeps the old text public until then', async () => {
    const key = await stage.article({}, editor)
    await stage.publish(key, editor)
    await edit(key, { title: '阅览室延长开放时间' })
    expect(await publicationOf(stage.payload, key)).toMatchObject({
      revision: 1,
      snapshot: { title: '柳湾镇办起家门口阅览室' },
    })
    expect((await stage.publish(key, editor)).public.revision).toBe(2)
    expect(await publicationOf(stage.payload, key)).toMatchObject({
      revision: 2,
      snapshot: { title: '阅览室延长开放时间' },
    })
  })
})

const hashOf = async (key: DocumentKey) => ({
  contentHash: (await review(stage.admin, key)).body.contentHash,
})

describe('a step is refused', () => {
  it('to authors who would sign their own work: own_work', async () => {
    const key = await stage.article({}, chief)
    await must(chief, 'submit', key)
    expect(await outcome(key, () => step(chief, 'sign', key))).toBe('403 own_work')
  })

  it('to who changed a text that another wrote: own_work', async () => {
    const key = await stage.article({}, editor)
    await edit(key, { summary: '晚上也开门。' }, chief)
    await must(editor, 'submit', key)
    expect(await outcome(key, () => step(chief, 'sign', key))).toBe('403 own_work')
  })

  it.each(['', '?draft=true'])(
    'to the creator, even after a version was restored%s: own_work',
    async (query) => {
      const key = await stage.article({}, chief)
      await stage.publish(key, chief)
      await edit(key, { title: '阅览室延长开放时间' })
      const version = await firstVersion(key)
      const restored = await editor.send('POST', `/api/articles/versions/${version}${query}`)
      expect(restored.status).toBe(200)
      await edit(key, { summary: '晚上也开门。' })
      await must(editor, 'submit', key)
      expect(await outcome(key, () => step(chief, 'sign', key))).toBe('403 own_work')
    },
  )

  it('to who signed an earlier stage: signed_twice', async () => {
    const key = await stage.article({}, editor)
    await must(editor, 'submit', key)
    await must(stage.signers[0], 'sign', key)
    expect(await outcome(key, () => step(stage.signers[0], 'sign', key))).toBe('403 signed_twice')
  })

  it('to a reviewer of another office: out_of_place', async () => {
    const stranger = await stage.signIn('reviewer', stage.units.sibling)
    const key = await stage.article({}, editor)
    await must(editor, 'submit', key)
    const hash = await hashOf(key)
    expect(await outcome(key, () => step(stranger, 'sign', key, hash))).toBe('403 out_of_place')
    expect((await review(stranger, key)).status).toBe(404)
  })

  it('to roles that have no part in it: role_not_allowed', async () => {
    const key = await stage.article({}, editor)
    const hash = await hashOf(key)
    expect(await outcome(key, () => step(stage.signers[0], 'submit', key))).toBe('403 role_not_allowed')
    await must(editor, 'submit', key)
    expect(await outcome(key, () => step(editor, 'sign', key))).toBe('403 role_not_allowed')
    expect(await outcome(key, () => step(stage.admin, 'sign', key, hash))).toBe('403 role_not_allowed')
    expect(await outcome(key, () => step(stage.signers[0], 'publish', key))).toBe('403 role_not_allowed')
  })

  it('while a stage is not signed: seal_incomplete', async () => {
    const key = await stage.article({}, editor)
    expect(await outcome(key, () => step(editor, 'publish', key))).toBe('403 seal_incomplete')
    await must(editor, 'submit', key)
    for (const signer of stage.signers) {
      expect(await outcome(key, () => step(editor, 'publish', key))).toBe('403 seal_incomplete')
      await must(signer, 'sign', key)
    }
    expect((await step(editor, 'publish', key)).status).toBe(200)
    expect(await outcome(key, () => step(editor, 'publish', key))).toBe('403 seal_incomplete')
  })

  it.each(['submit', 'recall', 'sign', 'return', 'publish'] as const)(
    'when the text is not the one that was looked at: %s is stale_content',
    async (action) => {
      const key = await stage.article({}, editor)
      const body = { contentHash: anotherHash, remark: '请补充数据' }
      if (action === 'publish') await stage.seal(key, editor)
      else if (action !== 'submit') await must(editor, 'submit', key)
      const who = action === 'sign' || action === 'return' ? stage.signers[0] : editor
      expect(await outcome(key, () => step(who, action, key, body))).toBe('409 stale_content')
    },
  )

  it('to return a text without saying why: remark_required', async () => {
    const key = await stage.article({}, editor)
    await must(editor, 'submit', key)
    expect(await outcome(key, () => step(stage.signers[0], 'return', key, { remark: ' ' }))).toBe(
      '400 remark_required',
    )
  })

  it('when there is nothing to be done: already_submitted, not_submitted, nothing_open, unchanged, not_public', async () => {
    const key = await stage.article({}, editor)
    expect(await outcome(key, () => step(editor, 'recall', key))).toBe('403 not_submitted')
    expect(await outcome(key, () => step(editor, 'withdraw', key, { reason: 'error' }))).toBe(
      '403 not_public',
    )
    await must(editor, 'submit', key)
    expect(await outcome(key, () => step(editor, 'submit', key))).toBe('403 already_submitted')
    for (const signer of stage.signers) await must(signer, 'sign', key)
    expect(await outcome(key, () => step(chief, 'sign', key))).toBe('403 nothing_open')
    await must(editor, 'publish', key)
    expect(await outcome(key, () => step(editor, 'submit', key))).toBe('409 unchanged')
  })

  it('when the call makes no sense: bad_request names what is wrong', async () => {
    const key = await stage.article({}, editor)
    for (const body of [{}, { contentHash: 'abc' }, { contentHash: anotherHash, stage: 'final' }])
      expect(await outcome(key, () => editor.send('POST', path(key, 'submit'), body))).toBe('400 bad_request')
    for (const body of [{}, { reason: 'whim' }, { reason: 'error', redirectTo: 'https://elsewhere.example' }])
      expect(await outcome(key, () => editor.send('POST', path(key, 'withdraw'), body))).toBe(
        '400 bad_request',
      )
    const { body } = await editor.send<Problem>('POST', path(key, 'withdraw'), { reason: 'whim' })
    expect(body.errors.map((error) => error.path)).toEqual(['reason'])
  })

  it('to nobody in particular: 401 without signing in, whatever the call', async () => {
    const key = await stage.article({}, editor)
    expect((await review(stage.anonymous, key)).status).toBe(401)
    const hash = await hashOf(key)
    for (const action of actions)
      expect(await outcome(key, () => step(stage.anonymous, action, key, hash))).toBe('401 not_signed_in')
  })

  it('for what is not there: not_found', async () => {
    const key: DocumentKey = { type: 'articles', id: 'nothing' }
    expect(await outcome(key, () => step(editor, 'submit', key, { contentHash: anotherHash }))).toBe(
      '404 not_found',
    )
  })
})

async function firstVersion(key: DocumentKey): Promise<string> {
  const { body } = await editor.get<{ docs: { id: string }[] }>(
    `/api/articles/versions?where[parent][equals]=${key.id}&where[version._status][equals]=published&depth=0`,
  )
  const [version] = body.docs
  if (!version) throw new Error('there is no published version')
  return version.id
}

describe('an incomplete document', () => {
  const submit = async (key: DocumentKey, language: string): Promise<Problem> => {
    const { contentHash } = (await review(stage.admin, key)).body
    const headers = { 'accept-language': language }
    return (await stage.admin.send<Problem>('POST', path(key, 'submit'), { contentHash }, headers)).body
  }

  it('is not submitted: each missing field is named in the language that was asked for', async () => {
    const { body } = await stage.admin.send<{ doc: { id: string } }>(
      'POST',
      '/api/typical-models?draft=true',
      {
        title: '热心邻居',
        unit: stage.units.own,
        level: null,
      },
    )
    const key: DocumentKey = { type: 'typical-models', id: body.doc.id }
    const chinese = await submit(key, 'zh-CN,zh;q=0.9')
    expect(chinese).toMatchObject({
      status: 400,
      code: 'content_incomplete',
      title: '还有要补齐或改正的地方，请处理后再继续。',
    })
    expect(chinese.errors.map((error) => error.path)).toEqual(['kind', 'level', 'body', 'consent'])
    expect(chinese.errors.map((error) => error.message)).toEqual([
      '“类型”还没有填写。',
      '“荣誉级别”还没有填写。',
      '“事迹”还没有填写。',
      '“本人同意书的同意日期”还没有填写。',
    ])
    const english = await submit(key, 'en')
    expect(english.title).toBe('Something in the document is missing, or has to be mended.')
    expect(english.errors.map((error) => error.message)).toEqual([
      '“Kind” is missing.',
      '“Level” is missing.',
      '“Deeds” is missing.',
      '“Date of consent” is missing.',
    ])
  })

  it('tells where the picture is that has no words, and where to write them', async () => {
    const [told, cover, first, second] = [
      await aPicture(editor),
      await aPicture(editor, { alt: '' }),
      await aPicture(editor, { alt: '' }),
      await aPicture(editor, { alt: '' }),
    ]
    const key = await stage.article(
      {
        cover,
        body: toLexical([
          { type: 'image', image: told },
          paragraph('阅览室开门了。'),
          { type: 'gallery', items: [{ image: told }, { image: first }] },
          { type: 'image', image: first },
          { type: 'image', image: second },
        ]),
      },
      editor,
    )
    const { errors } = await submit(key, 'zh')
    expect(errors.map(({ path: at, code }) => [at, code])).toEqual(
      [cover, first, second].map((id) => [`images.${id}.alt`, 'alt_missing']),
    )
    const [ofCover, ofFirst, ofSecond] = errors.map(({ message }) => message)
    expect(ofCover).toMatch(/^封面图（.+\.jpg）还没有写说明文字/)
    expect(ofFirst).toMatch(/^“正文”里第 3 张图片（/)
    expect(ofSecond).toMatch(/^“正文”里第 5 张图片（/)
    expect((await submit(key, 'en')).errors.map(({ message }) => message.replace(/ \(.+\)/, ''))).toEqual([
      'The cover has no alternative text.',
      'Picture 3 in “Text” has no alternative text.',
      'Picture 5 in “Text” has no alternative text.',
    ])
    expect((await review(editor, key)).body.problems.map(({ mendAt }) => mendAt)).toEqual(
      [cover, first, second].map((id) => ({ type: 'images', id })),
    )
  })

  it('tells which chapter of a book, and which photo of a unit', async () => {
    const wordless = await aPicture(editor, { alt: '' })
    const said = async (type: DocumentType, fields: object) => {
      const key = await created(stage.admin, type, { title: '一本小书', unit: stage.units.own, ...fields })
      return (await submit(key, 'zh')).errors.map(({ message }) => message.replace(/（.+?）/, '')).join()
    }
    const chapter = (image: string) => ({ title: '章', body: toLexical([{ type: 'image', image }]) })
    const chapters = [chapter(await aPicture(editor)), chapter(wordless)]
    expect(await said('pocket-books', { chapters })).toContain('第 2 章里第 1 张图片还没有写说明文字')
    const photos = [await aPicture(editor), wordless]
    expect(await said('units', { level: 'station', parent: stage.units.own, photos })).toContain(
      '第 2 张照片还没有写说明文字',
    )
  })

  it('names the related document that is not public', async () => {
    const topic = await stage.admin.send<{ doc: { id: string } }>('POST', '/api/topics', {
      title: '全民阅读',
      unit: stage.units.own,
    })
    const key = await stage.article({ topics: [topic.body.doc.id] }, editor)
    const { errors } = await submit(key, 'zh')
    expect(errors).toMatchObject([{ path: 'topics.0', code: 'relation_not_public' }])
    expect(errors[0]?.message).toContain('全民阅读')
  })
})

describe('back to the desk', () => {
  it('a recall makes it a draft again, and its signatures count no more', async () => {
    const key = await stage.article({}, editor)
    await stage.seal(key, editor)
    expect(await must(editor, 'recall', key)).toMatchObject({ stage: 'draft', seal: { signatures: [] } })
    expect(await must(editor, 'submit', key)).toMatchObject({ stage: 'first', seal: { signatures: [] } })
  })

  it('a return says why, to everybody who works on it', async () => {
    const key = await stage.article({}, editor)
    await must(editor, 'submit', key)
    await must(stage.signers[0], 'sign', key)
    const returned = await must(stage.signers[1], 'return', key, { remark: '请核对开放时间' })
    expect(returned).toMatchObject({ stage: 'draft', seal: { signatures: [] } })
    expect((await review(editor, key)).body.history[0]).toMatchObject({
      action: 'return',
      stage: 'second',
      remark: '请核对开放时间',
    })
  })

  it.each(withdrawalReasons)('a withdrawal is on record and in the log: %s', async (reason) => {
    const key = await stage.article({}, editor)
    await stage.publish(key, editor)
    const redirectTo = reason === 'superseded' ? keyText({ type: 'units', id: stage.units.own }) : undefined
    const view = await must(editor, 'withdraw', key, { reason, ...(redirectTo && { redirectTo }) })
    expect(view).toMatchObject({ stage: 'draft', public: { now: false, url: null, pending: false } })
    const [upsert, gone] = (await logOf(stage.payload)).filter(({ document }) => document === key.id)
    expect(upsert).toMatchObject({ op: 'upsert', superseded: true, output: null })
    expect(gone).toMatchObject({ op: 'gone', reason, redirectTo: redirectTo ?? null, output: null })
    expect((await recordsOf(stage.payload, key)).at(-1)).toMatchObject({ action: 'withdraw', by: editor.id })
  })

  it('a withdrawal sends readers to another public document, or is refused', async () => {
    const [key, draft, gone] = [
      await stage.article({}, editor),
      await stage.article({}, editor),
      await stage.article({}, editor),
    ]
    for (const one of [key, gone]) await stage.publish(one, editor)
    await must(editor, 'withdraw', gone, { reason: 'outdated' })
    for (const redirectTo of ['nonsense/zzz', 'articles/zzz', keyText(key), keyText(draft), keyText(gone)]) {
      const order = { reason: 'superseded', redirectTo }
      expect(await outcome(key, () => step(editor, 'withdraw', key, order))).toBe('400 redirect_target')
    }
    expect(await publicationOf(stage.payload, key)).toMatchObject({ wanted: 'public' })
  })

  it('what was withdrawn needs a new seal, of the same text too', async () => {
    const key = await stage.article({}, editor)
    await stage.publish(key, editor)
    await must(editor, 'withdraw', key, { reason: 'outdated' })
    expect(await outcome(key, () => step(editor, 'publish', key))).toBe('403 seal_incomplete')
    expect((await stage.publish(key, editor)).public).toMatchObject({ now: true, revision: 2 })
  })
})

describe('a seal binds what readers see', () => {
  /** Seals it, changes something, and tells what can still be done with the seal. */
  async function sealThen(key: DocumentKey, change: () => Promise<unknown>) {
    const sealed = await stage.seal(key, editor)
    await change()
    const { stage: now, contentHash, seal } = (await review(editor, key)).body
    return {
      before: sealed.stage,
      now,
      sameText: contentHash === sealed.contentHash,
      signatures: seal.signatures.length,
      publishNow: await outcome(key, () => step(editor, 'publish', key)),
      publishThen: await outcome(key, () =>
        step(editor, 'publish', key, { contentHash: sealed.contentHash }),
      ),
      public: await publicationOf(stage.payload, key),
    }
  }
  const broken = {
    before: 'sealed',
    now: 'draft',
    sameText: false,
    signatures: 0,
    publishNow: '403 seal_incomplete',
    publishThen: '403 seal_incomplete',
    public: undefined,
  }

  it('an edit after the last signature breaks it', async () => {
    const key = await stage.article({}, editor)
    expect(
      await sealThen(key, () => edit(key, { body: toLexical([paragraph('清晨，阅览室的灯亮了。')]) })),
    ).toEqual(broken)
  })

  it('other words for a picture break it', async () => {
    const cover = await aPicture(editor)
    const key = await stage.article({ cover }, editor)
    expect(
      await sealThen(key, () => editor.send('PATCH', `/api/images/${cover}`, { alt: '另一群人在读书' })),
    ).toEqual(broken)
  })

  it('another picture in its place breaks it', async () => {
    const cover = await aPicture(editor)
    const key = await stage.article({ cover }, editor)
    expect(await sealThen(key, () => aPicture(editor, { replaces: cover }))).toEqual(broken)
  })

  it('a save that changes nothing leaves it whole', async () => {
    const key = await stage.article({}, editor)
    const sealed = await stage.seal(key, editor)
    await edit(key, { title: '柳湾镇办起家门口阅览室' })
    expect((await review(editor, key)).body).toMatchObject({ stage: 'sealed', seal: sealed.seal })
  })

  it('a picture on a public page stays in the library', async () => {
    const cover = await aPicture(editor)
    const key = await stage.article({ cover }, editor)
    await stage.publish(key, editor)
    const kept = await editor.send<{ errors: { data: { code: string } }[] }>('DELETE', `/api/images/${cover}`)
    expect({ status: kept.status, code: kept.body.errors[0]?.data.code }).toEqual({
      status: 403,
      code: 'asset_in_use',
    })
  })
})

describe('at the same moment', () => {
  it('two reviewers sign: each stage gets one signature, and nobody two', async () => {
    const key = await stage.article({}, editor)
    await must(editor, 'submit', key)
    const hash = await hashOf(key)
    const answers = await Promise.all(stage.signers.slice(0, 2).map((who) => step(who, 'sign', key, hash)))
    const { signatures } = (await review(editor, key)).body.seal
    expect(signatures.filter((signature) => signature.stage === 'first')).toHaveLength(1)
    expect(signatures).toHaveLength(answers.filter(({ status }) => status === 200).length)
    expect(new Set(signatures.map(({ by }) => by)).size).toBe(signatures.length)
    expect(new Set(signatures.map(({ stage }) => stage)).size).toBe(signatures.length)
  })

  it('one reviewer signs three times over: one signature counts', async () => {
    const key = await stage.article({}, editor)
    await must(editor, 'submit', key)
    const hash = await hashOf(key)
    const [signer] = stage.signers
    const answers = await Promise.all([1, 2, 3].map(() => step(signer, 'sign', key, hash)))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect((await review(editor, key)).body).toMatchObject({ stage: 'second', seal: { signatures: [{}] } })
  })

  it('two people publish: it is published once', async () => {
    const key = await stage.article({}, editor)
    const { contentHash } = await stage.seal(key, editor)
    const answers = await Promise.all(
      [editor, chief].map((who) => step(who, 'publish', key, { contentHash })),
    )
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect((await publicationOf(stage.payload, key))?.revision).toBe(1)
    expect((await logOf(stage.payload)).filter(({ document }) => document === key.id)).toHaveLength(1)
  })
})

describe('who may not sign', () => {
  it('is told why: it is their own, or they have signed before; nobody else is told', async () => {
    const author = await stage.signIn('chief-editor', stage.units.above)
    const key = await stage.article({}, author)
    await must(author, 'submit', key)
    const told = async (who: Client) => (await review(who, key)).body.barred?.zh
    expect(await told(author)).toMatch(/^不能审核自己写的/)
    const [signer] = stage.signers
    expect(await told(signer)).toBeUndefined()
    await must(signer, 'sign', key)
    expect(await told(signer)).toMatch(/^你已签过前面的审次/)
    expect(await told(stage.admin)).toBeUndefined()
  })

  it('hears of a phone number without a number before it is submitted', async () => {
    const key = await created(stage.admin, 'events', {
      title: '讲座',
      unit: stage.units.own,
      platform: 'theory',
      startsAt: '2030-05-01T09:00:00+08:00',
      venue: '文化礼堂',
      contact: { name: '值班室', phone: '见通知' },
    })
    const { problems } = (await review(stage.admin, key)).body
    expect(problems).toMatchObject([{ path: 'contact.phone', message: { zh: '电话“见通知”里没有号码。' } }])
    await stage.admin.send('PATCH', `${path(key)}?draft=true`, { contact: { phone: '000-6601000 转 8' } })
    expect((await review(stage.admin, key)).body.problems).toEqual([])
  })
})
