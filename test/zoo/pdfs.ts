/** PDFs that are taken as files, and then reach the child that draws their first pages. */
import assert from 'node:assert/strict'
import { aPdf } from '../pdf'
import { taken, type Beast } from './beast'
import { aPage, flateBomb, pdf, text } from './bytes'
import { docOf } from './pictures'

/** @param pages  how many the child has counted; null where nothing can be drawn of it */
const drawn = (what: string, make: () => Buffer, pages: number | null): Beast => ({
  what,
  send: (zoo) => zoo.file('a.pdf', make()),
  outcome: taken(toldOf(pages), async (reply, zoo) => {
    const preview = await zoo.preview(docOf(reply).id)
    assert.equal(preview.state, pages === null ? 'failed' : 'made')
    if (pages !== null) assert.equal(preview.pages, pages)
  }),
})

const toldOf = (pages: number | null): string => {
  if (pages === null) return 'kept without a preview'
  return pages > 3 ? 'three pages are drawn, all are counted' : 'drawn'
}

export const pdfs: Beast[] = [
  drawn('A PDF without a page, which runs a script when opened', pdf, null),
  drawn('A PDF that is only its first line', () => text('%PDF-1.7\n'), null),
  drawn('A PDF cut off half-way', () => aPdf(3).subarray(0, 500), null),
  drawn('A PDF of 5,000 pages', () => aPdf(5_000), 5_000),
  drawn('A page 2,000,000,000 points wide', () => aPage({ box: '0 0 2000000000 2000000000' }), 1),
  drawn('A page a thousand million times wider than high', () => aPage({ box: '0 0 1000000000 1' }), 1),
  drawn('A page of no size', () => aPage({ box: '0 0 0 0' }), 1),
  drawn('A tree of pages that holds itself', () => aPage({ kids: '[2 0 R 3 0 R]', count: 2 }), null),
  drawn('A PDF that says it has 2,000,000,000 pages', () => aPage({ count: 2_000_000_000 }), 1),
  drawn('A picture in a page that draws itself', () => aPage({ drawing: text('/F Do') }), null),
  drawn(
    'A page of 100 KB that unpacks to 100 MB',
    () => aPage({ drawing: flateBomb(100_000_000), filter: '/Filter /FlateDecode' }),
    1,
  ),
]
