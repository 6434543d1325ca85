import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { ManuscriptRefused } from '../../import/ManuscriptRefused'

/** Types that a manuscript can become; more will follow. */
const fields = z.object({
  type: z.enum(['articles']).default('articles'),
  unit: z.string().min(1).max(64).optional(),
})

export type ManuscriptType = z.infer<typeof fields>['type']

/** The largest file, and some room for the rest of the form. */
const largest = 21 * 1024 * 1024

/**
 * The form of an import: `file`, and `type` and `unit` as fields of their own or together as JSON in `_payload`.
 * @throws ManuscriptRefused  too large, or without a file
 * @throws SyntaxError, ZodError  not such a form
 */
export async function readForm(req: PayloadRequest) {
  // Without a stated length nothing bounds what is read.
  const length = Number(req.headers.get('content-length') ?? Infinity)
  if (length > largest) throw new ManuscriptRefused('manuscript_too_large')
  const form = await parse(req)
  const file = form.get('file')
  if (!(file instanceof File)) throw new ManuscriptRefused('manuscript_empty')
  return {
    ...fields.parse(fieldsIn(form)),
    file: { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) },
  }
}

async function parse(req: PayloadRequest): Promise<FormData> {
  try {
    if (!req.formData) throw new TypeError('a request without a body')
    return await req.formData()
  } catch (cause) {
    throw new SyntaxError('not a form', { cause })
  }
}

function fieldsIn(form: FormData): unknown {
  const together: unknown = JSON.parse(textIn(form, '_payload') ?? '{}')
  if (typeof together !== 'object') throw new SyntaxError('_payload is not an object')
  return { type: textIn(form, 'type'), unit: textIn(form, 'unit'), ...together }
}

const textIn = (form: FormData, name: string): string | undefined => {
  const value = form.get(name)
  return typeof value === 'string' && value !== '' ? value : undefined
}
