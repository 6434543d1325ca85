import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { docx, onePixel, paragraph, picture } from '../../test/docx'
import { ManuscriptRefused } from './ManuscriptRefused'
import { readManuscript } from './readManuscript'

const read = (name: string, content: string, encoding = 'utf-8') =>
  readManuscript({ name, bytes: iconv.encode(content, encoding, { addBOM: encoding.startsWith('utf-16') }) })
const text = (words: string) => [{ type: 'text', text: words }]

describe('reading a manuscript', () => {
  const expected = {
    title: '青溪县把宣讲送到屋场',
    attribution: '青溪县文明办',
    body: [{ type: 'paragraph', children: text('乡亲当上了宣讲员。') }],
    images: [],
  }

  it.each(['utf-8', 'gb18030', 'utf-16le'])('reads a text in %s', async (encoding) => {
    const content = '青溪县把宣讲送到屋场\r\n\r\n　　乡亲当上了宣讲员。(青溪县文明办)'
    expect(await read('稿件.txt', content, encoding)).toMatchObject(expected)
  })

  it('reads a page in the encoding that it declares', async () => {
    const page = `<meta charset="gbk"><h1>青溪县把宣讲送到屋场</h1><p>乡亲当上了宣讲员。</p><p align=right>青溪县文明办</p>`
    expect(await read('稿件.html', page, 'gbk')).toMatchObject(expected)
  })

  it('reads a Word document', async () => {
    const body = ['青溪县把宣讲送到屋场', '乡亲当上了宣讲员。', '（青溪县文明办）'].map((line) =>
      paragraph(line),
    )
    expect(
      await readManuscript({ name: '稿件.docx', bytes: await docx({ body: body.join('') }) }),
    ).toMatchObject(expected)
  })

  it('names a text without a title after its file, without path and extension', async () => {
    expect((await read('C:\\稿件\\六月 简讯.v2.txt', '乡亲当上了宣讲员。')).title).toBe('六月 简讯.v2')
  })

  it('takes a document of one picture, and refuses one of nothing', async () => {
    const bytes = await docx({ body: paragraph(picture('p1')), media: { p1: onePixel } })
    expect((await readManuscript({ name: '图.docx', bytes })).images).toHaveLength(1)
    for (const [name, content] of [
      ['空.txt', ' \n　\n'],
      ['空.html', '<script>x</script>'],
      ['空.html', '<img src=x>'],
    ] as const) {
      await expect(read(name, content)).rejects.toMatchObject({ code: 'manuscript_empty' })
    }
  })

  it('either reads bytes or refuses them with a code, whatever they are', async () => {
    const names = fc.constantFrom('稿件.docx', '稿件.html', '稿件.txt', '稿件.doc', '稿件')
    await fc.assert(
      fc.asyncProperty(
        names,
        fc.uint8Array({ maxLength: 300 }),
        fc.boolean(),
        async (name, noise, zipped) => {
          const bytes = zipped ? Buffer.concat([Buffer.from('PK\u0003\u0004'), noise]) : noise
          const outcome = await readManuscript({ name, bytes }).then(
            () => 'read',
            (cause: unknown) => (cause instanceof ManuscriptRefused ? 'refused' : cause),
          )
          expect(['read', 'refused']).toContain(outcome)
        },
      ),
    )
  })

  it('refuses a text of more lines than anybody writes', async () => {
    await expect(read('稿件.txt', '行\n'.repeat(200_001))).rejects.toMatchObject({
      code: 'manuscript_too_complex',
    })
  })
})
