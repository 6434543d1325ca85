import { describe, expect, it } from 'vitest'
import {
  aBulletin,
  aPocketBook,
  aTypicalModel,
  anArticle,
  anEvent,
  anImage,
  heading,
  lookupIn,
  paragraph,
} from '../../test/factories'
import type { Snapshot } from '../content/snapshot'
import { compile } from './compile'

const html = (snapshot: Snapshot, ...others: Snapshot[]) =>
  compile(snapshot, lookupIn(others)).output.bodies.web.html

describe('the text of', () => {
  it('an event ends with its report', () => {
    const report = { body: [paragraph('现场座无虚席。')], attendance: 96 }
    expect(html(anEvent({ body: [paragraph('预告')], report }))).toBe(
      '<p>预告</p><h2>活动回顾</h2><p>现场座无虚席。</p>',
    )
    expect(html(anEvent({ body: [paragraph('预告')], report: { body: [], attendance: 3 } }))).toBe(
      '<p>预告</p>',
    )
  })

  it('a typical model ends with their sayings', () => {
    expect(
      html(
        aTypicalModel({
          body: [],
          quotations: [
            { text: '做好事不难。', by: '' },
            { text: '难在坚持。', by: '邻居' },
          ],
        }),
      ),
    ).toBe(
      '<blockquote><p>做好事不难。</p></blockquote><blockquote><p>难在坚持。<br>—— 邻居</p></blockquote>',
    )
  })

  it('a pocket book reads from its preface to its glossary', () => {
    expect(html(aPocketBook({ body: [paragraph('前言')] }))).toBe(
      '<p>前言</p>' +
        '<h2 id="chapter-1">第一章　移风易俗</h2><h3>一、婚事新办</h3><p>喜事简办，情谊不减。</p>' +
        '<h2 id="chapter-2">第二章　邻里互助</h2><p>远亲不如近邻。</p>' +
        '<h2>金句</h2><blockquote><p>家和万事兴。<br>—— 俗语</p></blockquote>' +
        '<h2>名词解释</h2><p><strong>文明实践</strong>：在群众身边开展的志愿服务。</p>',
    )
  })
})

describe('the text of a bulletin', () => {
  const one = anArticle({
    id: 'one',
    title: '甲镇',
    body: [heading(2, '一'), heading(4, '二'), { type: 'image', image: 'p' }],
    images: { p: anImage({ id: 'p' }) },
  })
  const two = anArticle({ id: 'two', title: '乙镇', body: [heading(2, '一')], attribution: '' })
  const bulletin = aBulletin({
    body: [paragraph('编者按')],
    sections: [
      {
        title: '动态',
        articles: [
          { article: 'one', attribution: '' },
          { article: 'gone', attribution: '（某镇）' },
        ],
      },
      { title: '空栏', articles: [{ article: 'gone', attribution: '' }] },
      { title: '', articles: [{ article: 'two', attribution: '' }] },
    ],
  })

  it('reads whole, with the articles below their sections and without those that are not public', () => {
    expect(html(bulletin, one, two).replace(/<figure.*<\/figure>/, '<figure>')).toBe(
      '<p>编者按</p><h2>动态</h2><h3>甲镇</h3><h4>一</h4><h4>二</h4><figure>' +
        '<p class="align-right">（柳湾镇供稿）</p><h2>乙镇</h2><h3>一</h3>',
    )
  })

  it('brings the pictures of its articles', () => {
    const { output } = compile(bulletin, lookupIn([one]))
    expect(output.blobs.length).toBeGreaterThan(0)
    expect(output.entry.cover?.alt).toBe(anImage({ id: 'p' }).alt)
    expect(output.entry).toMatchObject({ articles: [{ id: 'one', attribution: '（柳湾镇供稿）' }] })
  })
})
