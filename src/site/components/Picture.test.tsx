import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { aPicture } from '../samples'
import { Picture } from './Picture'

const markup = (renditions = aPicture('hall').renditions) =>
  renderToStaticMarkup(<Picture picture={{ ...aPicture('hall'), renditions }} sizes="50vw" />)

describe('a picture', () => {
  it('offers AVIF before WebP before what every browser knows, in all widths', () => {
    expect(markup()).toMatch(
      /image\/avif.*w480\.avif 480w, .*w960\.avif 960w.*image\/webp.*<img src="[^"]*w960\.jpeg"/s,
    )
  })

  it('never shows a cut that was made for another purpose', () => {
    expect(markup()).not.toContain('share.jpg')
  })

  it('shows the original when nothing was derived from it', () => {
    const page = markup([])
    expect(page).toContain('src="/content/v1/files/hall/hall.jpg"')
    expect(page).not.toContain('srcSet')
    expect(page).not.toContain('<source')
  })
})
