import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { Font } from 'fonteditor-core'
import { describe, expect, it } from 'vitest'
import { buildFonts } from './buildFonts'
import { fontsForTests } from './testing'

/** The hanzi of GB 2312, by the rows of its table: 0xb0 to 0xd7 hold the common ones, up to 0xf7 the others. */
function hanzi(firstRow: number, lastRow: number): string[] {
  const decoder = new TextDecoder('gb2312')
  const found: string[] = []
  for (let row = firstRow; row <= lastRow; row++) {
    for (let column = 0xa1; column <= 0xfe; column++) {
      // The last five places of row 0xd7 are empty.
      if (row !== 0xd7 || column < 0xfa) found.push(decoder.decode(new Uint8Array([row, column])))
    }
  }
  return found
}

describe('the merged 楷体', () => {
  it('has its own name and every common character', async () => {
    const bytes = await readFile(path.join(await fontsForTests(), 'LXGWWenKai-Regular.ttf'))
    const font = Font.create(bytes, { type: 'ttf' }).get()
    const lacks = (character: string) => !((character.codePointAt(0) ?? 0) in font.cmap)
    expect(font.name).toMatchObject({ fontFamily: 'LXGW WenKai', postScriptName: 'LXGWWenKai-Regular' })
    expect(Array.from('0123456789ABCxyz，。、；：？！“”（）《》〔〕【】—…·%').filter(lacks)).toEqual([])
    expect(hanzi(0xb0, 0xd7).filter(lacks)).toEqual([])
    // The slices leave out some thirty rare ones, for which Noto Serif SC steps in.
    expect(hanzi(0xd8, 0xf7).filter(lacks).length).toBeLessThan(40)
  })
})

describe('building again', () => {
  it('does nothing when everything is there', async () => {
    const steps: string[] = []
    await buildFonts(await fontsForTests(), (step) => steps.push(step))
    expect(steps).toEqual([])
  })
})
