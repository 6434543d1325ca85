import { renderProblem } from '../site'
import type { Site } from '../site/props'
import { problems, type Refusal } from './errors'
import type { Language } from './negotiate'
import type { Reply } from './reply'

/**
 * A refusal as people see it, or as programs do (RFC 9457).
 * @param toForm  a form of the admin may have asked: it shows what stands among the errors
 */
export function problemReply(refusal: Refusal, language: Language, page: Site | null, toForm = false): Reply {
  const { status, [language]: title } = problems[refusal.code]
  const detail = refusal.detail[language]
  const common = {
    status,
    // Withdrawn stays withdrawn for the seconds that a shared cache keeps it; other trouble may pass at any moment.
    caching: status === 404 || status === 410 ? 'short' : 'never',
    headers: { ...refusal.headers, 'Content-Language': language, Vary: 'Accept-Encoding, Accept-Language' },
  } as const
  if (page) {
    const body = renderProblem({ site: page, status, title, detail, home: true })
    return { ...common, type: 'text/html; charset=utf-8', body }
  }
  const faults = refusal.faults.map((fault) => ({ ...fault, message: fault.message[language] }))
  const errors = toForm && faults.length === 0 ? [{ path: '', code: refusal.code, message: detail }] : faults
  const document = {
    type: 'about:blank',
    title,
    status,
    code: refusal.code,
    detail,
    errors,
    ...refusal.members,
  }
  return { ...common, type: toForm ? formProblem : plainProblem, body: JSON.stringify(document) }
}

const plainProblem = 'application/problem+json; charset=utf-8'
/** Payload's forms read an answer only where its type says `application/json` somewhere. */
const formProblem = `${plainProblem}; profile="application/json"`

/** Whether a program asked, going by the address: pages, short links and downloads are opened by people. */
export const asksForData = (path: string): boolean =>
  /^\/(content|api|healthz|readyz|metrics)(\/|$)/.test(path)
