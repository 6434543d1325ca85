import type { Label } from '../../content/vocabulary'
import type { Problem } from '../refused'
import { group, text, today, type Data } from './values'

/** What keeps a consent record from holding today. That there is one at all is asked for with the other fields. */
export function consentProblems({ kind, consent }: Data): Problem[] {
  const { givenOn, expiresOn, scope, signedBy, guardian } = group(consent)
  const [given, ends] = [text(givenOn), text(expiresOn)]
  if (given === '') return []
  const checks: [boolean, Problem][] = [
    [given > today(), problem('givenOn', 'consent_in_future', inFuture(given))],
    [ends !== '' && ends < given, problem('expiresOn', 'consent_ends_first', endsFirst(given, ends))],
    // It holds through the day that it names.
    [ends !== '' && ends < today(), problem('expiresOn', 'consent_expired', expired(ends))],
    [text(scope) === '', problem('scope', 'consent_without_scope', withoutScope)],
    [kind === 'new-era-youth' && signedBy !== 'guardian', problem('signedBy', 'guardian_required', ofMinor)],
    [signedBy === 'guardian' && text(guardian) === '', problem('guardian', 'guardian_unnamed', unnamed)],
  ]
  return checks.filter(([applies]) => applies).map(([, found]) => found)
}

const problem = (field: string, code: string, message: Label): Problem => ({
  path: `consent.${field}`,
  code,
  message,
})

const inFuture = (day: string): Label => ({
  zh: `本人同意书的同意日期 ${day} 还没有到，请核对日期。`,
  en: `The consent is dated ${day}, which is still to come: check the date.`,
})
const endsFirst = (given: string, ends: string): Label => ({
  zh: `本人同意书的有效期到 ${ends} 为止，比同意日期 ${given} 还早，请核对日期。`,
  en: `The consent ends on ${ends}, before it was given on ${given}: check the dates.`,
})
const expired = (ends: string): Label => ({
  zh: `本人同意书的有效期到 ${ends} 为止，已经过期，请重新征得本人同意。`,
  en: `The consent was valid until ${ends}: ask the person again.`,
})
const withoutScope: Label = {
  zh: '请写明同意的范围：同意公开什么（姓名、照片、事迹）、在哪里公开。',
  en: 'Say what the consent covers: what may be public (name, picture, deeds), and where.',
}
const ofMinor: Label = {
  zh: '“新时代好少年”是未成年人，同意书要由监护人签字：请把“谁签的字”改为“监护人”，并填写监护人姓名。',
  en: 'Good youths are minors: a guardian has to sign. Choose the guardian under “Signed by”, and name them.',
}
const unnamed: Label = {
  zh: '请填写签字的监护人姓名（不公开）。',
  en: 'Name the guardian who signed (never public).',
}
