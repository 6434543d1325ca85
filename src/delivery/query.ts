import type { z } from 'zod'
import type { Label } from '../content/vocabulary'
import { badInput, type Fault } from './errors'

/** The search part of an address, whatever Express made of it: its query parsers turn `a[b]=1` into objects. */
export const searchOf = (url: string): URLSearchParams => {
  const mark = url.indexOf('?')
  return new URLSearchParams(mark < 0 ? '' : url.slice(mark + 1))
}

/**
 * Reads parameters by a strict schema over texts.
 * @throws Refusal  `bad_input`, naming each parameter that is unknown, repeated or wrong
 */
export function readQuery<T>(schema: z.ZodType<T>, search: URLSearchParams): T {
  const repeated = [...new Set(search.keys())].filter((name) => search.getAll(name).length > 1)
  if (repeated.length > 0) throw badInput(repeated.map((name) => fault(name, 'repeated')))
  const parsed = schema.safeParse(Object.fromEntries(search))
  if (!parsed.success) throw badInput(parsed.error.issues.flatMap(faultsOf))
  return parsed.data
}

/** The same of a page: messengers add parameters of their own to the links that people share, some of them twice. */
export const readKnown = <S extends z.ZodRawShape>(
  schema: z.ZodObject<S>,
  search: URLSearchParams,
): z.output<z.ZodObject<S>> =>
  readQuery(schema, new URLSearchParams([...search].filter(([name]) => Object.hasOwn(schema.shape, name))))

export const unknownValue = (name: string): Fault => fault(name, 'unknown_value')

const faultsOf = (issue: z.core.$ZodIssue): Fault[] =>
  issue.code === 'unrecognized_keys'
    ? issue.keys.map((name) => fault(name, 'unknown_parameter'))
    : [fault(issue.path.join('.'), 'bad_value')]

const messages = {
  unknown_parameter: (name) => ({ zh: `没有参数 ${name}`, en: `There is no parameter ${name}` }),
  bad_value: (name) => ({ zh: `参数 ${name} 的值不对`, en: `The value of ${name} is not valid` }),
  unknown_value: (name) => ({
    zh: `参数 ${name} 指的内容不存在`,
    en: `The value of ${name} names nothing that is public`,
  }),
  repeated: (name) => ({ zh: `参数 ${name} 只能出现一次`, en: `The parameter ${name} may be given once` }),
} as const satisfies Record<string, (name: string) => Label>

function fault(name: string, code: keyof typeof messages): Fault {
  // A name is repeated to whoever sent it, not a page of it.
  const path = name.length > 60 ? `${name.slice(0, 60)}…` : name
  return { path, code, message: messages[code](path) }
}
