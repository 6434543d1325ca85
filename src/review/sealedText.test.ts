import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aCourse, aFile, anArticle, anImage, aTypicalModel, aUnit, oneOfEach } from '../../test/factories'
import { snapshotSchema, type FileAsset, type ImageAsset } from '../content/snapshot'
import { sealedText } from './sealedText'

const withImage = (fields: Partial<ImageAsset>) =>
  anArticle({ cover: 'image-1', images: { 'image-1': anImage(fields) } })
const withFile = (fields: Partial<FileAsset>) => aCourse({ files: { handout: aFile(fields) } })

describe('what a signature binds', () => {
  it('is the same text for the same snapshot, in whichever order its fields come', () => {
    for (const snapshot of oneOfEach()) {
      const reversed = Object.fromEntries(Object.entries(snapshot).reverse())
      expect(sealedText(snapshotSchema.parse(reversed))).toBe(sealedText(snapshot))
    }
  })

  it('is everything that the snapshot holds beside its pictures and files, and what is derived', () => {
    fc.assert(
      fc.property(fc.constantFrom(...oneOfEach()), fc.nat(), (snapshot, pick) => {
        const { images, files, ...rest } = snapshot
        const paths = leavesOf(rest).filter(([first]) => first !== 'ancestors')
        const path = paths[pick % paths.length] ?? []
        const changed = { ...changedAt(rest, path), images, files }
        expect(sealedText(changed)).not.toBe(sealedText(snapshot))
      }),
      { numRuns: 500 },
    )
  })

  it.each<Partial<ImageAsset>>([{ sha256: '0'.repeat(64) }, { alt: '另一句话' }, { credit: '柳湾镇' }])(
    'is of a picture what readers see and hear: %o',
    (fields) => expect(sealedText(withImage(fields))).not.toBe(sealedText(withImage({}))),
  )

  it.each<Partial<FileAsset>>([{ sha256: '0'.repeat(64) }, { name: '另一份.pdf' }, { title: '另一份讲义' }])(
    'is of a file its bytes and its names: %o',
    (fields) => expect(sealedText(withFile(fields))).not.toBe(sealedText(withFile({}))),
  )

  it('is that a picture is there at all', () =>
    expect(sealedText(anArticle({ images: {} }))).not.toBe(sealedText(withImage({}))))

  it('is that consent was given, and for what', () => {
    const scopes = ['姓名', '姓名、肖像'].map((scope) =>
      aTypicalModel({ consent: { givenOn: '2024-02-20', scope } }),
    )
    expect(new Set(scopes.map(sealedText)).size).toBe(2)
  })

  it('is not how a picture was scaled: a new image library leaves seals whole', () => {
    const scaled = withImage({ renditions: [], colour: '#aabbcc', bytes: 1, mediaType: 'image/png' })
    expect(sealedText(scaled)).toBe(sealedText(withImage({})))
  })
})

describe('what a signature of a unit binds', () => {
  it('is not where the unit stands in the tree: a move further up leaves seals whole', () =>
    expect(sealedText(aUnit({ ancestors: ['units-root', 'units-west'] }))).toBe(sealedText(aUnit())))

  it('is its parent', () => expect(sealedText(aUnit({ unit: 'units-west' }))).not.toBe(sealedText(aUnit())))
})

type Path = (string | number)[]

function leavesOf(value: unknown, path: Path = []): Path[] {
  if (Array.isArray(value)) return value.flatMap((item, i) => leavesOf(item, [...path, i]))
  if (typeof value !== 'object' || value === null) return [path]
  return Object.entries(value).flatMap(([key, item]) => leavesOf(item, [...path, key]))
}

/** The value with one leaf replaced by something else; its shape does not matter here. */
function changedAt<T>(value: T, [head, ...rest]: Path): T {
  if (head === undefined) return `not ${String(value)}` as T
  if (Array.isArray(value)) return value.map((item, i) => (i === head ? changedAt(item, rest) : item)) as T
  const held = value as Record<string, unknown>
  return { ...held, [head]: changedAt(held[head], rest) } as T
}
