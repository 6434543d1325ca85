import { z } from 'zod'

/** What the pages that list a type look at; no other page looks at any. Whatever else an address carries is ignored. */
export const listParameters = z.object({
  cursor: z.string().optional(),
  unit: z.string().optional(),
  topic: z.string().optional(),
  /** Of events only: what is over, the latest first. */
  past: z.literal('1').optional().catch(undefined),
})
