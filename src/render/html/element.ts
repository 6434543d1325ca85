declare const escaped: unique symbol
/** HTML that only `text` and `el` can make, so whatever it holds of an author's is escaped. */
export type Html = string & { readonly [escaped]: true }

/** `true` sets an attribute without a value; undefined leaves it out. */
export type Attributes = Record<string, string | number | true | undefined>

export const text = (value: string): Html => escape(value) as Html

export const el = (name: string, attributes: Attributes = {}, ...children: Html[]): Html => {
  const open = `<${name}${Object.entries(attributes).map(toAttribute).join('')}>`
  return (voids.has(name) ? open : `${open}${children.join('')}</${name}>`) as Html
}

export const join = (parts: Html[]): Html => parts.join('') as Html

export const nothing = '' as Html

const voids = new Set(['br', 'hr', 'img', 'source'])

const toAttribute = ([name, value]: [string, Attributes[string]]): string => {
  if (value === undefined) return ''
  return ` ${name}="${value === true ? '' : escape(String(value))}"`
}

const escape = (value: string): string =>
  value.replace(/[&<>"]/g, (character) => entities[character] ?? character)

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
