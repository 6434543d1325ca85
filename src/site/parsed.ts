/** A page as a browser would read it, for the tests of this folder. */
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5'

type Element = Tree.Element

export function elementsOf(page: string): Element[] {
  const walk = (node: Tree.Node): Element[] => [
    ...('tagName' in node ? [node] : []),
    ...('childNodes' in node ? node.childNodes.flatMap(walk) : []),
  ]
  return walk(parse(page))
}

export function textOf(node: Tree.Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value
}
