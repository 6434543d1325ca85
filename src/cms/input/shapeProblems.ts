import type { FlattenedField } from 'payload'
import { idOf } from '../idOf'
import type { Problem } from '../refused'
import { readTree } from '../snapshot/trees'
import type { Relation } from './missingRelations'

type Data = Record<string, unknown>
type Shape = { problems: Problem[]; relations: Relation[] }
type Flaw = Pick<Problem, 'code' | 'message'>
type FieldOf<T extends FlattenedField['type']> = Extract<FlattenedField, { type: T }>
type Check<T extends FlattenedField['type']> = (
  value: unknown,
  field: FieldOf<T>,
  at: Place,
) => Flaw | undefined
type Place = { path: string; shape: Shape }

/** Of fields that name no limit of their own. */
const most = { characters: 2_000, rows: 200, idCharacters: 64 }

/** What is wrong with the values of these fields, and what they refer to. Absent values and unknown fields are passed by. */
export function shapeProblems(fields: readonly FlattenedField[], data: Data): Shape {
  const shape: Shape = { problems: [], relations: [] }
  checkFields(fields, data, { path: '', shape })
  return shape
}

function checkFields(fields: readonly FlattenedField[], data: Data, { path, shape }: Place): void {
  // Payload unfolds `cover.id` into `cover: { id }` after this, and `topics.100000000` into as many rows.
  const folded = Object.keys(data).filter((key) => key.includes('.'))
  shape.problems.push(
    ...folded.map((key) => ({ path: path || key.slice(0, most.idCharacters), ...foldedKey })),
  )
  for (const field of fields) {
    const value = Object.hasOwn(data, field.name) ? data[field.name] : undefined
    if (value === undefined || value === null || value === '') continue
    const at = { path: path ? `${path}.${field.name}` : field.name, shape }
    const found = (checks[field.type] as Check<typeof field.type>)(value, field, at)
    if (found) shape.problems.push({ path: at.path, ...found })
  }
}

const flaw = (code: string, zh: string, en: string): Flaw => ({ code, message: { zh, en } })
const wrongKind = flaw('wrong_kind', '填写的内容不合要求。', 'This is not acceptable here.')
const tooMany = flaw('too_many', '项数太多。', 'There are too many items.')
const outOfRange = flaw('out_of_range', '数字超出范围。', 'The number is out of range.')
const foldedKey = flaw(
  'folded_key',
  '字段名里不能有点号，请按层次写。',
  'A key may have no dot in it. Nest the fields.',
)
const tooLong = (limit: number, now: number): Flaw =>
  flaw(
    'too_long',
    `文字太长：最多 ${limit} 个字，现在 ${now} 个字。`,
    `The text is too long: ${limit} characters at most, ${now} at present.`,
  )

const checks: { [T in FlattenedField['type']]: Check<T> } = {
  text: (value, { hasMany, maxLength, maxRows }) =>
    hasMany ? lines(value, maxLength, maxRows) : line(value, maxLength),
  textarea: (value, { maxLength }) => line(value, maxLength),
  code: (value, { maxLength }) => line(value, maxLength),
  email: (value) => line(value, 254),
  number: (value, { min, max }) => {
    if (typeof value !== 'number' || !Number.isFinite(value)) return wrongKind
    return value < (min ?? -Infinity) || value > (max ?? Infinity) ? outOfRange : undefined
  },
  checkbox: (value) => (typeof value === 'boolean' ? undefined : wrongKind),
  date: (value) => (isDate(value) ? undefined : wrongKind),
  select: (value, { hasMany, options }) => {
    const known = new Set(options.map((option) => (typeof option === 'string' ? option : option.value)))
    return many(value, hasMany, known.size, (one) => typeof one === 'string' && known.has(one))
  },
  radio: (value, { options }) =>
    options.some((option) => (typeof option === 'string' ? option : option.value) === value)
      ? undefined
      : wrongKind,
  relationship: (value, field, at) => relation(value, field, at),
  upload: (value, field, at) => relation(value, field, at),
  group: (value, { flattenedFields }, at) => record(value, flattenedFields, at),
  tab: (value, { flattenedFields }, at) => record(value, flattenedFields, at),
  array: (value, { flattenedFields, maxRows = most.rows }, at) => {
    if (!Array.isArray(value)) return wrongKind
    if (value.length > maxRows) return tooMany
    for (const [index, row] of value.entries())
      if (record(row, flattenedFields, { ...at, path: `${at.path}.${index}` })) return wrongKind
    return undefined
  },
  richText: (value, _field, { path, shape }) => {
    const read = readTree(value)
    if ('problems' in read) shape.problems.push(...read.problems.map((problem) => ({ ...problem, path })))
    return undefined
  },
  // No form of ours has these; `json` is what the pipelines write.
  json: () => undefined,
  blocks: () => wrongKind,
  point: () => wrongKind,
  join: () => undefined,
}

const line = (value: unknown, limit = most.characters): Flaw | undefined => {
  if (typeof value !== 'string') return wrongKind
  return value.length > limit ? tooLong(limit, value.length) : undefined
}

const lines = (value: unknown, limit: number | undefined, maxRows = most.rows): Flaw | undefined => {
  if (!Array.isArray(value)) return wrongKind
  if (value.length > maxRows) return tooMany
  return value.map((one) => line(one, limit)).find((found) => found !== undefined)
}

const many = (
  value: unknown,
  hasMany: boolean | undefined,
  limit: number,
  fits: (one: unknown) => boolean,
): Flaw | undefined => {
  if (!hasMany) return fits(value) ? undefined : wrongKind
  if (!Array.isArray(value)) return wrongKind
  if (value.length > limit) return tooMany
  return value.every(fits) ? undefined : wrongKind
}

/** Years of four digits: what the databases can keep and order. */
const isDate = (value: unknown): boolean => {
  const date = typeof value === 'string' || value instanceof Date ? new Date(value) : undefined
  return date !== undefined && /^\d{4}-/.test(Number.isNaN(date.valueOf()) ? '' : date.toISOString())
}

const record = (value: unknown, fields: readonly FlattenedField[], at: Place): Flaw | undefined => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return wrongKind
  checkFields(fields, value as Data, at)
  return undefined
}

/** An id, or the document that it names; between collections, which one as well. */
function relation(
  value: unknown,
  { relationTo, hasMany, maxRows = most.rows }: FieldOf<'relationship'> | FieldOf<'upload'>,
  { path, shape }: Place,
): Flaw | undefined {
  // Payload reads these as "none".
  if (value === 'none' || value === 'null') return undefined
  return many(value, hasMany, maxRows, (one) => {
    const id = typeof relationTo === 'string' ? idOf(one) : null
    if (id === null || id.length > most.idCharacters) return false
    shape.relations.push({ path, to: String(relationTo), id })
    return true
  })
}
