import { expect, it } from 'vitest'
import { withImageIds } from './withImageIds'

it('puts ids in the place of keys, and leaves out pictures that have none', () => {
  const tree = withImageIds(
    [
      { type: 'image', image: 'picture-1', caption: '图1' },
      { type: 'image', image: 'picture-2' },
      { type: 'gallery', items: [{ image: 'picture-2' }, { image: 'picture-3', caption: '图3' }] },
      { type: 'gallery', items: [{ image: 'picture-2' }] },
      { type: 'divider' },
    ],
    new Map([
      ['picture-1', 'a'],
      ['picture-3', 'c'],
    ]),
  )
  expect(tree).toEqual([
    { type: 'image', image: 'a', caption: '图1' },
    { type: 'gallery', items: [{ image: 'c', caption: '图3' }] },
    { type: 'divider' },
  ])
})
