import { describe, expect, it } from 'vitest'
import { toLexical } from './toLexical'
import type { List, Tree } from './tree'

const list = (ordered: boolean): List => ({
  type: 'list',
  ordered,
  items: [{ children: [{ type: 'text', text: '甲' }] }],
})
const types = (...tree: Tree) => toLexical(tree).root.children.map((node) => node.type)

describe('toLexical', () => {
  it('keeps lists of one kind apart, which the editor would join', () => {
    expect(types(list(true), list(true))).toEqual(['list', 'paragraph', 'list'])
    expect(types(list(true), list(false))).toEqual(['list', 'list'])
  })

  it('gives every block and link an id of its own, and the same ones again', () => {
    const tree: Tree = [
      { type: 'gallery', items: [{ image: 'a' }, { image: 'b' }] },
      {
        type: 'paragraph',
        children: [{ type: 'link', href: '/', children: [{ type: 'text', text: '甲' }] }],
      },
      { type: 'attachment', file: 'f' },
    ]
    const ids = JSON.stringify(toLexical(tree)).match(/"id":"[0-9a-f]{24}"/g)
    expect(new Set(ids).size).toBe(5)
    expect(toLexical(tree)).toEqual(toLexical(tree))
  })

  it('writes an empty text as an empty root', () => {
    expect(toLexical([]).root).toMatchObject({ type: 'root', children: [], version: 1 })
  })
})
