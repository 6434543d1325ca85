import { z } from 'zod'
import { attachment, compiledEntry } from '../content/entry'
import { withdrawalReasons, type LogPage } from '../content/log'
import type { MiniProgramBlock } from '../content/output'
import { documentTypes } from '../content/types'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const blob = z.object({
  sha256,
  name: z.string().min(1),
  mediaType: z.string().regex(/^[\w.+-]+\/[\w.+-]+(; ?[\w.+-]+=[\w.+-]+)*$/),
  bytes: z.int().nonnegative(),
})

const output = z.object({
  entry: compiledEntry,
  bodies: z.object({
    web: z.object({ html: z.string() }),
    // Blocks pass through to the mini-program as they are; delivery reads nothing in them.
    miniprogram: z.object({
      blocks: z.array(z.custom<MiniProgramBlock>((value) => typeof value === 'object' && value !== null)),
    }),
    text: z.object({ text: z.string() }),
  }),
  attachments: z.array(attachment),
  files: z.record(z.string(), blob),
  jsonld: z.record(z.string(), z.unknown()),
  blobs: z.array(blob),
})

const step = z.object({
  sequence: z.int().positive(),
  at: z.iso.datetime({ offset: true }),
  op: z.enum(['upsert', 'gone']),
  type: z.enum(documentTypes),
  id: z.string().min(1),
  slug: z.string().min(1),
  revision: z.int().nonnegative(),
  publishedAt: z.iso.datetime({ offset: true }),
  superseded: z.boolean(),
  output: output.optional(),
  reason: z.enum(withdrawalReasons).optional(),
  redirectTo: z.string().optional(),
})

/** A page of the log as it comes from the origin. A current upsert has its output: without it, readers would miss it. */
export const logPage: z.ZodType<LogPage> = z.object({
  records: z.array(
    step.refine((record) => record.op === 'gone' || record.superseded || record.output !== undefined, {
      path: ['output'],
      message: 'missing',
    }),
  ),
  head: z.int().nonnegative(),
  log: z.string().optional(),
  loading: z.boolean().optional(),
})
