import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startCms, type Answer, type Client, type Cms } from '../cms'
import { onePixel } from '../docx'
import { filesBelow } from './kept'
import { aPhoto } from './picture'
import { created, must } from './stage'

type Rendition = { name: string; sha256: string; mediaType: string; width: number; height: number }
type Picture = {
  id: string
  sha256: string
  filename: string
  mimeType: string
  width: number
  height: number
  renditions: Rendition[]
}
type Made = { doc: Picture }
type Refusal = { errors: { message: string; data?: { code: string } }[] }

let cms: Cms
let admin: Client
let centre: string
let office: string
let editor: Client
beforeAll(async () => {
  cms = await startCms()
  admin = await cms.signIn('administrator')
  centre = (await created(admin, 'units', { title: '青溪县新时代文明实践中心', level: 'centre' })).id
  office = (
    await created(admin, 'units', { title: '柳湾镇新时代文明实践所', level: 'office', parent: centre })
  ).id
  editor = await cms.signIn('editor', centre)
  await editor.upload('/api/images', await aPhoto())
})
afterAll(() => cms.stop())

const blob = (sha256: string): Buffer => readFileSync(`${cms.dataDir}/blobs/${sha256.slice(0, 2)}/${sha256}`)
const libraries = async () =>
  Promise.all(
    (['images', 'files'] as const).map(
      async (collection) => (await cms.payload.count({ collection, overrideAccess: true })).totalDocs,
    ),
  )
const bytesOf = (text: string) => new TextEncoder().encode(text)
const pdf = bytesOf('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< >>\n%%EOF\n')

/** A photo as a phone takes it: lying on its side, with the place and the owner. */
const phonePhoto = () =>
  sharp({ create: { width: 400, height: 200, channels: 3, background: '#7a1f1f' } })
    .withExif({
      IFD0: { Copyright: 'SECRET-OWNER' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '28/1 12/1 34/1' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()

describe('a picture from a phone', () => {
  let picture: Picture
  beforeAll(async () => {
    const file = { name: '我的照片 (1).JPG', bytes: await phonePhoto() }
    const { body } = await editor.upload<Made>('/api/images', file, { alt: '院子里的读书会' })
    picture = body.doc
  })

  it('is kept upright, and without where, when and by whom it was taken', async () => {
    expect((await phonePhoto()).includes('SECRET-OWNER')).toBe(true)
    expect(picture).toMatchObject({ mimeType: 'image/jpeg', width: 200, height: 400 })
    for (const sha256 of [picture.sha256, ...picture.renditions.map((one) => one.sha256)]) {
      const stored = blob(sha256)
      const { exif, orientation } = await sharp(stored).metadata()
      expect([exif, orientation]).toEqual([undefined, undefined])
      expect(stored.includes('SECRET') || stored.includes('Exif\0')).toBe(false)
    }
  })

  it('has every rendition in the store, as large as it says', async () => {
    expect(new Set(picture.renditions.map(({ name }) => name))).toEqual(new Set(['w480', 'share', 'thumb']))
    for (const { sha256, width, height, mediaType } of picture.renditions) {
      expect(await sharp(blob(sha256)).metadata()).toMatchObject({ width, height, mediaType })
    }
  })

  it('is served, and so is its small picture, to who is signed in', async () => {
    const small = await editor.get(`/api/images/${picture.id}/thumb`)
    expect(small.status).toBe(200)
    expect(small.headers.get('content-type')).toBe('image/jpeg')
    expect(small.headers.get('content-security-policy')).toContain('sandbox')
    const whole = await editor.get(`/api/images/file/${picture.filename}`)
    expect(whole.status).toBe(200)
    expect(Number(whole.headers.get('content-length'))).toBe(blob(picture.sha256).length)
    for (const path of [`/api/images/${picture.id}/thumb`, `/api/images/file/${picture.filename}`]) {
      expect((await cms.anonymous.get(path)).status).toBeGreaterThanOrEqual(400)
    }
  })

  it('is refused in the files, and its type columns are not taken from who sends them', async () => {
    const { status, body } = await editor.upload<Refusal>('/api/files', await aPhoto())
    expect([status, body.errors[0]?.data?.code]).toEqual([400, 'is_an_image'])
    const lie = { sha256: 'f'.repeat(64), mimeType: 'text/html', renditions: [], colour: 'javascript:' }
    const { doc } = (await editor.upload<Made>('/api/images', await aPhoto(), lie)).body
    expect(doc.sha256).not.toBe(lie.sha256)
    expect(doc).toMatchObject({ mimeType: 'image/jpeg', colour: expect.stringMatching(/^#/) })
    const { body: patched } = await editor.send<Made>('PATCH', `/api/images/${doc.id}`, lie)
    expect(patched.doc).toMatchObject({ sha256: doc.sha256, mimeType: 'image/jpeg' })
  })
})

describe('what is refused', () => {
  let before: { entries: number[]; blobs: string[] }
  const state = async () => ({ entries: await libraries(), blobs: filesBelow(cms.dataDir) })
  beforeEach(async () => {
    before = await state()
  })
  /** How it was refused, and whether anything is different now. */
  const refusal = async ({ status, body }: Answer<Refusal>) => [
    status,
    body.errors?.[0]?.data?.code,
    isDeepStrictEqual(await state(), before) ? 'nothing left' : 'something left',
  ]

  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
  it.each([
    ['an SVG', '图.svg', svg, 'media_type_refused'],
    ['an SVG called PNG', '图.png', svg, 'media_mismatch'],
    ['a page called JPEG', '图.jpg', '<!doctype html><script>alert(1)</script>', 'media_mismatch'],
    ['a script called JPEG', '图.jpeg', '#!/bin/sh\nrm -rf /', 'media_mismatch'],
    ['a picture that is cut short', '图.png', Buffer.from(onePixel.subarray(0, 40)), 'image_broken'],
    ['nothing at all', '图.png', '', 'media_empty'],
    ['a document', '文件.pdf', Buffer.from(pdf), 'not_an_image'],
  ])('refuses %s among the pictures and leaves nothing behind', async (_, name, content, code) => {
    const answer = await editor.upload<Refusal>('/api/images', { name, bytes: Buffer.from(content) })
    expect(await refusal(answer)).toEqual([400, code, 'nothing left'])
  })

  it.each([
    ['a page', '网页.html', '<!doctype html><p>x', 'media_type_refused'],
    ['a page called text', '网页.txt', '<!doctype html><script>alert(1)</script>', 'media_mismatch'],
    ['a program', '程序.exe', 'MZ', 'media_type_refused'],
    ['a program called PDF', '程序.pdf', 'MZ', 'media_mismatch'],
    ['a document with macros', '稿.docm', 'PK', 'media_macros'],
  ])('refuses %s among the files and leaves nothing behind', async (_, name, content, code) => {
    const answer = await editor.upload<Refusal>('/api/files', { name, bytes: Buffer.from(content) })
    expect(await refusal(answer)).toEqual([400, code, 'nothing left'])
  })

  it('fetches nothing from an address that stands in for the file', async () => {
    let asked = 0
    const elsewhere = createServer((_, response) => {
      asked++
      response.end(onePixel)
    })
    await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve))
    const { port } = elsewhere.address() as AddressInfo
    const data = { filename: 'a.png', url: `http://127.0.0.1:${port}/a.png` }
    const answer = await editor.send<Refusal>('POST', '/api/images', data)
    expect(await refusal(answer)).toEqual([400, 'media_empty', 'nothing left'])
    expect(asked).toBe(0)
    elsewhere.close()
  })

  it('stores nothing of a picture whose form is refused', async () => {
    const answer = await editor.upload('/api/images', await aPhoto(), { alt: '长'.repeat(201) })
    expect(answer.status).toBe(400)
    expect(await state()).toEqual(before)
  })

  it('stores nothing for a stranger, a reviewer or a lecturer', async () => {
    for (const who of [
      cms.anonymous,
      await cms.signIn('reviewer', centre),
      await cms.signIn('lecturer', centre),
    ]) {
      expect((await who.upload('/api/images', await aPhoto())).status).toBe(403)
      expect((await who.upload('/api/files', { name: '稿.pdf', bytes: pdf })).status).toBe(403)
      expect(await state()).toEqual(before)
    }
  })

  it('does not let a contributor change the picture of another', async () => {
    const { doc } = (await editor.upload<Made>('/api/images', await aPhoto())).body
    before = await state()
    const other = await cms.signIn('contributor', office)
    const answer = await other.upload(`/api/images/${doc.id}`, await aPhoto(), {}, 'PATCH')
    expect([403, 404]).toContain(answer.status)
    expect(await state()).toEqual(before)
  })
})

describe('a picture that a public document shows', () => {
  it('stays in the library, unlike one that nothing shows', async () => {
    const { doc } = (await editor.upload<Made>('/api/images', await aPhoto(), { alt: '实践中心门口' })).body
    const key = { type: 'units', id: centre } as const
    await admin.send('PATCH', `/api/units/${centre}?draft=true`, { cover: doc.id })
    await must(admin, 'submit', key)
    for (let signed = 0; signed < 3; signed++) await must(await cms.signIn('reviewer', centre), 'sign', key)
    await must(admin, 'publish', key)
    const { status, body } = await admin.send<Refusal>('DELETE', `/api/images/${doc.id}`)
    expect([status, body.errors[0]?.data?.code]).toEqual([403, 'asset_in_use'])
    expect((await editor.get(`/api/images/${doc.id}/thumb`)).status).toBe(200)
    const { body: unused } = await editor.upload<Made>('/api/images', await aPhoto())
    expect((await editor.send('DELETE', `/api/images/${unused.doc.id}`)).status).toBe(200)
  })
})

describe('files', () => {
  it('are read where they belong, like the consent form that is one of them', async () => {
    const contributor = await cms.signIn('contributor', office)
    const form = { name: '同意书.pdf', bytes: pdf }
    const { doc } = (await contributor.upload<Made>('/api/files', form, { title: '同意书' })).body
    const paths = [`/api/files/${doc.id}`, `/api/files/file/${doc.filename}`]
    const elsewhere = (await created(admin, 'units', { title: '石桥镇', level: 'office', parent: centre })).id
    for (const path of paths) {
      expect((await contributor.get(path)).status).toBe(200)
      expect((await editor.get(path)).status).toBe(200)
      expect((await cms.anonymous.get(path)).status).toBeGreaterThanOrEqual(401)
      for (const role of ['contributor', 'editor', 'reviewer', 'lecturer'] as const) {
        expect([403, 404]).toContain((await (await cms.signIn(role, elsewhere)).get(path)).status)
      }
    }
  })
})

describe('a large picture', () => {
  it('keeps nobody from saving while it is rendered', async () => {
    const noise = { type: 'gaussian' as const, mean: 128, sigma: 30 }
    const large = await sharp({
      create: { width: 3000, height: 2000, channels: 3, noise, background: '#fff' },
    })
      .jpeg()
      .toBuffer()
    const order: string[] = []
    const upload = editor.upload('/api/images', { name: '大图.jpg', bytes: large }).then(({ status }) => {
      order.push(`picture ${status}`)
    })
    const save = editor
      .send('POST', '/api/articles?draft=true', { title: '同时写的稿子' })
      .then(({ status }) => {
        order.push(`text ${status}`)
      })
    await Promise.all([upload, save])
    expect(order).toEqual(['text 201', 'picture 201'])
  })
})
