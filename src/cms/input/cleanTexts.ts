import type { CollectionBeforeOperationHook, FlattenedField } from 'payload'

type Data = Record<string, unknown>

/** Plain texts come in without control characters: no form sends them, and SQLite ends a text at the first NUL. */
export const cleanTexts: CollectionBeforeOperationHook = ({ args, collection, operation }) => {
  if (operation !== 'create' && operation !== 'update') return args
  const { data } = args as { data?: Data }
  return data ? { ...args, data: cleanFields(collection.flattenedFields, data) } : args
}

function cleanFields(fields: readonly FlattenedField[], data: Data): Data {
  const cleaned = fields
    .filter(({ name }) => Object.hasOwn(data, name))
    .map((field) => [field.name, clean(field, data[field.name])])
  return { ...data, ...(Object.fromEntries(cleaned) as Data) }
}

function clean(field: FlattenedField, value: unknown): unknown {
  if (plain.has(field.type)) return each(value, cleanText)
  if ('flattenedFields' in field) {
    const { flattenedFields } = field
    return each(value, (row) => (isRecord(row) ? cleanFields(flattenedFields, row) : row))
  }
  return value
}

/** Rich text and what the pipelines write are kept as JSON, which spells these characters out. */
const plain = new Set<string>(['text', 'textarea', 'code', 'email'])

/** Tabs and line breaks stay. */
const cleanText = (text: unknown): unknown =>
  typeof text === 'string' ? text.replace(lineEnd, '\n').replace(control, '') : text

const lineEnd = /\r\n?|[\v\f\u0085]/g
const control = /[^\P{Cc}\t\n]/gu

const each = (value: unknown, change: (one: unknown) => unknown): unknown =>
  Array.isArray(value) ? value.map(change) : change(value)

const isRecord = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
