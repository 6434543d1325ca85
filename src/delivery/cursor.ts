import { z } from 'zod'
import { longestDirectoryKey } from './projection/directory'
import { timeSorts, type Place, type Sort } from './projection/list'

/** Opaque to clients: the place where a page ended, and the order it was in. */
export const writeCursor = (sort: Sort, place: Place): string =>
  Buffer.from(JSON.stringify([sort, ...place])).toString('base64url')

/** Null for anything that `writeCursor` did not make for the same order. */
export function readCursor(sort: Sort, cursor: string): Place | null {
  const parsed = content.safeParse(cursor)
  if (!parsed.success) return null
  const [made, key, id] = parsed.data
  return made === sort ? [key, id] : null
}

const id = z.string().min(1).max(64)
const content = z
  .base64url()
  .max(800)
  .transform((text, context) => {
    try {
      return JSON.parse(Buffer.from(text, 'base64url').toString()) as unknown
    } catch {
      context.addIssue({ code: 'custom', message: 'not JSON' })
      return z.NEVER
    }
  })
  .pipe(
    z.union([
      z.tuple([z.enum(timeSorts), z.iso.datetime(), id]),
      z.tuple([z.literal('directory'), z.string().max(longestDirectoryKey), id]),
    ]),
  )
