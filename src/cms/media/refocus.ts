import type { PayloadRequest } from 'payload'
import { mediaPolicy } from '../../../media/policy'
import { renderCuts, type Focal } from '../../../media/renderImage'
import type { Rendition } from '../../content/snapshot'
import { blobs } from '../blobs'
import { describeRendition } from './prepareUpload'

type Point = { x?: number | null; y?: number | null } | null | undefined
type ImageRow = { id: string; sha256: string; focal?: Point; renditions: Rendition[] | null }
export type Refocused = { found: { renditions: Rendition[] }; bytes: Uint8Array[] }

/** A point, or none unless both of its fractions are there. */
export const focalOf = (point: unknown): Focal | undefined => {
  const { x, y } = (point ?? {}) as { x?: unknown; y?: unknown }
  return isFraction(x) && isFraction(y) ? { x, y } : undefined
}

const isFraction = (value: unknown): value is number => typeof value === 'number' && value >= 0 && value <= 1

/**
 * The crops of a picture in the library about another point, out of its master: the upload itself is not kept. Whole
 * pictures stay as they are.
 * @returns undefined when nothing would change
 */
export async function refocus(
  id: string,
  wanted: unknown,
  { payload }: PayloadRequest,
): Promise<Refocused | undefined> {
  // Outside of the request's transaction, which begins when this has been rendered.
  const image = await payload.db.findOne<ImageRow>({ collection: 'images', where: { id: { equals: id } } })
  const focal = focalOf(wanted)
  if (!image?.renditions || same(focalOf(image.focal), focal)) return undefined
  if (!(await blobs().has(image.sha256))) return undefined
  const cuts = await renderCuts(await blobs().read(image.sha256), mediaPolicy, focal)
  const names = new Set(cuts.map(({ name }) => name))
  return {
    found: {
      renditions: [
        ...image.renditions.filter(({ name }) => !names.has(name)),
        ...cuts.map(describeRendition),
      ],
    },
    bytes: cuts.map(({ bytes }) => bytes),
  }
}

const same = (one: Focal | undefined, other: Focal | undefined): boolean =>
  one?.x === other?.x && one?.y === other?.y
