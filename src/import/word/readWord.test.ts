import { describe, expect, it } from 'vitest'
import { docx, numberingOf, onePixel, paragraph, part, picture, run, style, table } from '../../../test/docx'
import { readManuscript } from '../readManuscript'
import { ManuscriptRefused } from '../ManuscriptRefused'

type Contents = Parameters<typeof docx>[0]
const read = async (contents: Contents) => readManuscript({ name: '稿件.docx', bytes: await docx(contents) })
const body = async (content: string, more: Partial<Contents> = {}) =>
  (await read({ body: paragraph('青溪县文明实践简讯', { style: '10' }) + content, ...more })).body
const text = (words: string) => [{ type: 'text', text: words }]
const para = (words: string) => ({ type: 'paragraph', children: text(words) })
const droppedIn = async (content: string, more: Partial<Contents> = {}) => {
  const { report } = await read({ body: content, ...more })
  return Object.fromEntries(report.dropped.map(({ what, count }) => [what.en, count]))
}

describe('reading a Word document', () => {
  it('takes title, headings and text from their styles, by name and not by id', async () => {
    const manuscript = await read({
      body: [
        paragraph('青溪县文明实践简讯', { style: '10' }),
        paragraph('一、搭平台', { style: '1' }),
        paragraph('（一）建阵地', { style: 'own' }),
        paragraph('县中心建起了书屋。', { style: 'a' }),
        paragraph('（二）带队伍', { outline: 1 }),
        paragraph('志愿者来了。'),
      ].join(''),
      styles: style('own', '我的样式', '<w:basedOn w:val="2"/>'),
    })
    expect(manuscript.title).toBe('青溪县文明实践简讯')
    expect(manuscript.body).toEqual([
      { type: 'heading', level: 2, children: text('一、搭平台') },
      { type: 'heading', level: 3, children: text('（一）建阵地') },
      para('县中心建起了书屋。'),
      { type: 'heading', level: 3, children: text('（二）带队伍') },
      para('志愿者来了。'),
    ])
  })

  it('keeps marks and alignment', async () => {
    const runs =
      run('红', '<w:b/>') + run('绿', '<w:i/>') + run('蓝', '<w:u w:val="single"/><w:strike/>') + run('白')
    expect(await body(paragraph(runs, { align: 'center' }) + paragraph('完。'))).toEqual([
      {
        type: 'paragraph',
        align: 'center',
        children: [
          { type: 'text', text: '红', marks: ['strong'] },
          { type: 'text', text: '绿', marks: ['emphasis'] },
          { type: 'text', text: '蓝', marks: ['underline', 'strike'] },
          { type: 'text', text: '白' },
        ],
      },
      para('完。'),
    ])
  })

  it('writes out the automatic 一、 and （一） that Word makes of what one types', async () => {
    const numbering = numberingOf([
      ['chineseCounting', '%1、'],
      ['chineseCounting', '（%2）'],
    ])
    const tree = await body(
      [
        paragraph('搭平台', { number: '1' }),
        paragraph('建阵地', { number: '1', level: 1 }),
        paragraph('县中心建起了书屋。'),
        paragraph('带队伍', { number: '1', level: 1 }),
        paragraph('志愿者来了。'),
        paragraph('建机制', { number: '1' }),
        paragraph('制度立起来了。'),
      ].join(''),
      { numbering },
    )
    expect(tree.filter(({ type }) => type === 'heading')).toEqual([
      { type: 'heading', level: 2, children: text('一、搭平台') },
      { type: 'heading', level: 3, children: text('（一）建阵地') },
      { type: 'heading', level: 3, children: text('（二）带队伍') },
      { type: 'heading', level: 2, children: text('二、建机制') },
    ])
  })

  it('keeps the number that a numbered heading style prints', async () => {
    const numbered = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    const tree = await body(paragraph('总则', { style: 'h' }) + paragraph('适用于全县。'), {
      styles: style('h', '标题 2', numbered),
      numbering: numberingOf([['decimal', '第%1章']]),
    })
    expect(tree[0]).toEqual({ type: 'heading', level: 2, children: text('第1章 总则') })
  })

  it('makes lists of runs of bullets and of plain numbers, which count on after an interruption', async () => {
    const numbering = numberingOf(
      [['decimal', '%1.']],
      [
        ['bullet', '●'],
        ['bullet', '○'],
      ],
    )
    const tree = await body(
      [
        paragraph('收集需求', { number: '1' }),
        paragraph('分派任务', { number: '1' }),
        paragraph('中间有一段话。'),
        paragraph('上门服务', { number: '1' }),
        paragraph('群众评价', { number: '1' }),
        paragraph('水果', { number: '2' }),
        paragraph('苹果', { number: '2', level: 1 }),
        paragraph('结束。'),
      ].join(''),
      { numbering },
    )
    const items = (...words: string[]) => words.map((word) => ({ children: text(word) }))
    expect(tree).toEqual([
      { type: 'list', ordered: true, items: items('收集需求', '分派任务') },
      para('中间有一段话。'),
      { type: 'list', ordered: true, start: 3, items: items('上门服务', '群众评价') },
      {
        type: 'list',
        ordered: false,
        items: [{ children: text('水果'), list: { type: 'list', ordered: false, items: items('苹果') } }],
      },
      para('结束。'),
    ])
  })

  it('leaves a lone number in the text, where a list would start at one again', async () => {
    const tree = await body(paragraph('先收集需求，再分派任务。', { number: '1' }) + paragraph('完。'), {
      numbering: numberingOf([['decimal', '%1．']]),
    })
    expect(tree[0]).toEqual(para('1．先收集需求，再分派任务。'))
  })

  it('reads tables with merged cells, a bold first row as header, and the line above as caption', async () => {
    const cell = (words: string, properties = '', marks = '') =>
      `<w:tcPr>${properties}</w:tcPr>${paragraph(run(words, marks))}`
    const tree = await body(
      paragraph('表1 阵地情况', { align: 'center' }) +
        table([
          [cell('乡镇', '', '<w:b/>'), cell('阵地', '<w:gridSpan w:val="2"/>', '<w:b/>')],
          [cell('青石镇', '<w:vMerge w:val="restart"/>'), cell('书屋'), cell('3')],
          [cell('', '<w:vMerge/>'), cell('食堂'), cell('2')],
        ]) +
        paragraph('以上。'),
    )
    expect(tree[0]).toEqual({
      type: 'table',
      caption: '表1 阵地情况',
      rows: [
        [
          { header: true, children: text('乡镇') },
          { header: true, colSpan: 2, children: text('阵地') },
        ],
        [{ rowSpan: 2, children: text('青石镇') }, { children: text('书屋') }, { children: text('3') }],
        [{ children: text('食堂') }, { children: text('2') }],
      ],
    })
  })

  it('brings pictures with their description and the line under them', async () => {
    const { body: tree, images } = await read({
      body: [
        paragraph('青溪县文明实践简讯', { style: '10' }),
        paragraph(picture('p1', '志愿者在读报'), { align: 'center' }),
        paragraph('图1 读报', { align: 'center' }),
        paragraph(picture('p2', 'IMG_0001.png')),
        paragraph('图为送餐', { style: 'c' }),
        paragraph('活动很热闹。'),
      ].join(''),
      media: { p1: onePixel, p2: onePixel },
    })
    expect(tree).toEqual([
      { type: 'image', image: 'picture-1', caption: '图1 读报' },
      { type: 'image', image: 'picture-2', caption: '图为送餐' },
      para('活动很热闹。'),
    ])
    expect(images.map(({ name, alt }) => [name, alt])).toEqual([
      ['picture-1.png', '志愿者在读报'],
      ['picture-2.png', '图为送餐'],
    ])
    expect(Buffer.from(images[0]?.bytes ?? []).equals(Buffer.from(onePixel))).toBe(true)
  })

  it('makes a gallery of a table that only sets pictures side by side', async () => {
    const tree = await body(
      table([
        [paragraph(picture('p1')), paragraph(picture('p2'))],
        [paragraph('读报'), paragraph('送餐')],
      ]) + paragraph('活动很热闹。'),
      { media: { p1: onePixel, p2: onePixel } },
    )
    expect(tree[0]).toEqual({
      type: 'gallery',
      items: [
        { image: 'picture-1', caption: '读报' },
        { image: 'picture-2', caption: '送餐' },
      ],
    })
  })

  it('drops a picture that no reader can show, and keeps its caption', async () => {
    const manuscript = await read({
      body: paragraph('青溪简讯', { style: '10' }) + paragraph(picture('p1')) + paragraph('图1 读报'),
      media: { p1: new TextEncoder().encode('not a picture') },
    })
    expect(manuscript.images).toEqual([])
    expect(manuscript.body).toEqual([para('图1 读报')])
    expect(manuscript.report.dropped[0]?.what.en).toBe('Unusable pictures')
  })

  it('drops and counts what is no part of the text', async () => {
    const deleted = '<w:del><w:r><w:delText>旧话</w:delText></w:r></w:del>'
    const content =
      paragraph(
        run('新话') + deleted + run('密语', '<w:vanish/>') + '<w:r><w:commentReference w:id="0"/></w:r>',
      ) + paragraph('')
    const header = part('hdr', paragraph('内部资料'))
    expect(await droppedIn(content, { parts: { 'word/header1.xml': header } })).toEqual({
      'Tracked deletions': 1,
      'Hidden text': 1,
      Comments: 1,
      'Page headers and footers': 1,
      'Blank paragraphs': 1,
    })
  })

  it('leaves a table of contents out, as a block, as a field and by its styles', async () => {
    const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
    const instruction = (code: string) => `<w:r><w:instrText>${code}</w:instrText></w:r>`
    const block = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${paragraph('第一块')}</w:sdtContent></w:sdt>`
    const fields = [
      paragraph(field('begin') + instruction(' TOC \\o ') + field('separate') + run('第一行 1')),
      paragraph(field('begin') + instruction('PAGEREF x') + field('end') + run('第二行 2')),
      paragraph(run('第三行 3') + field('end')),
    ].join('')
    const tree = await body(block + fields + paragraph('按样式 4', { style: 't1' }) + paragraph('正文开始。'))
    expect(tree).toEqual([para('正文开始。')])
  })

  it('brings text out of boxes, fields and phonetic guides, once', async () => {
    const box = (words: string) => `<w:txbxContent>${paragraph(words)}</w:txbxContent>`
    const drawn = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box('框中话。')}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box('框中话。')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
    const ruby = `<w:r><w:ruby><w:rt>${run('xi')}</w:rt><w:rubyBase>${run('溪')}</w:rubyBase></w:ruby></w:r>`
    const manuscript = await read({
      body:
        paragraph('青溪简讯', { style: '10' }) +
        paragraph(
          run('青') + ruby + drawn + `<w:fldSimple w:instr="SEQ">${run('九')}</w:fldSimple>` + run('人。'),
        ) +
        paragraph('尾段。'),
    })
    expect(manuscript.body).toEqual([para('青溪九人。'), para('框中话。'), para('尾段。')])
    expect(manuscript.report.warnings.map(({ en }) => en)).toEqual([
      'The text of 1 text box(es) now follows its paragraph; check where it stands.',
    ])
  })

  it('says how much text it could not bring over', async () => {
    const manuscript = await read({
      body: paragraph('正文。') + `<w:unknown>${paragraph('四个字。')}</w:unknown>`,
    })
    expect(manuscript.report.warnings.map(({ en }) => en).join()).toContain('About 4 character(s)')
  })

  it('keeps footnotes as a list at the end', async () => {
    const note = `<w:footnote w:id="2">${paragraph('见县志。')}</w:footnote>`
    const tree = await body(
      paragraph(run('旧事') + '<w:r><w:footnoteReference w:id="2"/></w:r>' + run('。')),
      {
        footnotes: note,
        parts: {
          'word/_rels/document.xml.rels':
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>',
        },
      },
    )
    expect(tree).toEqual([
      {
        type: 'paragraph',
        children: [
          { type: 'text', text: '旧事' },
          { type: 'text', text: '[1]', marks: ['sup'] },
          { type: 'text', text: '。' },
        ],
      },
      { type: 'list', ordered: true, items: [{ children: text('见县志。') }] },
    ])
  })

  it('reads a paragraph of five megabytes', async () => {
    const long = Array.from({ length: 180_000 }, (_, count) => `第${count}次宣讲。`).join('')
    const tree = await body(paragraph(long))
    expect(tree).toEqual([para(long)])
  })

  it('refuses a document nested beyond measure', async () => {
    const nested = '<w:sdt><w:sdtContent>'.repeat(20_000) + '</w:sdtContent></w:sdt>'.repeat(20_000)
    await expect(read({ body: nested })).rejects.toMatchObject({ code: 'manuscript_too_complex' })
  })

  it('refuses a document of too many elements, all its parts together', async () => {
    const many = Array.from({ length: 5 }, (_, index) => [`word/${index}.xml`, '<w:p/>'.repeat(140_000)])
    const contents = { body: paragraph('正文。'), parts: Object.fromEntries(many) }
    await expect(read(contents)).rejects.toMatchObject({ code: 'manuscript_too_complex' })
  })

  it('refuses a document that is not well-formed', async () => {
    await expect(read({ body: '<w:p><w:r>' })).rejects.toBeInstanceOf(ManuscriptRefused)
    await expect(read({ body: '<w:p><w:r>' })).rejects.toMatchObject({ code: 'manuscript_broken' })
  })
})
