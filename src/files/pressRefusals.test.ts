import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Font } from 'fonteditor-core'
import { beforeAll, describe, expect, it } from 'vitest'
import type { PrintBlock } from '../render/print'
import { openPress, type Press } from './press'
import {
  anArticle,
  aSheet,
  examples,
  faces,
  fontsForTests,
  pages,
  paragraph,
  picturesForTests,
  templateDir,
  yard,
} from './testing'
import { TypesettingFailed } from './TypesettingFailed'

let fonts: string
let press: Press
let pictures: Map<string, Uint8Array>

beforeAll(async () => {
  fonts = await fontsForTests()
  press = openPress({ templateDir, fontDirs: [fonts] })
  pictures = await picturesForTests()
})

const failure = async (made: Promise<unknown>) => {
  const error = await made.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(error instanceof TypesettingFailed)) throw new Error('it did not fail as it should')
  return error
}

describe('refusals', () => {
  const withBlock = (block: PrintBlock) =>
    aSheet({ sections: [{ title: '', articles: [anArticle({ blocks: [block] })] }] })

  it('names a character that no font has', async () => {
    const error = await failure(press.bulletin(withBlock(paragraph('丰收啦🎉')), pictures))
    expect(error.code).toBe('character_missing')
    expect(error.sentence.zh).toContain('🎉')
  })

  it('names one that cannot be seen as it is, not by how the exporter writes it', async () => {
    const error = await failure(press.bulletin(withBlock(paragraph('❤\u{fe0f}')), pictures))
    expect(error.detail).toBe('❤ \u{fe0f}')
  })

  it('names a picture that was not handed over', async () => {
    const error = await failure(press.bulletin(withBlock(examples.picture), new Map()))
    expect([error.code, error.detail]).toEqual(['picture_missing', yard])
  })

  it('names a picture that is none', async () => {
    const error = await failure(
      press.bulletin(withBlock(examples.picture), new Map([[yard, Buffer.from('PNG')]])),
    )
    expect([error.code, error.detail]).toEqual(['picture_unreadable', yard])
  })

  it('does not take the markup of a typesetter for anything but text', async () => {
    const block = paragraph('#read("/bulletin.typ") #panic() $x$ *b* @ref <label> \\')
    expect(pages(await press.bulletin(withBlock(block), pictures))).toBe(1)
  })
})

describe('fonts', () => {
  it('refuses to open without the face of a role', async () => {
    const empty = await mkdtemp(path.join(tmpdir(), 'fonts-'))
    expect(() => openPress({ templateDir, fontDirs: [empty] })).toThrow(/fang, hei, kai/)
  })

  it('refuses a folder that is not there', () => {
    expect(() => openPress({ templateDir, fontDirs: [path.join(fonts, 'nowhere')] })).toThrow(
      TypesettingFailed,
    )
  })

  it("sets the text in the office's 仿宋 and lets the free face fill in", async () => {
    const family = 'FangSong_GB2312'
    const office = await mkdtemp(path.join(tmpdir(), 'fonts-'))
    const few = Array.from('青溪县启动宣讲', (character) => character.codePointAt(0) ?? 0)
    const font = Font.create(await readFile(path.join(fonts, 'LXGWWenKai-Regular.ttf')), {
      type: 'ttf',
      subset: few,
    })
    Object.assign(font.get().name, {
      fontFamily: family,
      fullName: family,
      postScriptName: 'FangSong-Office',
    })
    await writeFile(path.join(office, 'office.ttf'), font.write({ type: 'ttf', toBuffer: true }))
    const pdf = await openPress({ templateDir, fontDirs: [office, fonts] }).bulletin(aSheet(), pictures)
    expect(faces(pdf)).toContain('FangSong-Office')
    expect(faces(pdf)).toContain('NotoSerifSC-Regular')
  })
})
