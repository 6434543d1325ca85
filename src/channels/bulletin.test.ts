import { describe, expect, it } from 'vitest'
import { aBulletin, anArticle, heading, lookupIn, paragraph } from '../../test/factories'
import { toBulletinSheet } from './bulletin'

describe('toBulletinSheet', () => {
  it('says everything as it is printed', () => {
    const article = anArticle({
      title: '春耕宣讲到田头',
      body: [heading(2, '一、进村'), paragraph('讲清楚。')],
    })
    expect(toBulletinSheet(aBulletin(), lookupIn([article]))).toEqual({
      masthead: '青溪文明实践简报',
      series: '专刊',
      issue: '第30期',
      runningNumber: '总第58期',
      date: '2024年6月6日',
      issuedOn: '2024-06-06',
      office: '青溪县新时代文明实践中心办公室',
      theme: '春耕宣讲',
      sections: [
        {
          title: '基层动态',
          articles: [
            {
              title: '春耕宣讲到田头',
              attribution: '（柳湾镇供稿）',
              blocks: [
                { kind: 'heading', level: 2, runs: [{ text: '一、进村', marks: [] }] },
                { kind: 'paragraph', align: 'justify', runs: [{ text: '讲清楚。', marks: [] }] },
              ],
            },
          ],
        },
      ],
      recipients: { report: '市文明办', send: '县直各单位', distribute: '各乡镇（街道）' },
      signOff: { issuer: '值班主任', editor: '编辑组', proofreader: '校对组' },
      copies: '共印50份',
    })
  })

  it('prefers the attribution that the bulletin gives', () => {
    const sections = [{ title: '', articles: [{ article: 'articles-1', attribution: '（综合）' }] }]
    const sheet = toBulletinSheet(aBulletin({ sections }), lookupIn([anArticle()]))
    expect(sheet.sections[0]?.articles[0]?.attribution).toBe('（综合）')
  })

  it('leaves out what is not public, and the words for numbers that there are not', () => {
    const sheet = toBulletinSheet(aBulletin({ runningNumber: null, copies: null }), () => undefined)
    expect(sheet).toMatchObject({ sections: [], runningNumber: '', copies: '' })
  })

  it('opens with the text of its own', () => {
    const sheet = toBulletinSheet(aBulletin({ body: [paragraph('编者按')] }), lookupIn([anArticle()]))
    expect(sheet.sections.map(({ title }) => title)).toEqual(['', '基层动态'])
  })
})
