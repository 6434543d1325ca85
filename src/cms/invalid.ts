import { ValidationError, type CollectionSlug, type FlattenedField, type PayloadRequest } from 'payload'
import { inLanguage, type Problem } from './refused'

/**
 * Refuses a save for what is wrong in its fields. The form shows the message alone where the document is a draft: it names
 * each field as the form does, and says why.
 */
export function invalid(collection: string, problems: Problem[], req: PayloadRequest): ValidationError {
  const errors = problems.map(({ path, message }) => ({ path, message: inLanguage(message, req) }))
  const error = new ValidationError({ collection, errors, req }, req.t)
  const told = errors.map(({ path, message }) => {
    const name = fieldName(collection as CollectionSlug, path, req)
    return name && !message.includes(name.split(' › ').at(-1) ?? name) ? `“${name}” ${message}` : message
  })
  // The form takes what stands behind a colon for a list of fields, and cuts it up at each comma.
  error.message = [...new Set(told)].join(' ').replaceAll(': ', ' – ')
  return error
}

/** What the form calls the field at `path`: `章节 2 › 正文` for `chapters.1.body`. Rows are counted from 1. */
function fieldName(collection: CollectionSlug, path: string, req: PayloadRequest): string | undefined {
  let fields: readonly FlattenedField[] = req.payload.collections[collection].config.flattenedFields
  const names: string[] = []
  for (const part of path.split('.')) {
    if (/^\d+$/.test(part)) {
      names.push(`${names.pop() ?? ''} ${Number(part) + 1}`)
      continue
    }
    const field = fields.find(({ name }) => name === part)
    const label = field && labelOf(field, req)
    if (!label) return undefined
    names.push(label)
    fields = 'flattenedFields' in field ? field.flattenedFields : []
  }
  return names.join(' › ')
}

function labelOf(field: FlattenedField, req: PayloadRequest): string | undefined {
  const label = 'label' in field ? field.label : undefined
  if (typeof label === 'string') return label
  if (typeof label !== 'object' || label === null) return undefined
  const { zh = '', en = zh } = label as { zh?: string; en?: string }
  return inLanguage({ zh, en }, req)
}
