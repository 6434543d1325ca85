import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { mediaPolicy } from '../../media/policy'
import { findTools } from '../../media/preview/tools'
import { blobs } from '../../src/cms/blobs'
import { ledgerIn } from '../../src/cms/publication/ledger'
import { pressWith } from '../../src/cms/publication/press'
import { startPreviews } from '../../src/cms/preview/runner'
import { sweepBlobs } from '../../src/cms/sweepBlobs'
import type { Output } from '../../src/content/output'
import { toLexical } from '../../src/content/toLexical'
import { keyText, type DocumentKey } from '../../src/content/types'
import { docx, paragraph as wordParagraph } from '../docx'
import { paragraph } from '../factories'
import { aPdf } from '../pdf'
import { aPhoto } from './picture'
import { created, startStage, type Stage } from './stage'

type FileDoc = {
  id: string
  sha256: string
  pages?: number
  seconds?: number
  preview: { name: string; sha256: string; mediaType: string; width: number; height: number }[]
  previewState: string
  previewReason?: string
  previewAttempts: number
}

const publicationOf = async (key: DocumentKey) => {
  const found = await ledgerIn(stage.payload).load(key)
  if (!found) throw new Error(`${keyText(key)} is not published`)
  return found
}

let stage: Stage
let folder: string
let stop: (() => Promise<void>) | undefined
beforeAll(async () => {
  stage = await startStage()
  folder = mkdtempSync(path.join(tmpdir(), 'xuanjiangtai-tools-'))
})
afterEach(async () => {
  await stop?.()
  stop = undefined
})
afterAll(async () => {
  await stage.stop()
  rmSync(folder, { recursive: true })
})

const policy = { ...mediaPolicy.preview, pdfMs: 20_000, officeMs: 1500, recordingMs: 1500 }
const run = (searchPath = '', limits = policy, store = blobs()) => {
  const worker = path.resolve('media/preview/pdfChild.ts')
  const workspace = path.join(folder, 'previewing')
  const maker = { worker, tools: findTools(searchPath), workspace, policy: limits }
  stop = startPreviews(stage.payload, { blobs: store, maker, idleMs: 50 })
}
/** Programs of that name in a folder of their own. */
const programs = (scripts: Record<string, string>): string => {
  const place = mkdtempSync(path.join(folder, 'bin-'))
  for (const [name, script] of Object.entries(scripts)) {
    writeFileSync(path.join(place, name), `#!/bin/sh\n${script}\n`)
    chmodSync(path.join(place, name), 0o755)
  }
  return place
}
const upload = async (name: string, bytes: Uint8Array, data: object = {}): Promise<FileDoc> => {
  const { body } = await stage.admin.upload<{ doc: FileDoc }>('/api/files', { name, bytes }, data)
  return body.doc
}
const read = async (id: string): Promise<FileDoc> => (await stage.admin.get<FileDoc>(`/api/files/${id}`)).body
const settled = (id: string) =>
  vi.waitFor(
    async () => {
      const file = await read(id)
      expect(file.previewState).not.toBe('wanted')
      return file
    },
    { timeout: 30_000, interval: 100 },
  )
const state = async (id: string) =>
  (
    await stage.admin.get<{ state: string; reason: { zh: string; en: string } | null }>(
      `/api/files/${id}/preview`,
    )
  ).body
let count = 0
/** A film as far as its first bytes say; each with bytes of its own. */
const film = () => {
  const head = Buffer.from('\0\0\0\u0018ftypisom\0\0\0\0isommp42\0\0\0\u000cmdat', 'latin1')
  const body = Buffer.alloc(4)
  body.writeUInt32BE(++count)
  return Buffer.concat([head, body])
}

describe('a PDF', () => {
  it('gets its pages and pictures of the first three after the upload is answered', async () => {
    const file = await upload('课件.pdf', aPdf(5))
    expect(file).toMatchObject({ previewState: 'wanted', preview: [] })
    run()
    const { preview, pages, previewState } = await settled(file.id)
    expect([previewState, pages]).toEqual(['made', 5])
    expect(preview.map(({ name, mediaType }) => `${name} ${mediaType}`)).toEqual(
      ['page1', 'page2', 'page3'].flatMap((name) => [`${name} image/webp`, `${name} image/jpeg`]),
    )
    for (const { sha256, width, height } of preview)
      expect(await sharp(await blobs().read(sha256)).metadata()).toMatchObject({ width, height })
    const page = await stage.admin.get(`/api/files/${file.id}/preview/page2`)
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'image/jpeg'])
    expect((await stage.anonymous.get(`/api/files/${file.id}/preview/page2`)).status).not.toBe(200)
  })

  it('whose bytes come a moment after its entry, as without transactions, has one too', async () => {
    const file = await upload('晚到.pdf', aPdf(1))
    let looks = 0
    run('', policy, { ...blobs(), has: async (sha256) => ++looks > 2 && blobs().has(sha256) })
    expect(await settled(file.id)).toMatchObject({ previewState: 'made' })
  })

  it('that nothing can read is marked so, with a sentence in both languages', async () => {
    const file = await upload('坏.pdf', Buffer.from('%PDF-1.7\nnothing of the kind\n%%EOF\n'))
    run()
    expect(await settled(file.id)).toMatchObject({
      previewState: 'failed',
      previewReason: 'preview_unreadable',
    })
    expect((await state(file.id)).reason).toMatchObject({
      zh: expect.stringContaining('做不出预览'),
      en: expect.stringContaining('could not be opened'),
    })
  })

  it('that takes the place of another has a preview of its own', async () => {
    const file = await upload('一.pdf', aPdf(2))
    run()
    const before = await settled(file.id)
    await stop?.()
    await stage.admin.upload(`/api/files/${file.id}`, { name: '二.pdf', bytes: aPdf(4) }, {}, 'PATCH')
    expect(await read(file.id)).toMatchObject({ previewState: 'wanted', preview: [] })
    run()
    const after = await settled(file.id)
    expect([before.pages, after.pages]).toEqual([2, 4])
  })
})

describe('recordings and Office files', () => {
  it('say which program is missing, and are made once it is there', async () => {
    const [video, sheet] = [await upload('片.mp4', film()), await upload('表.csv', Buffer.from('甲,乙\n'))]
    run()
    expect(await settled(video.id)).toMatchObject({ previewState: 'none', previewReason: 'no_ffmpeg' })
    expect((await state(video.id)).reason?.zh).toContain('没有安装 ffmpeg')
    expect(await state(sheet.id)).toMatchObject({ state: 'none', reason: null })
    await stop?.()
    const still = path.join(folder, 'still.png')
    await sharp({ create: { width: 640, height: 360, channels: 3, background: '#336699' } }).toFile(still)
    run(
      programs({
        ffprobe: `echo '{"format":{"duration":"65.4"},"streams":[{"codec_type":"video"}]}'`,
        ffmpeg: `for last; do :; done; cp ${still} "$last"`,
      }),
    )
    const made = await settled(video.id)
    await vi.waitFor(async () => expect((await read(video.id)).previewState).toBe('made'), {
      timeout: 10_000,
    })
    expect(await read(video.id)).toMatchObject({ seconds: 65.4 })
    expect((await read(video.id)).preview[0]).toMatchObject({ name: 'poster', width: 640, height: 360 })
    expect(made.id).toBe(video.id)
  })

  it('that hang are killed at their limit with all they started, and hold up neither pictures nor saves', async () => {
    const trace = path.join(folder, 'alive')
    const hanging = `(while :; do date > ${trace}; sleep 0.1; done) & wait`
    const video = await upload('卡住.mp4', film())
    run(programs({ ffprobe: hanging, ffmpeg: 'exit 1' }))
    await vi.waitFor(() => expect(existsSync(trace)).toBe(true), { timeout: 10_000 })
    const picture = await stage.admin.upload('/api/images', await aPhoto(), { alt: '同时传的照片' })
    expect(picture.status).toBe(201)
    expect((await read(video.id)).previewState).toBe('wanted')
    const failed = await settled(video.id)
    expect(failed).toMatchObject({
      previewState: 'failed',
      previewReason: 'preview_timed_out',
      previewAttempts: 3,
    })
    rmSync(trace)
    await new Promise((resolve) => setTimeout(resolve, 500))
    expect(existsSync(trace)).toBe(false)
  })

  it('that take their time keep no PDF waiting', async () => {
    const video = await upload('长片.mp4', film())
    const patient = { ...policy, recordingMs: 600_000 }
    run(programs({ ffprobe: 'sleep 600', ffmpeg: 'exit 1' }), patient)
    await vi.waitFor(async () => expect((await read(video.id)).previewAttempts).toBe(1), { timeout: 10_000 })
    const pdf = await upload('课件.pdf', aPdf(1))
    expect(await settled(pdf.id)).toMatchObject({ previewState: 'made', pages: 1 })
    expect(await read(video.id)).toMatchObject({ previewState: 'wanted', previewAttempts: 1 })
    await stop?.()
    stop = undefined
    expect(await read(video.id)).toMatchObject({ previewState: 'wanted', previewAttempts: 0 })
    await stage.admin.send('DELETE', `/api/files/${video.id}`)
  })

  it('are converted in a profile of their own and drawn like any PDF', async () => {
    const file = await upload('教案.docx', await docx({ body: wordParagraph('教案') }))
    const pdf = path.join(folder, 'printed.pdf')
    writeFileSync(pdf, aPdf(2))
    const seen = path.join(folder, 'seen')
    run(programs({ soffice: `echo "$@" > ${seen}; cp ${pdf} document.pdf` }))
    expect(await settled(file.id)).toMatchObject({ previewState: 'made', pages: 2 })
    const call = readFileSync(seen, 'utf8')
    expect(call).toMatch(/--headless .*-env:UserInstallation=file:\/\/\S+previewing\/file-\S+profile/)
  })
})

describe('a preview that another file has as well', () => {
  it('stays when the one is erased, and goes with the other', async () => {
    const files = [await upload('初版.pdf', aPdf(2, 'E')), await upload('再版.pdf', aPdf(2, 'E'))] as const
    run()
    const [one, other] = [await settled(files[0].id), await settled(files[1].id)]
    const hashes = one.preview.map(({ sha256 }) => sha256)
    expect(other.preview.map(({ sha256 }) => sha256)).toEqual(hashes)
    const there = () => Promise.all([one.sha256, other.sha256, ...hashes].map((hash) => blobs().has(hash)))

    await erase(await aCourseWith(one.id))
    expect(await there()).toEqual([false, true, ...hashes.map(() => true)])
    await erase(await aCourseWith(other.id))
    expect(await there()).toEqual([false, false, ...hashes.map(() => false)])
  })
})

async function aCourseWith(file: string): Promise<DocumentKey> {
  const course = await created(stage.admin, 'courses', {
    title: '看叶识病',
    unit: stage.units.own,
    minutes: 40,
    audience: ['village'],
    body: toLexical([paragraph('先看一片田，再看一株。')]),
    materials: [{ kind: 'handout', file, title: '讲义', access: 'public' }],
  })
  await stage.publish(course)
  return course
}

async function erase(key: DocumentKey): Promise<void> {
  const typesetter = { bulletin: () => Promise.reject(new Error('nothing is typeset here')) }
  await pressWith(stage.payload, blobs(), typesetter).erase(await publicationOf(key))
}

describe('a preview that comes after the seal', () => {
  it('joins what is public without touching the seal, is kept by a sweep and goes with its file', async () => {
    const file = await upload('讲义.pdf', aPdf(3, 'S'), { title: '讲义' })
    const course = await aCourseWith(file.id)
    const hash = async () =>
      (
        await stage.payload.db.findOne<{ id: string; contentHash: string }>({
          collection: 'publications',
          where: { id: { equals: keyText(course) } },
        })
      )?.contentHash
    const before = await hash()
    const output = async () => {
      const { docs } = await stage.payload.db.find<{ id: string; output: Output }>({
        collection: 'publication-log',
        where: { and: [{ document: { equals: course.id } }, { superseded: { equals: false } }] },
      })
      return docs[0]?.output
    }
    await vi.waitFor(async () => expect((await output())?.attachments).toHaveLength(1))
    expect((await output())?.attachments[0]?.preview).toBeUndefined()
    run()
    const { preview } = await settled(file.id)
    const shown = await vi.waitFor(
      async () => {
        const found = (await output())?.attachments[0]
        expect(found?.preview).toBeDefined()
        return found
      },
      { timeout: 10_000 },
    )
    const first = preview.filter(({ name }) => name === 'page1').map(({ sha256 }) => sha256)
    expect(shown).toMatchObject({ pages: 3 })
    expect(first.every((sha256) => JSON.stringify(shown?.preview).includes(sha256))).toBe(true)
    const open = new Set((await output())?.blobs.map(({ sha256 }) => sha256))
    // Only the picture that is shown; the later pages are for editors.
    expect(preview.filter(({ sha256 }) => open.has(sha256)).map(({ name }) => name)).toEqual([
      'page1',
      'page1',
    ])
    expect(await hash()).toBe(before)
    const { body } = await stage.admin.get<{ stage: string }>(`/api/${keyText(course)}/review`)
    expect(body.stage).toBe('public')

    const old = new Date(Date.now() - 2 * 60 * 60_000)
    for (const { sha256 } of preview) await utimes(blobs().pathOf(sha256), old, old)
    await sweepBlobs(stage.payload, blobs(), path.join(stage.dataDir, 'blobs'))
    for (const { sha256 } of preview) expect(await blobs().has(sha256)).toBe(true)

    await erase(course)
    for (const { sha256 } of [file, ...preview]) expect(await blobs().has(sha256)).toBe(false)
  })
})
