import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { blobs } from '../../src/cms/blobs'
import { startRunner } from '../../src/cms/publication/runner'
import type { Output } from '../../src/content/output'
import { anArticleIn, created, startStage, type Stage } from './stage'

type Rendition = { name: string; sha256: string }
type Picture = { id: string; sha256: string; renditions: Rendition[]; focal?: { x?: number; y?: number } }

let stage: Stage
/** What happens while a publication compiles. */
let meanwhile: (() => Promise<unknown>) | undefined
beforeAll(async () => {
  const exports = async () => {
    const act = meanwhile
    meanwhile = undefined
    await act?.()
    return {}
  }
  const press = { exports, proof: async () => undefined, discard: async () => {}, erase: async () => {} }
  stage = await startStage(undefined, (payload) => startRunner(payload, press))
})
afterAll(() => stage.stop())

/** Red on the left, blue on the right. */
const halves = async () => {
  const blue = await sharp({ create: { width: 600, height: 400, channels: 3, background: '#0000ff' } })
    .png()
    .toBuffer()
  return sharp({ create: { width: 1200, height: 400, channels: 3, background: '#ff0000' } })
    .composite([{ input: blue, left: 600, top: 0 }])
    .jpeg()
    .toBuffer()
}
const upload = async () => {
  const file = { name: '两半.jpg', bytes: await halves() }
  return (await stage.admin.upload<{ doc: Picture }>('/api/images', file, { alt: '左红右蓝' })).body.doc
}
const focus = (id: string, focal: object | null) =>
  stage.admin.send<{ doc: Picture; errors?: unknown }>('PATCH', `/api/images/${id}`, { focal })
const hashOf = ({ renditions }: Picture, name: string) =>
  renditions.find((one) => one.name === name)?.sha256 ?? ''
const colourOf = async (picture: Picture, name: string) => {
  const [red, , blue] = (await sharp(await blobs().read(hashOf(picture, name))).stats()).channels
  return (red?.mean ?? 0) > (blue?.mean ?? 0) ? 'red' : 'blue'
}

/** Settles when the public has this file of the article. */
const untilShown = (article: string, sha256: string) =>
  vi.waitFor(
    async () => {
      const { docs } = await stage.payload.db.find<{ id: string; output: Output }>({
        collection: 'publication-log',
        where: { and: [{ document: { equals: article } }, { superseded: { equals: false } }] },
      })
      expect(docs[0]?.output.blobs.map((blob) => blob.sha256)).toContain(sha256)
    },
    { timeout: 10_000 },
  )

describe('the focal point of a picture', () => {
  it('decides what its crops show, and leaves the whole picture as it is', async () => {
    const before = await upload()
    const left = (await focus(before.id, { x: 0.1, y: 0.5 })).body.doc
    const right = (await focus(before.id, { x: 0.95, y: 0.5 })).body.doc
    for (const name of ['thumb', 'share']) {
      expect([await colourOf(left, name), await colourOf(right, name)]).toEqual(['red', 'blue'])
    }
    expect(right.focal).toEqual({ x: 0.95, y: 0.5 })
    expect([right.sha256, hashOf(right, 'w480')]).toEqual([before.sha256, hashOf(before, 'w480')])
    const automatic = (await focus(before.id, { x: null, y: null })).body.doc
    expect(await colourOf(automatic, 'thumb')).toBe(await colourOf(before, 'thumb'))
    expect(automatic.focal?.x ?? null).toBeNull()
  })

  it('is refused outside of the picture', async () => {
    const { id } = await upload()
    expect((await focus(id, { x: 1.2, y: 0.5 })).status).toBe(400)
    expect((await focus(id, { x: -0.1, y: 0.5 })).status).toBe(400)
  })

  it('reaches what is public by itself, and voids no seal', async () => {
    const picture = await upload()
    const article = await created(
      stage.admin,
      'articles',
      anArticleIn(stage.units.own, { cover: picture.id }),
    )
    await stage.publish(article)
    const contentHash = async () =>
      (await stage.admin.get<{ contentHash: string }>(`/api/articles/${article.id}/review`)).body.contentHash
    const sealed = await contentHash()
    const { doc } = (await focus(picture.id, { x: 0, y: 0 })).body
    await untilShown(article.id, hashOf(doc, 'share'))
    expect(await contentHash()).toBe(sealed)
  })

  it('reaches what was being compiled while it moved', async () => {
    const picture = await upload()
    const article = await created(
      stage.admin,
      'articles',
      anArticleIn(stage.units.own, { cover: picture.id }),
    )
    let share = ''
    meanwhile = async () => {
      share = hashOf((await focus(picture.id, { x: 0, y: 0 })).body.doc, 'share')
    }
    await stage.publish(article)
    expect(share).not.toBe('')
    await untilShown(article.id, share)
  })

  it('of a picture that another may not change stays', async () => {
    const contributor = await stage.signIn('contributor', stage.units.sibling)
    const { id } = await upload()
    const answer = await contributor.send('PATCH', `/api/images/${id}`, { focal: { x: 0, y: 0 } })
    expect([403, 404]).toContain(answer.status)
    expect((await stage.admin.get<Picture>(`/api/images/${id}`)).body.focal?.x ?? null).toBeNull()
  })
})
