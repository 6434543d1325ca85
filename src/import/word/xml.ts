import { DOMParser, XMLSerializer } from '@xmldom/xmldom'
import { ManuscriptRefused } from '../ManuscriptRefused'

/** @throws ManuscriptRefused  not well-formed */
export const parseXml = (bytes: Uint8Array): Document => {
  const refuse = (message: unknown): never => {
    throw new ManuscriptRefused('manuscript_broken', message)
  }
  const parser = new DOMParser({ errorHandler: { warning: refuse, error: refuse, fatalError: refuse } })
  const document = parser.parseFromString(decode(bytes), 'text/xml')
  return document.documentElement === null ? refuse('no root element') : document
}

export const printXml = (document: Document): Uint8Array =>
  new TextEncoder().encode(new XMLSerializer().serializeToString(document))

/**
 * Runs what walks down a document by recursion, as the libraries do.
 * @throws ManuscriptRefused  nested too deeply for that
 */
export const walked = <T>(walk: () => T): T => {
  try {
    return walk()
  } catch (cause) {
    throw cause instanceof RangeError ? new ManuscriptRefused('manuscript_too_complex', cause) : cause
  }
}

/** Elements of WordprocessingML below a node, in the order of the file; of one name when it is given. */
export const wordElements = (root: Node, name?: string): Element[] => {
  const found: Element[] = []
  let node: Node | null = root.firstChild
  while (node !== null) {
    if (isWord(node, name)) found.push(node)
    node = node.firstChild ?? following(node, root)
  }
  return found
}

/** A child of WordprocessingML, down a path of names. */
export const child = (element: Element | undefined, ...path: string[]): Element | undefined => {
  let at = element
  for (const name of path) at = at === undefined ? undefined : children(at).find((each) => isWord(each, name))
  return at
}

export const children = (element: Node): Element[] => {
  const found: Element[] = []
  for (let node = element.firstChild; node !== null; node = node.nextSibling)
    if (isElement(node)) found.push(node)
  return found
}

/** An attribute by its local name: prefixes differ between programs. */
export const attribute = (element: Element | undefined, name: string): string | undefined => {
  const attributes = element?.attributes
  for (let index = 0; index < (attributes?.length ?? 0); index++) {
    const found = attributes?.item(index)
    if (found?.localName === name) return found.value
  }
  return undefined
}

/** `w:val` at the end of a path. */
export const value = (element: Element | undefined, ...path: string[]): string | undefined =>
  attribute(child(element, ...path), 'val')

/** Whether a switch like `w:vanish` is there and not set to off. */
export const isOn = (element: Element | undefined, ...path: string[]): boolean => {
  const found = child(element, ...path)
  return found !== undefined && !['0', 'false', 'off', 'none'].includes(attribute(found, 'val') ?? '')
}

export const isWord = (node: Node, name?: string): node is Element =>
  isElement(node) &&
  (name === undefined || node.localName === name) &&
  /wordprocessingml/.test(node.namespaceURI ?? '')

export const remove = (node: Node): void => {
  node.parentNode?.removeChild(node)
}

/** The nearest ancestor for which the test holds, within the document. */
export const ancestor = (node: Node, test: (element: Element) => boolean): Element | undefined => {
  for (let at = node.parentNode; at !== null; at = at.parentNode) if (isElement(at) && test(at)) return at
  return undefined
}

/** A new element in the namespace, and with the prefix, of another. */
export const createLike = (model: Element, name: string, val?: string): Element => {
  const prefix = model.prefix === null || model.prefix === '' ? '' : `${model.prefix}:`
  const element = model.ownerDocument.createElementNS(model.namespaceURI, prefix + name)
  if (val !== undefined) element.setAttributeNS(model.namespaceURI, `${model.prefix ?? 'w'}:val`, val)
  return element
}

/** Elements of any namespace with one of these local names, not looking inside them. */
export const descendants = (root: Node, names: string[]): Element[] => {
  const found: Element[] = []
  const waiting = children(root)
  for (let element = waiting.pop(); element !== undefined; element = waiting.pop()) {
    if (names.includes(element.localName)) found.push(element)
    else waiting.push(...children(element))
  }
  return found
}

export const isElement = (node: Node): node is Element => node.nodeType === 1

const following = (node: Node, root: Node): Node | null => {
  for (let at: Node | null = node; at !== null && at !== root; at = at.parentNode) {
    if (at.nextSibling !== null) return at.nextSibling
  }
  return null
}

const decode = (bytes: Uint8Array) => {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  return new TextDecoder(isUtf16 ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8').decode(bytes)
}
