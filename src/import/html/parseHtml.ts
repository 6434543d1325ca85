import { defaultTreeAdapter, html, parse, type DefaultTreeAdapterTypes } from 'parse5'
import { ManuscriptRefused } from '../ManuscriptRefused'

// Manuscripts stay far below; the standard's way of repairing nesting costs the square of what lies above.
const limits = { depth: 1_000, elements: 500_000 }

export type Element = DefaultTreeAdapterTypes.Element
export type Node = DefaultTreeAdapterTypes.ChildNode

/** @throws ManuscriptRefused  nested too deeply, or too many elements */
export const parseHtml = (source: string): Node[] => {
  let depth = 0
  let elements = 0
  const weigh = (more: boolean) => {
    if (more) throw new ManuscriptRefused('manuscript_too_complex')
  }
  return parse(source, {
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement: (...about) => {
        weigh(++elements > limits.elements)
        return defaultTreeAdapter.createElement(...about)
      },
      onItemPush: () => weigh(++depth > limits.depth),
      onItemPop: () => {
        depth -= 1
      },
    },
  }).childNodes
}

export const isElement = (node: Node): node is Element => 'tagName' in node

export const attribute = (element: Element, name: string): string =>
  element.attrs.find((attr) => attr.name === name)?.value ?? ''

/** Tags of SVG and MathML get a prefix: they are not what their names mean in HTML. */
export const tagOf = (element: Element): string =>
  element.namespaceURI === html.NS.HTML ? element.tagName : `foreign:${element.tagName}`

/** Elements among the children, of one of these tags. */
export const childElements = (element: Element, tags: readonly string[]): Element[] =>
  element.childNodes.filter(isElement).filter((child) => tags.includes(child.tagName))
