import { describe, expect, it } from 'vitest'
import { files, images } from './library'

describe('the upload forms', () => {
  it('say how large a picture or a file may be, before anybody tries', () => {
    expect(images.admin?.description).toMatchObject({
      zh: expect.stringContaining('不超过 20 MB') as string,
      en: expect.stringContaining('At most 20 MB') as string,
    })
    expect(files.admin?.description).toMatchObject({
      zh: expect.stringContaining('不超过 50 MB') as string,
      en: expect.stringContaining('at most 50 MB') as string,
    })
  })
})
