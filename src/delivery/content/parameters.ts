/** What the content API's calls may be asked with. Every schema is strict: an unknown name is refused, not ignored. */
import { z } from 'zod'
import { channels } from '../../content/output'
import { readCursor } from '../cursor'
import { timeSorts, type Sort } from '../projection/list'

const digits = z.string().regex(/^\d{1,15}$/)
const limit = digits.transform(Number).pipe(z.int().min(1).max(100)).default(20)
const id = z.string().min(1).max(64).optional()
const channel = z.enum(channels).default('web')

const listShape = { limit, unit: id, topic: id, channel, cursor: z.string().optional() }

export const listParameters = placed(
  z.strictObject({ ...listShape, sort: z.enum(['-publishedAt', 'publishedAt']).default('-publishedAt') }),
)
/** Only events have a start to sort by. */
export const eventListParameters = placed(
  z.strictObject({ ...listShape, sort: z.enum(timeSorts).default('-publishedAt') }),
)

export const entryParameters = z.strictObject({ channel })

export const changesParameters = z.strictObject({
  since: digits.transform(Number).pipe(z.int()).default(0),
  limit,
  entries: z
    .enum(['true', 'false'])
    .default('true')
    .transform((value) => value === 'true'),
  log: id,
})

export const noParameters = z.strictObject({})

/** A cursor is read together with the order it was made for. */
function placed<T extends { sort: Sort; cursor?: string | undefined }>(schema: z.ZodType<T>) {
  return schema.transform(({ cursor, ...query }, context) => {
    const after = cursor === undefined ? null : readCursor(query.sort, cursor)
    if (cursor !== undefined && after === null)
      context.addIssue({ code: 'custom', path: ['cursor'], message: 'not a cursor of this list' })
    return { ...query, after }
  })
}
