import type { Option, SelectField } from 'payload'
import type { Label } from '../../src/content/vocabulary'

/** Options of a select field from a table of labels: the forms offer exactly what the vocabulary holds. */
export const options = (labels: Record<string, Label>): Option[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label }))

/** The values of a table of labels, for code that must agree with it. */
export function choice(
  name: string,
  label: Label,
  labels: Record<string, Label>,
  more: Partial<Omit<SelectField, 'name' | 'type' | 'options' | 'hasMany'>> & { hasMany?: boolean } = {},
): SelectField {
  return { name, label, type: 'select', options: options(labels), ...more } as SelectField
}
