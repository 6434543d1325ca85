import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import type { Label } from '../content/vocabulary'
import { inLanguage, type Problem } from './refused'

type Refusal = Error & { code: string; sentence: Label; problems?: Problem[] }

const statuses: Record<string, number> = {
  not_signed_in: 401,
  not_found: 404,
  stale_content: 409,
  content_incomplete: 400,
  bad_request: 400,
  unchanged: 409,
  remark_required: 400,
  manuscript_too_large: 413,
  media_too_large: 413,
}
/** A road that the rules close. */
const closed = 403

/** Runs a call of ours for someone signed in, and answers with JSON or a problem (RFC 9457). */
export async function answer(
  req: PayloadRequest,
  run: () => Promise<unknown>,
  status = 200,
): Promise<Response> {
  if (!req.user) {
    return problem(req, 'not_signed_in', { zh: '请先登录。', en: 'Sign in first.' })
  }
  try {
    return Response.json(await run(), { status, headers: { 'cache-control': 'no-store' } })
  } catch (error) {
    if (isRefusal(error)) return problem(req, error.code, error.sentence, error.problems)
    if (error instanceof z.ZodError || error instanceof SyntaxError) return badRequest(req, error)
    throw error
  }
}

const isRefusal = (error: unknown): error is Refusal =>
  error instanceof Error && 'code' in error && 'sentence' in error

function badRequest(req: PayloadRequest, error: z.ZodError | SyntaxError): Response {
  const problems =
    error instanceof z.ZodError
      ? error.issues.map((issue) => ({
          path: issue.path.join('.'),
          code: issue.code,
          message: { zh: `“${issue.path.join('.')}”不对：${issue.message}`, en: issue.message },
        }))
      : []
  return problem(
    req,
    'bad_request',
    { zh: '请求的内容不对。', en: 'The request is not well-formed.' },
    problems,
  )
}

function problem(req: PayloadRequest, code: string, sentence: Label, problems: Problem[] = []): Response {
  const status = statuses[code] ?? closed
  const body = {
    type: `urn:xuanjiangtai:${code}`,
    title: inLanguage(sentence, req),
    status,
    code,
    detail: `${sentence.zh} ${sentence.en}`,
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
