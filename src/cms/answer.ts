import { APIError, Forbidden, ValidationError, type PayloadRequest } from 'payload'
import { z } from 'zod'
import type { Label } from '../content/vocabulary'
import { manuscriptRefusals } from '../import/ManuscriptRefused'
import { inLanguage, type Problem, type Reader } from './refused'

/** What a caller is told; `status` where the refusal itself has one. */
export type Refusal = { code: string; sentence: Label; problems?: Problem[]; status?: number }

const statuses: Record<string, number> = {
  ...Object.fromEntries(manuscriptRefusals.map((code) => [code, 400])),
  not_signed_in: 401,
  not_found: 404,
  stale_content: 409,
  content_incomplete: 400,
  bad_request: 400,
  unchanged: 409,
  remark_required: 400,
  redirect_target: 400,
  manuscript_too_large: 413,
  media_too_large: 413,
  // Nobody's text is at fault.
  fonts_missing: 503,
  typesetting_timed_out: 503,
  typesetter_crashed: 503,
  typesetter_closed: 503,
}
/** A road that the rules close. */
const closed = 403

/** Runs a call of ours for someone signed in, and answers with JSON or a problem (RFC 9457). */
export const answer = (req: PayloadRequest, run: () => Promise<unknown>, status = 200): Promise<Response> =>
  respondTo(req, async () => Response.json(await run(), { status, headers: { 'cache-control': 'no-store' } }))

/** The same for a call whose answer is not JSON. @param tell  what a refusal looks like */
export async function respondTo(
  req: PayloadRequest,
  run: () => Promise<Response>,
  tell: (req: PayloadRequest, refusal: Refusal) => Response = problem,
): Promise<Response> {
  if (!req.user) {
    return tell(req, { code: 'not_signed_in', sentence: { zh: '请先登录。', en: 'Sign in first.' } })
  }
  try {
    return await run()
  } catch (error) {
    const refusal = refusalIn(error)
    if (refusal) return tell(req, refusal)
    throw error
  }
}

function refusalIn(error: unknown): Refusal | undefined {
  if (isRefusal(error)) return error
  if (error instanceof z.ZodError || error instanceof SyntaxError) return badRequest(error)
  if (error instanceof APIError && error.isPublic) return ofPayload(error)
  return undefined
}

const isRefusal = (error: unknown): error is Error & Refusal =>
  error instanceof Error && 'code' in error && 'sentence' in error

function badRequest(error: z.ZodError | SyntaxError): Refusal {
  const issues = error instanceof z.ZodError ? error.issues : []
  return {
    code: 'bad_request',
    sentence: { zh: '请求的内容不对。', en: 'The request is not well-formed.' },
    problems: issues.map((issue) => ({
      path: issue.path.join('.'),
      code: issue.code,
      message: { zh: `“${issue.path.join('.')}”不对：${issue.message}`, en: issue.message },
    })),
  }
}

/** Payload's own refusals speak the language of the request already. */
function ofPayload(error: APIError): Refusal {
  const sentence = { zh: error.message, en: error.message }
  if (error instanceof Forbidden) return { code: 'forbidden', sentence }
  if (!(error instanceof ValidationError)) return { code: 'refused', sentence, status: error.status }
  const problems = error.data.errors.map(({ path, message }) => ({
    path,
    code: 'invalid',
    message: { zh: message, en: message },
  }))
  return { code: 'content_invalid', sentence, problems, status: 400 }
}

export const statusOf = ({ code, status }: Refusal): number => status ?? statuses[code] ?? closed

export function problem(req: Reader, refusal: Refusal): Response {
  const { code, sentence, problems = [] } = refusal
  const status = statusOf(refusal)
  const body = {
    type: `urn:xuanjiangtai:${code}`,
    title: inLanguage(sentence, req),
    status,
    code,
    detail: [...new Set([sentence.zh, sentence.en])].join(' '),
    errors: problems.map((one) => ({
      path: one.path,
      code: one.code,
      message: inLanguage(one.message, req),
    })),
  }
  return Response.json(body, {
    status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' },
  })
}
