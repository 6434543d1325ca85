import { renderProblem } from '../site'
import type { Site } from '../site/props'
import { problems, type Refusal } from './errors'
import type { Language } from './negotiate'
import type { Reply } from './reply'

/**
 * A refusal as people see it, in both languages on a page of the site, or as programs do (RFC 9457), in the one they ask for.
 * @param toForm  a form of the admin may have asked: it shows what stands among the errors
 */
export function problemReply(refusal: Refusal, language: Language, page: Site | null, toForm = false): Reply {
  const { status, ...title } = problems[refusal.code]
  const common = {
    status,
    // Withdrawn stays withdrawn for the seconds that a shared cache keeps it; other trouble may pass at any moment.
    caching: status === 404 || status === 410 ? 'short' : 'never',
  } as const
  if (page) {
    const body = renderProblem({ site: page, status, title, detail: refusal.detail })
    const headers = { ...refusal.headers, 'Content-Language': 'zh, en' }
    return { ...common, headers, type: 'text/html; charset=utf-8', body }
  }
  const detail = refusal.detail[language]
  const faults = refusal.faults.map((fault) => ({ ...fault, message: fault.message[language] }))
  const errors = toForm && faults.length === 0 ? [{ path: '', code: refusal.code, message: detail }] : faults
  const document = {
    type: 'about:blank',
    title: title[language],
    status,
    code: refusal.code,
    detail,
    errors,
    ...refusal.members,
  }
  const headers = {
    ...refusal.headers,
    'Content-Language': language,
    Vary: 'Accept-Encoding, Accept-Language',
  }
  return { ...common, headers, type: toForm ? formProblem : plainProblem, body: JSON.stringify(document) }
}

const plainProblem = 'application/problem+json; charset=utf-8'
/** Payload's forms read an answer only where its type says `application/json` somewhere. */
const formProblem = `${plainProblem}; profile="application/json"`

/** Whether a program asked, going by the address: pages, short links and downloads are opened by people. */
export const asksForData = (path: string): boolean =>
  /^\/(content|api|healthz|readyz|metrics)(\/|$)/.test(path)
